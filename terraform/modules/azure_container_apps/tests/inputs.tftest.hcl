mock_provider "azurerm" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  container_image = "ghcr.io/acme/dativo-ingest:1.4.2"
  job_metadata = {
    job_name      = "orders-daily"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "cc-4711"
  }
  platform = {
    environment_id             = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared-rg/providers/Microsoft.App/managedEnvironments/shared"
    region                     = "westeurope"
    log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.OperationalInsights/workspaces/shared-logs"
  }
}

run "a_platform_that_is_no_environment" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    platform = { environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared-rg", region = "westeurope" }
  }
  expect_failures = [var.platform]
}

run "what_needs_more_of_the_platform_than_it_tells" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    platform = { environment_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared-rg/providers/Microsoft.App/managedEnvironments/shared" }
    alerts   = { action_group_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Insights/actionGroups/on-call"] }
  }
  expect_failures = [var.region, var.alerts]
}

run "settings_out_of_range_and_a_share_without_its_key" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    region                   = "North Europe"
    workload_profile_name    = "heavy"
    timeout_seconds          = 0.5
    replica_retry_limit      = -1
    parallelism              = 0
    replica_completion_count = 1.5
    service                  = { min_replicas = 3, max_replicas = 2 }
    state                    = { storage_account_name = "acmeetlstate", share_name = "state" }
    storage_account_keys     = { another = "c2VjcmV0" }
    budget                   = { amount = 0, start_date = "2027-01-01T00:00:00Z", contact_emails = ["etl@acme.example"] }
  }
  expect_failures = [var.region, var.workload_profile_name, var.timeout_seconds, var.replica_retry_limit, var.parallelism, var.replica_completion_count, var.service, var.budget, var.state]
}

run "t16_ids_of_more_than_one_resource_and_requests_without_ingress" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    storage_account_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000"]
    storage_reader_ids  = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg"]
    keyvault_ids        = ["https://acme.vault.azure.net"]
    service             = { min_replicas = 1, http_concurrent_requests = 10 }
    registry_ids        = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg"]
  }
  expect_failures = [var.storage_account_ids, var.storage_reader_ids, var.keyvault_ids, var.registry_ids, var.service]
}

run "a_service_that_nothing_wakes" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    service = {}
  }
  expect_failures = [var.service]
}

run "a_schedule_for_a_service_and_a_server_with_a_scheme" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    schedule   = { cron = "0 2 * * *" }
    service    = { min_replicas = 1 }
    registries = ["https://acme.azurecr.io"]
  }
  expect_failures = [var.schedule, var.registries]
}

run "a_probe_of_another_kind_and_a_registry_named_twice" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    service    = { min_replicas = 1, probes = { health = { port = 8080 } } }
    registries = ["acme.azurecr.io", "acme.azurecr.io"]
    state      = { storage_name = "etl", directory = "state" }
  }
  expect_failures = [var.service, var.registries, var.state]
}

run "a_secret_in_clear_where_a_reference_belongs" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    secrets               = { API_KEY = "sk_live_51H" }
    secrets_from_keyvault = [{ name = "DB_KEY", secret_name = "db_key", keyvault_secret_id = "https://acme.vault.azure.net/secrets/db" }]
    state                 = { share_name = "state" }
    alerts                = { action_group_ids = [] }
    budget                = { amount = 50, start_date = "2027-01-15T00:00:00Z", contact_emails = ["etl@acme.example"] }
  }
  expect_failures = [var.secrets, var.secrets_from_keyvault, var.state, var.alerts, var.budget]
}

run "a_reference_to_a_key_instead_of_a_secret" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    secrets               = { API_KEY = "https://acme.vault.azure.net/keys/api" }
    secrets_from_keyvault = [{ name = "DB_KEY", secret_name = "db-key", keyvault_secret_id = "https://example.com/secrets/db" }]
    alerts                = { action_group_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Insights/actionGroups/on-call"], missed_after_hours = 36 }
    budget                = { amount = 50, start_date = "2027-01-01T00:00:00Z" }
  }
  expect_failures = [var.secrets, var.secrets_from_keyvault, var.alerts, var.budget]
}

run "one_variable_for_two_secrets" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    keyvault_ids          = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/acme"]
    secrets               = { API_KEY = "https://acme.vault.azure.net/secrets/api" }
    secrets_from_keyvault = [{ name = "API_KEY", secret_name = "another", keyvault_secret_id = "https://acme.vault.azure.net/secrets/another" }]
  }
  expect_failures = [azurerm_container_app_job.this]
}

run "two_secrets_that_become_one" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    keyvault_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/acme"]
    secrets      = { API_KEY = "https://acme.vault.azure.net/secrets/one", API__KEY = "https://acme.vault.azure.net/secrets/two" }
  }
  expect_failures = [azurerm_container_app_job.this]
}

run "a_rule_with_a_secret_that_is_not_there" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    service = { custom_rules = { queue = { type = "azure-queue", metadata = { queueName = "orders" }, authentication = { connection = "QUEUE_CONNECTION" } } } }
  }
  expect_failures = [azurerm_container_app.this]
}
