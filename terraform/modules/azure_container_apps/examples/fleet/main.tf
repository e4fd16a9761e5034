# Three jobs of two teams on one environment, one of them read from its job file; an identity for each team.
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

locals {
  data = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers"
}

module "fleet" {
  source = "../../modules/fleet"

  region        = "westeurope"
  identity_mode = "per_team"
  default_tags  = { organisation = "acme" }

  platform_metadata = {
    job_name      = "etl-platform"
    team          = "data-platform"
    pipeline_type = "platform"
    environment   = "prod"
    cost_center   = "cc-0001"
  }

  defaults = {
    container_image = "acme.azurecr.io/dativo-ingest:1.4.2"
    registries      = ["acme.azurecr.io"]
    registry_ids    = ["${local.data}/Microsoft.ContainerRegistry/registries/acme"]
    keyvault_ids    = ["${local.data}/Microsoft.KeyVault/vaults/acme-etl"]
  }

  jobs = {
    orders = {
      job_metadata        = { job_name = "orders-daily", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-4711" }
      schedule            = { cron = "0 2 * * *" }
      secrets             = { ORDERS_DB_PASSWORD = "https://acme-etl.vault.azure.net/secrets/orders-db" }
      storage_account_ids = ["${local.data}/Microsoft.Storage/storageAccounts/acmelake/blobServices/default/containers/orders"]
    }
    invoices = {
      job_metadata        = { job_name = "invoices-hourly", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-4711" }
      schedule            = { cron = "15 * * * *" }
      secrets             = { ORDERS_DB_PASSWORD = "https://acme-etl.vault.azure.net/secrets/orders-db" }
      storage_account_ids = ["${local.data}/Microsoft.Storage/storageAccounts/acmelake/blobServices/default/containers/orders"]
      cpu                 = "0.5"
      memory              = "1Gi"
    }
  }

  job_files = { directory = "${path.module}/jobs" }
}

output "fleet_summary" {
  description = "The fleet at a glance."
  value       = module.fleet.fleet_summary
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers, by job_name."
  value       = module.fleet.runtime_binding
}
