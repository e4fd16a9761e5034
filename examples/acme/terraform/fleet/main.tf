terraform {
  required_version = ">= 1.9.0"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 7.0, < 9.0"
    }
  }
}

provider "google" {
  project = var.project_id
  region  = var.region
}

locals {
  platform_metadata = {
    job_name      = "acme-etl"
    team          = "data-platform"
    pipeline_type = "platform"
    environment   = "prod"
    cost_center   = "cc-1000"
    organisation  = "acme"
  }
}

module "fleet" {
  source = "../../../../terraform/modules/gcp_cloud_run/modules/fleet"

  project_id        = var.project_id
  region            = var.region
  platform_metadata = local.platform_metadata
  tag_policy        = { allowed = { environment = ["dev", "prod"] }, patterns = { cost_center = "^cc-[0-9]{4}$" } }

  # A job has what its file says, what its source needs (sources.tf), and this.
  jobs = { for name, job in var.jobs : name => merge(job, local.of_source[name]) }
  defaults = {
    # The worker's image; that of Dativo needs no command.
    command = ["node", "/app/bin/duckdb-worker.js"]
    # Each job has a folder of its own in the bucket, with its name.
    state = { bucket = google_storage_bucket.lake.name }
  }
}

resource "google_storage_bucket" "lake" {
  # No two buckets in the world have the same name.
  name     = "${var.project_id}-lake"
  location = var.region
  labels   = local.platform_metadata

  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  # The worker puts a finished folder in the place of the last one. With folders of their own a bucket renames one at once; without
  # them it would copy and delete every file, and could stop halfway.
  hierarchical_namespace {
    enabled = true
  }
}
