# Every night at two: private registry, secrets of a key vault, state between runs, alerts and a budget.
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

variable "state_account_key" {
  description = "Access key of the storage account acmeetlstate."
  type        = string
  default     = "set TF_VAR_state_account_key"
  sensitive   = true
}

locals {
  data = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers"
}

module "job" {
  source = "../.."

  region          = "westeurope"
  container_image = "acme.azurecr.io/dativo-ingest:1.4.2"
  cpu             = "0.5"
  memory          = "1Gi"
  timeout_seconds = 7200
  job_config      = file("${path.module}/job.yaml")

  job_metadata = {
    job_name      = "stripe-customers"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "prod"
    cost_center   = "cc-4711"
  }
  default_tags = { organisation = "acme" }

  schedule = { cron = "0 2 * * *" }

  registries   = ["acme.azurecr.io"]
  registry_ids = ["${local.data}/Microsoft.ContainerRegistry/registries/acme"]

  environment_variables = { LOG_LEVEL = "INFO" }
  secrets               = { STRIPE_API_KEY = "https://acme-etl.vault.azure.net/secrets/stripe-api-key" }
  keyvault_ids          = ["${local.data}/Microsoft.KeyVault/vaults/acme-etl"]
  storage_account_ids   = ["${local.data}/Microsoft.Storage/storageAccounts/acmelake/blobServices/default/containers/raw"]

  state = {
    storage_account_name = "acmeetlstate"
    share_name           = "state"
  }
  storage_account_keys = { acmeetlstate = var.state_account_key }

  alerts = {
    action_group_ids   = ["${local.data}/Microsoft.Insights/actionGroups/data-on-call"]
    missed_after_hours = 24
  }

  budget = {
    amount         = 50
    start_date     = "2027-01-01T00:00:00Z"
    contact_emails = ["data-engineering@acme.example"]
  }
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers in the job file."
  value       = module.job.runtime_binding
}

output "run_command" {
  description = "Starts the job outside its schedule."
  value       = module.job.run_command
}
