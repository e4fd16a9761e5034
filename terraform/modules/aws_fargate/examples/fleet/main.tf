# Every job file in jobs/ on one platform. A new job is a new file.
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

module "fleet" {
  source = "../../modules/fleet"

  region = "eu-west-1"
  platform_metadata = {
    job_name      = "etl-platform"
    team          = "data-engineering"
    pipeline_type = "platform"
    environment   = "prod"
    cost_center   = "data-platform"
  }
  default_tags = { department = "data" }
  tag_policy   = { allowed = { environment = ["dev", "prod"] } }

  job_files = { directory = "${path.module}/jobs" }
  defaults = {
    s3_write_arns            = ["arn:aws:s3:::acme-lake"]
    permissions_boundary_arn = "arn:aws:iam::123456789012:policy/etl-boundary"
  }

  vpc_id             = "vpc-0a1b2c3d4e5f60718"
  private_subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-0f1e2d3c4b5a69788"]
  egress             = { https_to_internet = true }
}

output "fleet_summary" {
  description = "The fleet at a glance."
  value       = module.fleet.fleet_summary
}

output "runtime_bindings" {
  description = "By job_name, for infrastructure.resource_identifiers in the job files."
  value       = module.fleet.runtime_binding
}
