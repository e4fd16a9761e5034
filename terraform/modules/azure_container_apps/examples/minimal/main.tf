# The least there is to say: a job that a runner or a person starts.
terraform {
  required_version = ">= 1.9.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.17, < 6.0"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = "00000000-0000-0000-0000-000000000000"
}

module "job" {
  source = "../.."

  region          = "westeurope"
  container_image = "ghcr.io/acme/dativo-ingest:1.4.2"

  job_metadata = {
    job_name      = "orders-daily"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "cc-4711"
  }
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers in the job file."
  value       = module.job.runtime_binding
}
