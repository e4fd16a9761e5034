resource "google_cloud_run_v2_service" "service" {
  count = local.is_http ? 1 : 0

  project             = var.project_id
  location            = var.region
  name                = local.name
  description         = substr(local.description, 0, local.limits.description_characters.service)
  deletion_protection = local.deletion_protection
  ingress             = var.service.ingress
  labels              = local.labels
  annotations         = local.annotations

  template {
    # The bill and the logs show these, not those of the service.
    labels                = local.labels
    service_account       = local.granted_email
    timeout               = "${local.timeout_seconds}s"
    execution_environment = "EXECUTION_ENVIRONMENT_${upper(var.service.execution_environment)}"
    encryption_key        = var.kms_key

    scaling {
      min_instance_count = coalesce(var.service.min_instances, 0)
      max_instance_count = var.service.max_instances
    }

    containers {
      name    = local.container_name
      image   = var.container_image
      command = module.container.entry_point
      args    = module.container.arguments

      resources {
        cpu_idle          = var.service.cpu_idle
        startup_cpu_boost = var.service.startup_cpu_boost
        limits = {
          cpu    = local.size.cpu
          memory = local.size.memory
        }
      }

      ports {
        container_port = var.service.port
      }

      dynamic "startup_probe" {
        for_each = var.service.health_path[*]
        content {
          period_seconds    = 10
          failure_threshold = 24
          http_get {
            path = startup_probe.value
          }
        }
      }

      dynamic "liveness_probe" {
        for_each = var.service.health_path[*]
        content {
          period_seconds    = 30
          failure_threshold = 3
          http_get {
            path = liveness_probe.value
          }
        }
      }

      dynamic "env" {
        for_each = module.container.environment
        content {
          name  = env.key
          value = env.value
        }
      }

      dynamic "env" {
        for_each = module.access_list.environment_secrets
        content {
          name = env.key
          value_source {
            secret_key_ref {
              secret  = env.value.secret
              version = env.value.version
            }
          }
        }
      }

      dynamic "volume_mounts" {
        for_each = local.mounts
        content {
          name       = volume_mounts.key
          mount_path = volume_mounts.value
        }
      }
    }

    dynamic "volumes" {
      for_each = local.state_volumes
      content {
        name = volumes.value.name
        gcs {
          bucket    = volumes.value.bucket
          read_only = false
        }
      }
    }

    dynamic "volumes" {
      for_each = local.secret_volumes
      content {
        name = volumes.value.name
        secret {
          secret       = volumes.value.secret
          default_mode = local.secret_file_mode
          dynamic "items" {
            for_each = volumes.value.items
            content {
              path    = items.value.path
              version = items.value.version
            }
          }
        }
      }
    }

    dynamic "vpc_access" {
      for_each = var.vpc_access[*]
      content {
        connector = vpc_access.value.connector
        egress    = vpc_access.value.egress

        dynamic "network_interfaces" {
          for_each = vpc_access.value.connector == null ? [vpc_access.value] : []
          content {
            network    = network_interfaces.value.network
            subnetwork = network_interfaces.value.subnetwork
            tags       = network_interfaces.value.network_tags
          }
        }
      }
    }
  }

  traffic {
    type    = "TRAFFIC_TARGET_ALLOCATION_TYPE_LATEST"
    percent = 100
  }

  dynamic "binary_authorization" {
    for_each = var.binary_authorization[*]
    content {
      use_default = binary_authorization.value == "default" ? true : null
      policy      = binary_authorization.value == "default" ? null : binary_authorization.value
    }
  }

  lifecycle {
    # gcloud and the console write their own names there.
    ignore_changes = [client, client_version]
  }
}

resource "google_cloud_run_v2_service_iam_member" "invoker" {
  for_each = toset(local.is_http ? var.service.invokers : [])

  project  = var.project_id
  location = var.region
  name     = google_cloud_run_v2_service.service[0].name
  role     = "roles/run.invoker"
  member   = each.value
}

resource "google_cloud_run_v2_service_iam_member" "anybody" {
  count = local.is_http && try(var.service.allow_unauthenticated, false) ? 1 : 0

  project  = var.project_id
  location = var.region
  name     = google_cloud_run_v2_service.service[0].name
  role     = "roles/run.invoker"
  member   = "allUsers"
}
