mock_provider "azurerm" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  region          = "westeurope"
  container_image = "ghcr.io/acme/dativo-ingest:1.4.2"
  job_metadata = {
    job_name      = "orders-daily"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "cc-4711"
  }
}

run "t30_a_call_of_the_first_version_plans_unchanged" {
  command = plan
  variables {
    region = "eastus"
    job_metadata = {
      job_name      = "stripe-customers-etl"
      team          = "data-engineering"
      pipeline_type = "ingestion"
      environment   = "prod"
      cost_center   = "data-platform"
    }
    default_tags                = { project = "dativo-platform", managed_by = "terraform" }
    create_resource_group       = true
    container_image             = "acmeregistry.azurecr.io/dativo:1.1.0"
    cpu                         = 1.0
    memory                      = "2Gi"
    min_replicas                = 0
    max_replicas                = 1
    storage_account_ids         = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/acmedatalake"]
    keyvault_ids                = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.KeyVault/vaults/acme-secrets"]
    environment_variables       = [{ name = "DATIVO_MODE", value = "cloud" }]
    secrets_from_keyvault       = [{ name = "STRIPE_API_KEY", secret_name = "stripe-api-key", keyvault_secret_id = "https://acme-secrets.vault.azure.net/secrets/stripe-api-key" }]
    log_retention_days          = 30
    create_job_instead_of_app   = true
    job_replica_timeout_seconds = 1800
    job_replica_retry_limit     = 3
  }

  assert {
    condition     = output.cluster_name == "stripe-customers-etl-prod" && output.container_app_environment_name == output.cluster_name && output.resource_group_name == "stripe-customers-etl-prod-rg"
    error_message = "The platform is ${output.cluster_name} in ${output.resource_group_name}."
  }
  assert {
    condition     = output.container_app_job_name == "stripe-customers-etl-prod" && output.service_name == output.container_app_job_name && output.container_app_name == null
    error_message = "The job is ${output.container_app_job_name}, and there is no app."
  }
  assert {
    condition     = output.runtime_binding.timeout_seconds == 1800 && output.runtime_binding.region == "eastus"
    error_message = "The original's timeout must count: ${jsonencode(output.runtime_binding)}."
  }
  assert {
    condition     = output.all_tags["project"] == "dativo-platform" && output.all_tags == output.tags_effective
    error_message = "The tags are ${jsonencode(output.all_tags)}."
  }
  assert {
    condition     = output.log_analytics_workspace_name == "stripe-customers-etl-prod-logs" && endswith(output.log_analytics_workspace_id, "/workspaces/mock-logs")
    error_message = "The workspace is ${output.log_analytics_workspace_name}."
  }
  assert {
    condition     = anytrue([for sentence in output.adjustments : strcontains(sentence, "acmeregistry.azurecr.io")])
    error_message = "A private registry that nobody may pull from must be told: ${jsonencode(output.adjustments)}."
  }
  assert {
    condition     = join(" ", output.untaggable_resources) == "azurerm_role_assignment"
    error_message = "Untaggable are ${join(", ", output.untaggable_resources)}."
  }
}

run "t30_an_app_of_the_first_version_stays_an_app" {
  command = plan
  variables {
    create_job_instead_of_app = false
  }

  assert {
    condition     = output.container_app_name == "orders-daily-dev" && output.container_app_job_name == null && output.endpoint_url == "container-app://orders-daily-dev"
    error_message = "false must make the app, as it did."
  }
  assert {
    condition     = anytrue([for sentence in output.adjustments : strcontains(sentence, "nothing wakes it")])
    error_message = "An app that sleeps for ever must be told: ${jsonencode(output.adjustments)}."
  }
}

run "t30_an_app_of_the_first_version_with_ingress" {
  command = plan
  variables {
    create_job_instead_of_app = false
    enable_ingress            = true
    ingress_target_port       = 9000
    max_replicas              = 4
  }

  assert {
    condition     = startswith(output.endpoint_url, "https://") && output.container_app_fqdn != null
    error_message = "The address is ${output.endpoint_url}."
  }
}

run "a_batch_job_is_what_one_gets_unasked" {
  command = plan

  assert {
    condition     = output.container_app_job_name == "orders-daily-dev" && output.container_app_name == null && output.schedule_effective == null
    error_message = "Without a word about it this is a batch job, started by hand."
  }
  assert {
    condition     = output.console_url == "https://portal.azure.com/#resource${output.container_app_job_id}" && strcontains(output.log_query, "ContainerGroupName startswith \"orders-daily-dev-\"")
    error_message = "The page is ${output.console_url}."
  }
  assert {
    condition     = length(output.untaggable_resources) == 0 && length(output.tag_report) == 0
    error_message = "Everything here carries tags, as they were written."
  }
  assert {
    condition     = output.runtime_binding.log_analytics_customer_id == "11111111-2222-3333-4444-555555555555" && output.runtime_binding.subscription_id == "00000000-0000-0000-0000-000000000000"
    error_message = "The binding is ${jsonencode(output.runtime_binding)}."
  }
}

run "t24_an_existing_platform_is_not_made_again" {
  command = plan
  variables {
    platform = {
      environment_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.App/managedEnvironments/shared"
      resource_group_name = "orders-rg"
    }
    log_retention_days = 90
  }

  assert {
    condition     = length(module.platform) == 0 && output.container_app_environment_id == "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/data-rg/providers/Microsoft.App/managedEnvironments/shared" && output.resource_group_name == "orders-rg"
    error_message = "Neither group nor workspace nor environment may be planned."
  }
  assert {
    condition     = output.log_analytics_workspace_id == null && output.log_analytics_workspace_name == null
    error_message = "What the platform does not tell is null."
  }
  assert {
    condition     = anytrue([for sentence in output.adjustments : startswith(sentence, "log_retention_days has no effect")])
    error_message = "A retention without effect must be told: ${jsonencode(output.adjustments)}."
  }
}

run "t22_a_short_retention_is_told_and_dedicated_profiles_take_sizes_of_their_node" {
  command = plan
  variables {
    timeout_seconds             = 900
    job_replica_timeout_seconds = 1800
    log_retention_days          = 7
    workload_profiles           = { heavy = { type = "E8", maximum_count = 2 } }
    workload_profile_name       = "heavy"
    cpu                         = "2"
    memory                      = "48Gi"
  }

  assert {
    condition     = output.runtime_binding.timeout_seconds == 900
    error_message = "The timeout is ${output.runtime_binding.timeout_seconds}."
  }
  assert {
    condition     = anytrue([for sentence in output.adjustments : startswith(sentence, "logs are kept 30 days instead of 7")])
    error_message = "The adjustments are ${jsonencode(output.adjustments)}."
  }
  assert {
    condition     = output.estimated_unit.vcpu == 2 && output.estimated_unit.memory_gib == 48
    error_message = "The unit is ${jsonencode(output.estimated_unit)}."
  }
}

run "a_job_and_an_app_at_a_time" {
  command = plan
  variables {
    create_job_instead_of_app = false
    service                   = { min_replicas = 1 }
  }
  expect_failures = [var.create_job_instead_of_app]
}

run "a_scheduled_app_without_a_resource_group" {
  command = plan
  variables {
    create_resource_group     = false
    create_job_instead_of_app = false
    schedule                  = { cron = "0 2 * * *" }
  }
  expect_failures = [var.create_job_instead_of_app, var.create_resource_group]
}
