# Cloud Run keeps a worker pool at a fixed number of instances and sends it no requests.
resource "google_cloud_run_v2_worker_pool" "worker" {
  count = local.is_worker ? 1 : 0

  project             = var.project_id
  location            = var.region
  name                = local.name
  description         = substr(local.description, 0, local.limits.description_characters.service)
  deletion_protection = local.deletion_protection
  labels              = local.labels
  annotations         = local.annotations

  scaling {
    scaling_mode          = "MANUAL"
    manual_instance_count = coalesce(var.service.min_instances, 1)
  }

  template {
    # The bill and the logs show these, not those of the pool.
    labels          = local.labels
    service_account = local.granted_email
    encryption_key  = var.kms_key

    containers {
      name    = local.container_name
      image   = var.container_image
      command = module.container.entry_point
      args    = module.container.arguments

      resources {
        limits = {
          cpu    = local.size.cpu
          memory = local.size.memory
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
        egress = vpc_access.value.egress
        network_interfaces {
          network    = vpc_access.value.network
          subnetwork = vpc_access.value.subnetwork
          tags       = vpc_access.value.network_tags
        }
      }
    }
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
