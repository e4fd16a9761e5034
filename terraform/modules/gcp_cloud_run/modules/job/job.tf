resource "google_cloud_run_v2_job" "job" {
  count = local.is_job ? 1 : 0

  project             = var.project_id
  location            = var.region
  name                = local.name
  deletion_protection = local.deletion_protection
  labels              = local.labels
  annotations         = local.annotations

  template {
    # The bill and the logs show these, not those of the job.
    labels      = local.labels
    parallelism = var.job_parallelism
    task_count  = var.job_task_count

    template {
      service_account       = local.granted_email
      timeout               = "${local.timeout_seconds}s"
      max_retries           = var.job_max_retries
      execution_environment = "EXECUTION_ENVIRONMENT_GEN2"
      encryption_key        = var.kms_key

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

locals {
  container_name = "dativo-etl"
}
