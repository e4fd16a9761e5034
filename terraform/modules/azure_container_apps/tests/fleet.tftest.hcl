mock_provider "azurerm" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  region = "westeurope"
  platform_metadata = {
    job_name      = "etl-platform"
    team          = "data-platform"
    pipeline_type = "platform"
    environment   = "prod"
    cost_center   = "cc-0001"
  }
  defaults = {
    container_image = "ghcr.io/acme/dativo-ingest:1.4.2"
    keyvault_ids    = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/acme-etl"]
  }
  jobs = {
    orders = {
      job_metadata        = { job_name = "orders-daily", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-4711" }
      schedule            = { cron = "0 2 * * *" }
      secrets             = { DB_PASSWORD = "https://acme-etl.vault.azure.net/secrets/orders-db" }
      storage_account_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/acmelake"]
      state               = { storage_account_name = "acmestate", share_name = "state" }
    }
    invoices = {
      job_metadata        = { job_name = "invoices-hourly", team = "Sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-4711" }
      secrets             = { ORDERS_PASSWORD = "https://acme-etl.vault.azure.net/secrets/orders-db" }
      storage_account_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/acmelake"]
      state               = { storage_account_name = "acmestate", share_name = "state", directory = "/data" }
      cpu                 = "0.5"
      memory              = "1Gi"
    }
    contacts = {
      job_metadata = { job_name = "hubspot-contacts", team = "marketing", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-2203" }
    }
  }
  storage_account_keys = { acmestate = "c2VjcmV0" }
}

run "one_platform_for_all_jobs" {
  command = plan
  module {
    source = "./modules/fleet"
  }

  assert {
    condition     = join(" ", keys(output.runtime_binding)) == "hubspot-contacts invoices-hourly orders-daily" && length(distinct([for binding in output.runtime_binding : binding.container_app_environment_name])) == 1
    error_message = "The jobs are ${join(", ", keys(output.runtime_binding))}."
  }
  assert {
    condition     = output.fleet_summary["orders-daily"].schedule == "0 2 * * * UTC" && output.fleet_summary["invoices-hourly"].vcpu == 0.5 && output.fleet_summary["hubspot-contacts"].team == "marketing"
    error_message = "The summary is ${jsonencode(output.fleet_summary)}."
  }
  assert {
    condition     = length(output.shared_identity_ids) == 0 && length(module.identity) == 0
    error_message = "By default each job has an identity of its own."
  }
  assert {
    condition     = length(azurerm_container_app_environment_storage.share) == 1 && length(azurerm_container_app_environment_storage.share["acmestate/state"].name) <= 32
    error_message = "A share that two jobs use is linked once."
  }
}

run "an_identity_for_each_team" {
  command = plan
  module {
    source = "./modules/fleet"
  }
  variables {
    identity_mode = "per_team"
  }

  assert {
    condition     = join(" ", keys(output.shared_identity_ids)) == "marketing sales"
    error_message = "Identities are shared by ${join(", ", keys(output.shared_identity_ids))}; teams that differ in case only are one."
  }
  assert {
    condition = join(", ", keys(local.group_grants["sales"])) == join(", ", [
      "Key Vault Secrets User on /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/acme-etl/secrets/orders-db",
      "Storage Blob Data Contributor on /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/acmelake",
    ]) && length(local.group_grants["marketing"]) == 0
    error_message = "What two jobs need is granted once, and other teams get nothing of it: ${jsonencode(local.group_grants)}."
  }
  assert {
    condition     = module.identity_metadata["sales"].tags["team"] == "Sales" || module.identity_metadata["sales"].tags["team"] == "sales"
    error_message = "The identity of a team carries that team's tag."
  }
  assert {
    condition     = alltrue([for job in module.job : !contains(job.untaggable_resources, "azurerm_role_assignment")]) && contains(output.untaggable_resources, "azurerm_role_assignment")
    error_message = "The fleet gives the roles, and no job has an identity of its own to give one to."
  }
}

run "t24_one_identity_for_all_on_an_existing_platform" {
  command = plan
  module {
    source = "./modules/fleet"
  }
  variables {
    identity_mode = "shared"
    platform      = { environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.App/managedEnvironments/shared", region = "westeurope" }
  }

  assert {
    condition     = join(" ", keys(output.shared_identity_ids)) == "all" && length(local.group_grants["all"]) == 2
    error_message = "There must be one identity, with each role once: ${jsonencode(local.group_grants)}."
  }
  assert {
    condition     = length(module.platform) == 0 && output.cluster_name["orders-daily"] == "shared"
    error_message = "The platform must not be made again."
  }
}

run "an_unknown_identity_mode_and_a_share_without_its_key" {
  command = plan
  module {
    source = "./modules/fleet"
  }
  variables {
    identity_mode        = "per_person"
    storage_account_keys = { another = "c2VjcmV0" }
    jobs = {
      orders = {
        job_metadata = { job_name = "orders-daily", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-4711" }
        state        = { storage_account_name = "acmestate", share_name = "state" }
      }
    }
  }
  expect_failures = [azurerm_container_app_environment_storage.share, var.identity_mode]
}

run "a_broken_job_can_be_left_out" {
  command = plan
  module {
    source = "./modules/fleet"
  }
  variables {
    on_invalid = "skip"
    jobs = {
      orders = { job_metadata = { job_name = "orders-daily", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-4711" } }
      broken = { job_metadata = { job_name = "broken", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-4711" }, cpu = "0.3" }
    }
  }
  expect_failures = [check.no_job_was_left_out]

  assert {
    condition     = join(" ", keys(output.runtime_binding)) == "orders-daily" && length(output.invalid_jobs) == 1
    error_message = "Only the sound job may be planned: ${jsonencode(output.invalid_jobs)}."
  }
}
