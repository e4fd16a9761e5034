import type { Answers } from './answers.ts';
import { moduleSource } from './module-source.ts';
import { quoteHcl } from './quote-hcl.ts';

export function gcpMain({ project }: Answers, backend: string): string {
  return `terraform {
  required_version = ">= 1.9.0"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 7.0, < 9.0"
    }
  }
${backend}}

locals {
  project_id = ${quoteHcl(project)}
}

provider "google" {
  project = local.project_id
  region  = var.region
}

module "job" {
  source = "${moduleSource('gcp_cloud_run')}"

  project_id      = local.project_id
  job_metadata    = var.job_metadata
  region          = var.region
  container_image = var.container_image
  cpu             = var.cpu
  memory          = var.memory
  timeout_seconds = var.timeout_seconds
  # For starts without a runner: by hand or by a schedule.
  job_config = file("\${path.root}/../job.yaml")

  # What the job may use is yours to add:
  # secrets = { API_KEY = "api-key:latest" }
  # access  = { write = ["BUCKET"] }
}
`;
}
