import type { Answers } from './answers.ts';
import { moduleSource } from './module-source.ts';
import { quoteHcl } from './quote-hcl.ts';

export function azureMain({ subscription }: Answers, backend: string): string {
  return `terraform {
  required_version = ">= 1.9.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.17, < 6.0"
    }
  }
${backend}}

provider "azurerm" {
  features {}
  subscription_id = ${quoteHcl(subscription)}
}

module "job" {
  source = "${moduleSource('azure_container_apps')}"

  job_metadata    = var.job_metadata
  region          = var.region
  container_image = var.container_image
  cpu             = var.cpu
  memory          = var.memory
  timeout_seconds = var.timeout_seconds
  # For starts without a runner: by hand or by a schedule.
  job_config = file("\${path.root}/../job.yaml")

  # What the job may use is yours to add; a private registry too:
  # registries          = ["acme.azurecr.io"]
  # registry_ids        = ["/subscriptions/…/registries/acme"]
  # secrets             = { … }
  # storage_account_ids = ["/subscriptions/…/storageAccounts/acme"]
}
`;
}
