# A worker that runs all day on working days and sleeps otherwise, on cheap capacity where there is some.
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

module "worker" {
  source = "../.."

  region = "eu-west-1"
  job_metadata = {
    job_name      = "events-worker"
    team          = "streaming"
    pipeline_type = "streaming"
    environment   = "prod"
    cost_center   = "data-platform"
  }
  container_image  = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/events-worker:3.2.0"
  cpu_architecture = "ARM64"
  command          = ["node", "worker.js"]
  run_arguments    = ["consume", "--queue", "events"]

  service = {
    min_count          = 1
    max_count          = 4
    cpu_target_percent = 60
    scheduled_counts = {
      morning = { cron = "0 6 * * 1-5", timezone = "Europe/Berlin", min_count = 1, max_count = 4 }
      evening = { cron = "0 20 * * 1-5", timezone = "Europe/Berlin", min_count = 0, max_count = 0 }
    }
  }
  # One task is always on Fargate; three of four others may be on Spot.
  capacity = [
    { provider = "FARGATE", base = 1, weight = 1 },
    { provider = "FARGATE_SPOT", weight = 3 },
  ]

  vpc_id             = "vpc-0a1b2c3d4e5f60718"
  private_subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-0f1e2d3c4b5a69788"]
  egress             = { https_to_internet = true }
}

output "service_name" {
  description = "Name of the ECS service."
  value       = module.worker.service_name
}
