terraform {
  required_version = ">= 1.9.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.17, < 6.0"
    }
  }
  # The state is a file in this folder. For a team: docs/terraform.md, "Remote state".
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

module "job" {
  source = "../../../terraform/modules/azure_container_apps"

  region          = var.region
  job_metadata    = var.job_metadata
  container_image = var.container_image
  cpu             = var.cpu
  memory          = var.memory
  timeout_seconds = var.timeout_seconds
  # The worker's image, with the blobs brought to it and taken back; that of Dativo needs no command.
  command = ["/app/with-blobs.sh", "node", "/app/bin/duckdb-worker.js"]
  # For starts without a runner: by hand, as the output run_command of the module shows, or by a schedule.
  job_config = file("${path.root}/../job.yaml")

  environment_variables = {
    DATA_DIR  = "/tmp/data"
    FILES_URL = "https://${azurerm_storage_account.files.name}.blob.core.windows.net/${azurerm_storage_container.files.name}"
  }
  # The job's identity may read and write these blobs, and pull from this registry.
  storage_account_ids = [azurerm_storage_container.files.id]
  registries          = [data.azurerm_container_registry.images.login_server]
  registry_ids        = [data.azurerm_container_registry.images.id]
}

data "azurerm_container_registry" "images" {
  name                = var.registry.name
  resource_group_name = var.registry.resource_group_name
}
