# A job that runs every night: secrets, a lake to write to, state between runs, encryption, alarms and a budget.
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

locals {
  job = yamldecode(file("${path.module}/job.yaml")).infrastructure
}

module "job" {
  source = "../.."

  region          = local.job.region
  job_metadata    = local.job.tags
  container_image = local.job.runtime.image
  cpu             = local.job.runtime.cpu
  memory          = local.job.runtime.memory
  timeout_seconds = local.job.runtime.timeout_seconds
  job_config      = file("${path.module}/job.yaml")

  # EventBridge Scheduler keeps the time zone, so 02:30 stays 02:30 in summer.
  schedule = merge(local.job.schedule, { dead_letter_queue = true })

  vpc_id             = "vpc-0a1b2c3d4e5f60718"
  private_subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-0f1e2d3c4b5a69788"]
  egress = {
    rules = {
      # The interface endpoints of ECR, CloudWatch Logs and Secrets Manager stand behind this group.
      endpoints = { security_group_id = "sg-0a1b2c3d4e5f60718" }
      # pl-6da54004 is S3 in eu-west-1, reached through a gateway endpoint.
      s3    = { prefix_list_id = "pl-6da54004" }
      state = { security_group_id = "sg-0f1e2d3c4b5a69788", port = 2049 }
    }
  }

  # The execution role may read exactly these; the container finds them as environment variables.
  secrets = {
    NESSIE_TOKEN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/nessie-a1B2c3:token::"
    PGPASSWORD   = "/etl/orders/pgpassword"
  }
  s3_read_arns  = ["arn:aws:s3:::acme-exports/orders/*"]
  s3_write_arns = ["arn:aws:s3:::acme-lake"]
  state         = { file_system_id = "fs-0a1b2c3d4e5f60718" }

  create_kms_key = true
  alerts         = { topic_arn = "arn:aws:sns:eu-west-1:123456789012:etl-alerts", missed_after_hours = 26 }
  budget         = { amount = 50, email_addresses = ["data-engineering@example.com"] }
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers in the job file."
  value       = module.job.runtime_binding
}

output "adjustments" {
  description = "What is not as it was asked for."
  value       = module.job.adjustments
}
