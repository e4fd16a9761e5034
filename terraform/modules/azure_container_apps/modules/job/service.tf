# The long-running form. Made only when service is set, so that a batch job leaves no idle app behind.
locals {
  probes       = { for kind in ["startup", "readiness", "liveness"] : kind => try([var.service.probes[kind]], []) }
  is_protected = local.is_service && coalesce(var.deletion_protection, contains(["prod", "production"], lower(lookup(var.job_metadata, "environment", ""))))
}

resource "azurerm_container_app" "this" {
  count = local.is_service ? 1 : 0

  name                         = module.metadata.names["container_app"].name
  resource_group_name          = local.platform.resource_group_name
  container_app_environment_id = var.platform.environment_id
  workload_profile_name        = local.workload_profile_name
  revision_mode                = "Single"
  tags                         = module.metadata.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [local.identity.id]
  }

  dynamic "ingress" {
    for_each = var.service.ingress[*]
    content {
      target_port                = ingress.value.target_port
      external_enabled           = ingress.value.external
      transport                  = ingress.value.transport
      allow_insecure_connections = false

      traffic_weight {
        percentage      = 100
        latest_revision = true
      }
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
    min_replicas = var.service.min_replicas
    max_replicas = var.service.max_replicas

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

      dynamic "startup_probe" {
        for_each = local.probes.startup
        content {
          port                    = startup_probe.value.port
          transport               = startup_probe.value.transport
          path                    = startup_probe.value.path
          initial_delay           = startup_probe.value.initial_delay
          interval_seconds        = startup_probe.value.interval_seconds
          timeout                 = startup_probe.value.timeout
          failure_count_threshold = startup_probe.value.failure_count_threshold
        }
      }

      dynamic "readiness_probe" {
        for_each = local.probes.readiness
        content {
          port                    = readiness_probe.value.port
          transport               = readiness_probe.value.transport
          path                    = readiness_probe.value.path
          initial_delay           = readiness_probe.value.initial_delay
          interval_seconds        = readiness_probe.value.interval_seconds
          timeout                 = readiness_probe.value.timeout
          failure_count_threshold = readiness_probe.value.failure_count_threshold
        }
      }

      dynamic "liveness_probe" {
        for_each = local.probes.liveness
        content {
          port                    = liveness_probe.value.port
          transport               = liveness_probe.value.transport
          path                    = liveness_probe.value.path
          initial_delay           = liveness_probe.value.initial_delay
          interval_seconds        = liveness_probe.value.interval_seconds
          timeout                 = liveness_probe.value.timeout
          failure_count_threshold = liveness_probe.value.failure_count_threshold
        }
      }
    }

    dynamic "http_scale_rule" {
      for_each = var.service.http_concurrent_requests[*]
      content {
        name                = "http"
        concurrent_requests = tostring(http_scale_rule.value)
      }
    }

    dynamic "custom_scale_rule" {
      for_each = var.service.cron_rules
      content {
        name             = custom_scale_rule.key
        custom_rule_type = "cron"
        metadata = {
          start           = custom_scale_rule.value.start
          end             = custom_scale_rule.value.end
          timezone        = custom_scale_rule.value.timezone
          desiredReplicas = tostring(custom_scale_rule.value.desired_replicas)
        }
      }
    }

    dynamic "custom_scale_rule" {
      for_each = var.service.custom_rules
      content {
        name             = custom_scale_rule.key
        custom_rule_type = custom_scale_rule.value.type
        metadata         = custom_scale_rule.value.metadata

        dynamic "authentication" {
          for_each = custom_scale_rule.value.authentication
          content {
            trigger_parameter = authentication.key
            secret_name       = local.secret_environment[authentication.value]
          }
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

  # Azure reads the secrets and pulls the image while it makes the app, so the roles must be there first.
  depends_on = [module.identity]

  lifecycle {
    precondition {
      condition     = length(local.faults) == 0
      error_message = join("\n", local.faults)
    }
  }
}

resource "azurerm_management_lock" "service" {
  count = local.is_protected ? 1 : 0

  name       = "${module.metadata.names["container_app"].name}-keep"
  scope      = azurerm_container_app.this[0].id
  lock_level = "CanNotDelete"
  notes      = "Service ${var.job_metadata["job_name"]} of ${var.job_metadata["team"]}. Set deletion_protection to false to delete it."
}
