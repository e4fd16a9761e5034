# One job: who it is, what it may do, and the Container Apps job that runs it. A service is in service.tf.
locals {
  limits = jsondecode(file("${path.module}/../../../job_metadata/generated/azure_container_apps/limits.json"))

  environment_parts = split("/", var.platform.environment_id)
  platform = {
    region              = coalesce(var.platform.region, var.region)
    subscription_id     = coalesce(var.platform.subscription_id, local.environment_parts[2])
    resource_group_name = coalesce(var.platform.resource_group_name, local.environment_parts[4])
    environment_name    = coalesce(var.platform.environment_name, local.environment_parts[8])
  }
  resource_group_id = coalesce(
    var.platform.resource_group_id,
    "/subscriptions/${local.platform.subscription_id}/resourceGroups/${local.platform.resource_group_name}",
  )
  workload_profile_name = var.workload_profile_name != null ? var.workload_profile_name : (length(var.platform.workload_profiles) > 0 ? "Consumption" : null)
  workload_profile_type = lookup(var.platform.workload_profiles, coalesce(local.workload_profile_name, "Consumption"), "Consumption")

  is_service      = var.service != null
  is_scheduled    = try(var.schedule.enabled, false)
  timeout_seconds = coalesce(var.timeout_seconds, 3600)
  container_name  = "dativo-etl"

  # Null leaves the image's own entry point in place.
  entry_point = length(module.container.entry_point) > 0 ? module.container.entry_point : null
}

module "metadata" {
  source = "../../../job_metadata"

  label        = var.label
  job_metadata = var.job_metadata
  default_tags = var.default_tags
  tag_policy   = var.tag_policy
  names        = var.names
  runtime      = "azure_container_apps"
}

module "container" {
  source = "../../../job_container"

  label                 = var.label
  runtime               = "azure_container_apps"
  kind                  = local.is_service ? "service" : "job"
  container_image       = var.container_image
  require_digest        = var.require_digest
  command               = var.command
  args                  = var.args
  container_mode        = var.container_mode
  run_arguments         = var.run_arguments
  use_entry_point       = var.use_entry_point
  job_config            = var.job_config
  environment_variables = var.environment_variables
  secret_names          = distinct(local.secret_variables)
  state_directory       = local.state_directory
  cpu                   = var.cpu
  memory                = var.memory
  timeout_seconds       = local.is_service ? null : local.timeout_seconds
  log_retention_days    = var.log_retention_days
  schedule              = var.schedule == null ? null : { cron = var.schedule.cron, timezone = var.schedule.timezone }
  allow_utc_shift       = var.allow_utc_shift
  workload_profile      = local.workload_profile_type == "Consumption" ? null : local.workload_profile_type
  is_consumption_only   = length(var.platform.workload_profiles) == 0
}

resource "azurerm_container_app_job" "this" {
  count = local.is_service ? 0 : 1

  name                         = module.metadata.names["job"].name
  location                     = local.platform.region
  resource_group_name          = local.platform.resource_group_name
  container_app_environment_id = var.platform.environment_id
  workload_profile_name        = local.workload_profile_name
  replica_timeout_in_seconds   = local.timeout_seconds
  replica_retry_limit          = var.replica_retry_limit
  tags                         = module.metadata.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [local.identity.id]
  }

  dynamic "manual_trigger_config" {
    for_each = local.is_scheduled ? [] : ["manual"]
    content {
      parallelism              = var.parallelism
      replica_completion_count = var.replica_completion_count
    }
  }

  dynamic "schedule_trigger_config" {
    for_each = local.is_scheduled ? ["schedule"] : []
    content {
      cron_expression          = module.container.schedule.expression
      parallelism              = var.parallelism
      replica_completion_count = var.replica_completion_count
    }
  }

  dynamic "registry" {
    for_each = var.registries
    content {
      server   = registry.value
      identity = local.identity.id
    }
  }

  dynamic "secret" {
    for_each = local.vault_secrets
    content {
      name                = secret.key
      key_vault_secret_id = secret.value
      identity            = local.identity.id
    }
  }

  dynamic "secret" {
    for_each = local.literal_secrets
    content {
      name  = secret.key
      value = var.secret_values[secret.value]
    }
  }

  template {
    container {
      name    = local.container_name
      image   = var.container_image
      cpu     = module.container.size.cpu
      memory  = module.container.size.memory
      command = local.entry_point
      args    = module.container.arguments

      dynamic "env" {
        for_each = merge(module.container.environment, local.identity_environment)
        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = local.secret_environment
        content {
          name        = env.key
          secret_name = env.value
        }
      }

      dynamic "volume_mounts" {
        for_each = local.volumes
        content {
          name = volume_mounts.key
          path = volume_mounts.value.path
        }
      }
    }

    dynamic "volume" {
      for_each = local.volumes
      content {
        name         = volume.key
        storage_type = volume.value.storage_type
        storage_name = volume.value.storage_name
      }
    }
  }

  # Azure reads the secrets and pulls the image while it makes the job, so the roles must be there first.
  depends_on = [module.identity]

  lifecycle {
    precondition {
      condition     = length(local.faults) == 0
      error_message = join("\n", local.faults)
    }
  }
}
