# On an environment that is there already; only the job and its identity are made.
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

  region          = "northeurope"
  container_image = "ghcr.io/acme/dativo-ingest:1.4.2"

  job_metadata = {
    job_name      = "hubspot-contacts"
    team          = "marketing-data"
    pipeline_type = "ingestion"
    environment   = "staging"
    cost_center   = "cc-2203"
  }

  platform = {
    environment_id             = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/platform-rg/providers/Microsoft.App/managedEnvironments/shared"
    region                     = "northeurope"
    resource_group_name        = "marketing-etl-rg"
    log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/platform-rg/providers/Microsoft.OperationalInsights/workspaces/shared-logs"
    log_analytics_customer_id  = "11111111-2222-3333-4444-555555555555"
    workload_profiles          = { Consumption = "Consumption", heavy = "E8" }
  }

  workload_profile_name = "heavy"
  cpu                   = "2"
  memory                = "16Gi"
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers in the job file."
  value       = module.job.runtime_binding
}
