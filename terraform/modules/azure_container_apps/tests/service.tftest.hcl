mock_provider "azurerm" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  container_image = "ghcr.io/acme/order-lookup:2.0.0"
  job_metadata = {
    job_name      = "orders-daily"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "cc-4711"
  }
  platform = {
    environment_id             = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.App/managedEnvironments/shared"
    region                     = "westeurope"
    log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.OperationalInsights/workspaces/shared-logs"
  }
}

run "t15_a_service_makes_no_job" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    service = { min_replicas = 1 }
  }

  assert {
    condition     = length(azurerm_container_app.this) == 1 && length(azurerm_container_app_job.this) == 0
    error_message = "A service is one app, without a job."
  }
  assert {
    condition     = length(azurerm_container_app.this[0].ingress) == 0 && output.container_app_fqdn == null && output.endpoint_url == "container-app://orders-daily-dev"
    error_message = "Ingress is off unless asked for."
  }
  assert {
    condition     = output.run_command == null && output.schedule_effective == null && output.container_app_job_id == null && output.estimated_unit.max_seconds == null
    error_message = "What belongs to jobs must be null."
  }
  assert {
    condition     = output.runtime_binding.service_name == "orders-daily-dev" && !contains(keys(output.runtime_binding), "container_app_job_name") && !contains(keys(output.runtime_binding), "job_identifier")
    error_message = "The binding is ${jsonencode(output.runtime_binding)}."
  }
  assert {
    condition     = length(azurerm_management_lock.service) == 0
    error_message = "Outside production nothing is locked."
  }
}

run "ingress_is_internal_and_encrypted" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    service = { ingress = { target_port = 8080 } }
  }

  assert {
    condition     = azurerm_container_app.this[0].ingress[0].external_enabled == false && azurerm_container_app.this[0].ingress[0].allow_insecure_connections == false && azurerm_container_app.this[0].ingress[0].target_port == 8080
    error_message = "Ingress is internal and takes HTTPS only, unless asked for more."
  }
  assert {
    condition     = azurerm_container_app.this[0].template[0].min_replicas == 0 && azurerm_container_app.this[0].template[0].max_replicas == 1
    error_message = "With ingress a request wakes the app, so it may sleep."
  }
}

run "a_cron_rule_wakes_the_app" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    service = {
      cron_rules   = { working-hours = { start = "0 7 * * 1-5", end = "0 19 * * 1-5", timezone = "Europe/Berlin" } }
      custom_rules = { queue = { type = "azure-queue", metadata = { queueName = "orders" }, authentication = { connection = "QUEUE_CONNECTION" } } }
      probes       = { liveness = { port = 8080, path = "/alive" } }
    }
    secrets      = { QUEUE_CONNECTION = "https://acme-etl.vault.azure.net/secrets/queue" }
    keyvault_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/acme-etl"]
  }

  assert {
    condition     = { for rule in azurerm_container_app.this[0].template[0].custom_scale_rule : rule.name => rule.custom_rule_type } == { working-hours = "cron", queue = "azure-queue" }
    error_message = "Both rules must be there."
  }
  assert {
    condition     = one([for rule in azurerm_container_app.this[0].template[0].custom_scale_rule : rule.metadata if rule.name == "working-hours"]) == tomap({ start = "0 7 * * 1-5", end = "0 19 * * 1-5", timezone = "Europe/Berlin", desiredReplicas = "1" })
    error_message = "The metadata must be those of KEDA's cron scaler."
  }
  assert {
    condition     = one(flatten([for rule in azurerm_container_app.this[0].template[0].custom_scale_rule : rule.authentication if rule.name == "queue"])).secret_name == "queue-connection"
    error_message = "The scaler must read the secret of the app."
  }
  assert {
    condition     = azurerm_container_app.this[0].template[0].container[0].liveness_probe[0].path == "/alive" && length(azurerm_container_app.this[0].template[0].container[0].readiness_probe) == 0
    error_message = "Only the probes that were asked for."
  }
}

run "o16_secrets_and_registry_reach_the_app_too" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    service       = { min_replicas = 1 }
    secrets       = { STRIPE_API_KEY = "https://acme-etl.vault.azure.net/secrets/stripe" }
    secret_values = { WEBHOOK_TOKEN = "hunter2" }
    keyvault_ids  = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/acme-etl"]
    registries    = ["acme.azurecr.io"]
  }

  assert {
    condition     = { for env in azurerm_container_app.this[0].template[0].container[0].env : env.name => env.secret_name if env.secret_name != null } == { STRIPE_API_KEY = "stripe-api-key", WEBHOOK_TOKEN = "webhook-token" }
    error_message = "Every secret must reach the container under its variable."
  }
  assert {
    condition = { for secret in nonsensitive(azurerm_container_app.this[0].secret) : secret.name => coalesce(secret.key_vault_secret_id, secret.value) } == {
      stripe-api-key = "https://acme-etl.vault.azure.net/secrets/stripe"
      webhook-token  = "hunter2"
    }
    error_message = "The app must hold both secrets, one by reference and one by value."
  }
  assert {
    condition     = azurerm_container_app.this[0].registry[0].identity == output.managed_identity_id && azurerm_container_app.this[0].identity[0].type == "UserAssigned"
    error_message = "The image must be pulled with the identity of the app."
  }
}

run "a_service_of_production_is_locked" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    job_metadata = { job_name = "order-lookup", team = "sales", pipeline_type = "serving", environment = "production", cost_center = "cc-4711" }
    service      = { min_replicas = 1 }
  }
  assert {
    condition     = azurerm_management_lock.service[0].lock_level == "CanNotDelete" && contains(output.untaggable_resources, "azurerm_management_lock")
    error_message = "A service of production must not go by mistake."
  }
}

run "a_lock_can_be_declined" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    job_metadata        = { job_name = "order-lookup", team = "sales", pipeline_type = "serving", environment = "production", cost_center = "cc-4711" }
    service             = { min_replicas = 1 }
    deletion_protection = false
  }
  assert {
    condition     = length(azurerm_management_lock.service) == 0
    error_message = "deletion_protection = false must win."
  }
}
