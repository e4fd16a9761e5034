import type { Answers } from './answers.ts';
import { moduleSource } from './module-source.ts';

export function awsMain(_answers: Answers, backend: string): string {
  return `terraform {
  required_version = ">= 1.9.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
${backend}}

provider "aws" {
  region = var.region
}

module "job" {
  source = "${moduleSource('aws_fargate')}"

  job_metadata    = var.job_metadata
  region          = var.region
  container_image = var.container_image
  cpu             = var.cpu
  memory          = var.memory
  timeout_seconds = var.timeout_seconds
  # For starts without a runner: by hand or by a schedule.
  job_config = file("\${path.root}/../job.yaml")

  vpc_id             = data.aws_vpc.default.id
  private_subnet_ids = local.subnet_ids
  # These subnets have no NAT gateway; nothing can reach the tasks from outside all the same.
  assign_public_ip      = true
  acknowledge_public_ip = true
  # The registry, and CloudWatch. Nothing else is reachable unless it is named here.
  egress = { https_to_internet = true }

  # What the job may use is yours to add:
  # secrets       = { API_KEY = "arn:aws:secretsmanager:…" }
  # s3_write_arns = ["arn:aws:s3:::BUCKET"]
}
`;
}

/** The network that every account has in every region. */
export function awsNetwork(): string {
  return `# The network that every account has in every region. Put your own private subnets in its place, with assign_public_ip = false in main.tf.

data "aws_vpc" "default" {
  default = true
}

data "aws_subnets" "default" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.default.id]
  }
  filter {
    name   = "default-for-az"
    values = ["true"]
  }
}

locals {
  # Two zones: one of them may have no capacity.
  subnet_ids = slice(sort(data.aws_subnets.default.ids), 0, 2)
}
`;
}
