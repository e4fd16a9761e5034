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
    log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared-rg/providers/Microsoft.OperationalInsights/workspaces/shared-logs"
  }
}

run "o4_t15_t20_a_batch_job_without_a_schedule_is_one_job_with_a_manual_trigger" {
  command = plan
  module {
    source = "./modules/job"
  }

  assert {
    condition     = length(azurerm_container_app_job.this) == 1 && length(azurerm_container_app.this) == 0 && length(azurerm_management_lock.service) == 0
    error_message = "A batch job is one Container Apps job, without an app and without a lock."
  }
  assert {
    condition     = output.container_app_name == null && output.container_app_id == null && output.container_app_fqdn == null
    error_message = "The outputs of the app must be null: there is no app."
  }
  assert {
    condition     = output.service_name == "orders-daily-dev" && output.endpoint_url == "container-app-job://orders-daily-dev"
    error_message = "service_name is ${output.service_name}, endpoint_url ${output.endpoint_url}."
  }
  assert {
    condition     = azurerm_container_app_job.this[0].replica_retry_limit == 0 && azurerm_container_app_job.this[0].replica_timeout_in_seconds == 3600
    error_message = "A failed load must not start again by itself, and a run has an hour."
  }
  assert {
    condition     = azurerm_container_app_job.this[0].workload_profile_name == "Consumption"
    error_message = "The job must name the Consumption profile."
  }
  assert {
    condition     = length(azurerm_container_app_job.this[0].manual_trigger_config) == 1 && length(azurerm_container_app_job.this[0].schedule_trigger_config) == 0 && length(azurerm_container_app_job.this[0].event_trigger_config) == 0
    error_message = "Without a schedule the only trigger is the manual one."
  }
  assert {
    condition     = output.schedule_effective == null
    error_message = "There is no schedule: ${jsonencode(output.schedule_effective)}."
  }
  assert {
    condition     = azurerm_container_app_job.this[0].resource_group_name == "shared-rg" && azurerm_container_app_job.this[0].location == "westeurope" && output.cluster_name == "shared"
    error_message = "Group, region and environment must come from the id of the environment."
  }
  assert {
    condition     = output.run_command == "az containerapp job start --name orders-daily-dev --resource-group shared-rg --subscription 00000000-0000-0000-0000-000000000000"
    error_message = "The command is ${output.run_command}."
  }
  assert {
    condition = join(" ", keys(output.runtime_binding)) == join(" ", [
      "cluster_name", "container_app_environment_name", "container_app_job_name", "container_name", "identity", "job_file", "job_identifier",
      "log_analytics_workspace_id", "log_destination", "managed_identity_id", "provider", "region", "resource_group_name", "run_target",
      "runtime", "subscription_id", "timeout_seconds",
    ])
    error_message = "The binding holds ${join(", ", keys(output.runtime_binding))}."
  }
  assert {
    condition     = output.runtime_binding.run_target == "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shared-rg" && output.runtime_binding.subscription_id == "00000000-0000-0000-0000-000000000000" && output.runtime_binding.timeout_seconds == 3600
    error_message = "The binding is ${jsonencode(output.runtime_binding)}."
  }
}

run "t20_exactly_one_trigger_with_a_schedule" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    schedule    = { cron = "30 2 * * 1-5" }
    parallelism = 2
  }

  assert {
    condition     = length(azurerm_container_app_job.this[0].manual_trigger_config) == 0 && azurerm_container_app_job.this[0].schedule_trigger_config[0].cron_expression == "30 2 * * 1-5"
    error_message = "With a schedule the only trigger is the schedule, in five fields."
  }
  assert {
    condition     = azurerm_container_app_job.this[0].schedule_trigger_config[0].parallelism == 2 && azurerm_container_app_job.this[0].schedule_trigger_config[0].replica_completion_count == 1
    error_message = "parallelism and replica_completion_count must reach the trigger."
  }
  assert {
    condition     = output.schedule_effective.expression == "30 2 * * 1-5" && output.schedule_effective.timezone == "UTC"
    error_message = "The schedule is ${jsonencode(output.schedule_effective)}."
  }
}

run "t20_exactly_one_trigger_with_a_schedule_that_is_off" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    schedule = { cron = "30 2 * * 1-5", enabled = false }
  }

  assert {
    condition     = length(azurerm_container_app_job.this[0].manual_trigger_config) == 1 && length(azurerm_container_app_job.this[0].schedule_trigger_config) == 0 && output.schedule_effective == null
    error_message = "A schedule that is off leaves the job to be started by hand."
  }
}

run "o16_secrets_and_registry_reach_the_job" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    secrets               = { STRIPE_API_KEY = "https://acme-etl.vault.azure.net/secrets/stripe" }
    secrets_from_keyvault = [{ name = "DB_PASSWORD", secret_name = "database", keyvault_secret_id = "https://acme-etl.vault.azure.net/secrets/db/0123456789abcdef0123456789abcdef" }]
    secret_values         = { WEBHOOK_TOKEN = "hunter2" }
    keyvault_ids          = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/Acme-ETL"]
    registries            = ["acme.azurecr.io"]
  }

  assert {
    condition = { for secret in nonsensitive(azurerm_container_app_job.this[0].secret) : secret.name => [secret.key_vault_secret_id, secret.identity] if secret.key_vault_secret_id != "" && secret.key_vault_secret_id != null } == {
      stripe-api-key = ["https://acme-etl.vault.azure.net/secrets/stripe", output.managed_identity_id]
      database       = ["https://acme-etl.vault.azure.net/secrets/db/0123456789abcdef0123456789abcdef", output.managed_identity_id]
    }
    error_message = "References must be read with the identity of the job."
  }
  assert {
    condition     = { for secret in nonsensitive(azurerm_container_app_job.this[0].secret) : secret.name => secret.value if !contains(["stripe-api-key", "database"], secret.name) } == { webhook-token = "hunter2" }
    error_message = "A secret by value must reach the job, and no other secret."
  }
  assert {
    condition     = { for env in azurerm_container_app_job.this[0].template[0].container[0].env : env.name => env.secret_name if env.secret_name != null } == { STRIPE_API_KEY = "stripe-api-key", DB_PASSWORD = "database", WEBHOOK_TOKEN = "webhook-token" }
    error_message = "Every secret must reach the container under its variable."
  }
  assert {
    condition     = azurerm_container_app_job.this[0].registry[0].server == "acme.azurecr.io" && azurerm_container_app_job.this[0].registry[0].identity == output.managed_identity_id
    error_message = "The image must be pulled with the identity of the job."
  }
  assert {
    condition     = azurerm_container_app_job.this[0].identity[0].type == "UserAssigned"
    error_message = "Only a user-assigned identity can have its roles before the job is there."
  }
}

run "the_container_starts_through_the_entry_point" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    environment_variables = [{ name = "LOG_LEVEL", value = "DEBUG" }]
    cpu                   = 0.5
    memory                = "1Gi"
    timeout_seconds       = 7200
  }

  assert {
    condition     = slice(azurerm_container_app_job.this[0].template[0].container[0].command, 0, 2) == tolist(["/bin/sh", "-c"]) && slice(azurerm_container_app_job.this[0].template[0].container[0].command, 3, 7) == tolist(["dativo", "python", "-m", "dativo_ingest.cli"])
    error_message = "The command is ${jsonencode(azurerm_container_app_job.this[0].template[0].container[0].command)}."
  }
  assert {
    condition     = !can(regex("\\$\\$|\\$\\(", join(" ", azurerm_container_app_job.this[0].template[0].container[0].command)))
    error_message = "Container Apps read two dollar signs, and a dollar sign before a bracket, as their own."
  }
  assert {
    condition     = azurerm_container_app_job.this[0].template[0].container[0].args == tolist(["run", "--config", "/tmp/dativo/job.yaml", "--mode", "self_hosted"])
    error_message = "The arguments are ${jsonencode(azurerm_container_app_job.this[0].template[0].container[0].args)}."
  }
  assert {
    condition     = azurerm_container_app_job.this[0].template[0].container[0].cpu == 0.5 && azurerm_container_app_job.this[0].template[0].container[0].memory == "1Gi" && azurerm_container_app_job.this[0].template[0].container[0].name == "dativo-etl"
    error_message = "The size is ${azurerm_container_app_job.this[0].template[0].container[0].cpu} and ${azurerm_container_app_job.this[0].template[0].container[0].memory}."
  }
  assert {
    condition     = one([for env in azurerm_container_app_job.this[0].template[0].container[0].env : env.value if env.name == "LOG_LEVEL"]) == "DEBUG"
    error_message = "The original's list of environment variables must be taken."
  }
  assert {
    condition     = one([for env in azurerm_container_app_job.this[0].template[0].container[0].env : env.value if env.name == "AZURE_CLIENT_ID"]) == output.managed_identity_client_id
    error_message = "The SDKs of Azure must find the identity."
  }
  assert {
    condition     = one(azurerm_container_app_job.this[0].template[0].volume).storage_type == "EmptyDir" && one(azurerm_container_app_job.this[0].template[0].container[0].volume_mounts).path == "/tmp"
    error_message = "The job file needs a writable folder."
  }
  assert {
    condition     = output.estimated_unit.vcpu == 0.5 && output.estimated_unit.memory_gib == 1 && output.estimated_unit.max_seconds == 7200
    error_message = "The unit is ${jsonencode(output.estimated_unit)}."
  }
}

run "own_names_own_storage_and_an_image_that_keeps_its_entry_point" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    use_entry_point = false
    run_arguments   = ["load"]
    state           = { storage_name = "etl", directory = "/data/state", folder = "" }
    names           = { job = "orders", identity = "orders-identity" }
  }

  assert {
    condition     = azurerm_container_app_job.this[0].template[0].container[0].command == null && azurerm_container_app_job.this[0].template[0].container[0].args == tolist(["load"])
    error_message = "The image's own entry point must stay."
  }
  assert {
    condition     = length(azurerm_container_app_environment_storage.state) == 0 && one([for env in azurerm_container_app_job.this[0].template[0].container[0].env : env.value if env.name == "STATE_DIR"]) == "/data/state"
    error_message = "An existing storage is mounted as it is."
  }
  assert {
    condition     = azurerm_container_app_job.this[0].name == "orders" && output.names["identity"].name == "orders-identity"
    error_message = "names must win over the derived ones."
  }
}

run "state_alerts_and_budget_belong_to_this_job" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    state                = { storage_account_name = "acmeetlstate", share_name = "state" }
    storage_account_keys = { acmeetlstate = "c2VjcmV0" }
    alerts = {
      action_group_ids   = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Insights/actionGroups/on-call"]
      missed_after_hours = 24
    }
    budget = { amount = 50, start_date = "2027-01-01T00:00:00Z", contact_emails = ["etl@acme.example"] }
  }

  assert {
    condition     = azurerm_container_app_environment_storage.state[0].account_name == "acmeetlstate" && azurerm_container_app_environment_storage.state[0].share_name == "state" && azurerm_container_app_environment_storage.state[0].access_mode == "ReadWrite"
    error_message = "The share must be linked to the environment for writing."
  }
  assert {
    condition     = { for volume in azurerm_container_app_job.this[0].template[0].volume : volume.name => volume.storage_name if volume.storage_type == "AzureFile" } == { state = "orders-daily-dev" }
    error_message = "The share must be a volume of the job."
  }
  assert {
    condition     = { for mount in azurerm_container_app_job.this[0].template[0].container[0].volume_mounts : mount.name => mount.path } == { scratch = "/tmp", state = "/state" }
    error_message = "The share is mounted at /state."
  }
  assert {
    condition     = one([for env in azurerm_container_app_job.this[0].template[0].container[0].env : env.value if env.name == "STATE_DIR"]) == "/state/orders-daily-dev"
    error_message = "STATE_DIR must name the job's own folder."
  }
  assert {
    condition     = contains(output.untaggable_resources, "azurerm_container_app_environment_storage")
    error_message = "What cannot carry tags must be listed."
  }
  assert {
    condition     = strcontains(azurerm_monitor_scheduled_query_rules_alert_v2.failed[0].criteria[0].query, "JobName_s == \"orders-daily-dev\"") && azurerm_monitor_scheduled_query_rules_alert_v2.failed[0].criteria[0].operator == "GreaterThan"
    error_message = "A failed run of this job must raise the alert: ${azurerm_monitor_scheduled_query_rules_alert_v2.failed[0].criteria[0].query}"
  }
  assert {
    condition     = azurerm_monitor_scheduled_query_rules_alert_v2.missed[0].window_duration == "P1D" && azurerm_monitor_scheduled_query_rules_alert_v2.missed[0].criteria[0].operator == "LessThan"
    error_message = "A day without a run must raise the alert."
  }
  assert {
    condition     = azurerm_monitor_scheduled_query_rules_alert_v2.failed[0].tags == output.tags_effective && azurerm_monitor_scheduled_query_rules_alert_v2.failed[0].scopes == tolist([var.platform.log_analytics_workspace_id])
    error_message = "Alerts carry the tags and watch the workspace."
  }
  assert {
    condition     = one(one(azurerm_consumption_budget_resource_group.this[0].filter).tag).name == "job_name" && one(one(azurerm_consumption_budget_resource_group.this[0].filter).tag).values == tolist(["orders-daily"])
    error_message = "The budget must be filtered by the job's tag."
  }
  assert {
    condition     = sort([for each in azurerm_consumption_budget_resource_group.this[0].notification : tostring(each.threshold)]) == tolist(["100", "80"]) && contains(output.untaggable_resources, "azurerm_consumption_budget_resource_group")
    error_message = "Two notifications by default, and the budget is listed as untaggable."
  }
}

run "o5_a_long_name_fits_and_keeps_its_checksum" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    job_metadata = {
      job_name      = "stripe_customers_incremental_sync"
      team          = "data-engineering"
      pipeline_type = "ingestion"
      environment   = "prod"
      cost_center   = "cc-4711"
    }
  }

  assert {
    condition     = length(azurerm_container_app_job.this[0].name) <= 32 && can(regex("^stripe-customers-[a-z-]*-[0-9a-f]{6}$", azurerm_container_app_job.this[0].name))
    error_message = "The name is ${azurerm_container_app_job.this[0].name}."
  }
  assert {
    condition     = output.names["job"].is_shortened && anytrue([for sentence in output.adjustments : startswith(sentence, "name of job:")])
    error_message = "A shortened name must be told: ${jsonencode(output.adjustments)}."
  }
}
