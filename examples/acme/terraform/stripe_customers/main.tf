terraform {
  required_version = ">= 1.10.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

provider "aws" {
  region = var.region
}

module "job" {
  source = "../../../../terraform/modules/aws_fargate"

  region          = var.region
  job_metadata    = var.job_metadata
  container_image = var.container_image
  cpu             = var.cpu
  memory          = var.memory
  timeout_seconds = var.timeout_seconds
  schedule        = var.schedule
  # The entry point of the worker's image; that of Dativo needs no command.
  command = ["node", "/app/bin/duckdb-worker.js"]
  # For starts by the schedule, which no runner brings a job file to.
  job_config = file("${path.root}/../../jobs/stripe_customers_to_parquet.yaml")

  # A reference: the key stays in Secrets Manager, and only this job may read it.
  secrets = { STRIPE_API_KEY = var.stripe_secret_arn }

  vpc_id             = data.aws_vpc.default.id
  private_subnet_ids = local.subnet_ids
  # These subnets have no NAT gateway; nothing can reach the tasks from outside all the same.
  assign_public_ip      = true
  acknowledge_public_ip = true
  egress = {
    # Stripe, the registry, and CloudWatch.
    https_to_internet = true
    rules             = { lake = { security_group_id = aws_security_group.lake.id, port = 2049 } }
  }

  state = { file_system_id = aws_efs_file_system.lake.id }
}
