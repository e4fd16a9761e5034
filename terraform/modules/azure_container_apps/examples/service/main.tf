# A long-running service in a virtual network: awake in working hours, and when somebody asks.
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

module "service" {
  source = "../.."

  region          = "westeurope"
  container_image = "ghcr.io/acme/order-lookup@sha256:6f1c1f1b8a6f6a7a2f1d7e1c3f4b5a69788796a5b4c3d2e1f00112233445566f"
  require_digest  = true
  command         = ["python", "-m", "order_lookup"]
  run_arguments   = ["serve", "--port", "8080"]

  job_metadata = {
    job_name      = "order-lookup"
    team          = "data-platform"
    pipeline_type = "serving"
    environment   = "prod"
    cost_center   = "cc-0815"
  }

  service = {
    min_replicas             = 0
    max_replicas             = 3
    ingress                  = { target_port = 8080 }
    http_concurrent_requests = 20
    cron_rules = {
      working-hours = { start = "0 7 * * 1-5", end = "0 19 * * 1-5", timezone = "Europe/Berlin" }
    }
    probes = {
      readiness = { port = 8080, path = "/ready" }
    }
  }

  infrastructure_subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/network-rg/providers/Microsoft.Network/virtualNetworks/data/subnets/container-apps"
  zone_redundancy_enabled  = true
  mutual_tls_enabled       = true
}

output "endpoint_url" {
  description = "Address of the service inside the virtual network."
  value       = module.service.endpoint_url
}
