# The least that a job needs. It is started by hand or by a runner, with a job file that the runner brings along.
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
    job_name      = "orders-to-lake"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "data-platform"
  }
  container_image = "ghcr.io/acme/dativo-ingest:1.4.2"

  vpc_id             = "vpc-0a1b2c3d4e5f60718"
  private_subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-0f1e2d3c4b5a69788"]
  # Through the NAT gateway of the subnets: the registry, CloudWatch, and the API that the job reads.
  egress = { https_to_internet = true }
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers in the job file."
  value       = module.job.runtime_binding
}
