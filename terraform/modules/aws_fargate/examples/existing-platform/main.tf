# A job on a cluster, in groups and with roles that somebody else looks after. Nothing of the platform is made here.
terraform {
  required_version = ">= 1.9.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

module "job" {
  source = "../.."

  region = "eu-west-1"
  job_metadata = {
    job_name      = "invoices-to-lake"
    team          = "finance"
    pipeline_type = "ingestion"
    environment   = "prod"
    cost_center   = "finance"
  }
  container_image = "ghcr.io/acme/dativo-ingest:1.4.2"

  platform = {
    cluster_arn         = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
    subnet_ids          = ["subnet-0a1b2c3d4e5f60718", "subnet-0f1e2d3c4b5a69788"]
    security_group_ids  = ["sg-0a1b2c3d4e5f60718"]
    schedule_group_name = "etl"
  }
  log_group_name = "/etl/jobs"

  # Roles that are given keep their own policies; the role of the schedule is made, since it can do so little.
  existing_role_arns = {
    execution = "arn:aws:iam::123456789012:role/etl/start-tasks"
    task      = "arn:aws:iam::123456789012:role/etl/run-jobs"
  }
  role_path                = "/etl/"
  permissions_boundary_arn = "arn:aws:iam::123456789012:policy/etl-boundary"

  schedule = { cron = "15 5 1 * *" }
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers in the job file."
  value       = module.job.runtime_binding
}
