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
  subscription_id = var.subscription_id
}

locals {
  vault_id = "/subscriptions/${var.subscription_id}/resourceGroups/${var.vault.resource_group_name}/providers/Microsoft.KeyVault/vaults/${var.vault.name}"
}

module "job" {
  source = "../../../../terraform/modules/azure_container_apps"

  region          = var.region
  job_metadata    = var.job_metadata
  container_image = var.container_image
  cpu             = var.cpu
  memory          = var.memory
  timeout_seconds = var.timeout_seconds
  schedule        = var.schedule
  # The worker's image, with what it writes taken to the lake; that of Dativo needs no command.
  command = ["/app/with-lake.sh", "node", "/app/bin/duckdb-worker.js"]
  # For starts by the schedule, which no runner brings a job file to.
  job_config = file("${path.root}/../../jobs/hubspot_contacts.yaml")

  environment_variables = {
    LAKE_DIR = "/tmp/lake"
    LAKE_URL = "https://${azurerm_storage_account.lake.name}.blob.core.windows.net/${azurerm_storage_container.lake.name}/hubspot_contacts"
  }
  # A reference: the token stays in the vault.
  secrets = { HUBSPOT_ACCESS_TOKEN = "https://${var.vault.name}.vault.azure.net/secrets/hubspot-access-token" }

  # The job's identity may read this secret, nothing else in the vault, write these blobs, and pull from this registry.
  keyvault_ids        = [local.vault_id]
  storage_account_ids = [azurerm_storage_container.lake.id]
  registries          = [data.azurerm_container_registry.images.login_server]
  registry_ids        = [data.azurerm_container_registry.images.id]
}

data "azurerm_container_registry" "images" {
  name                = var.registry.name
  resource_group_name = var.registry.resource_group_name
}
