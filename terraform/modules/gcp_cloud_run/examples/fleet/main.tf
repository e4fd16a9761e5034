# All jobs of two teams on one platform: two that are written here, and those that the job files bring.
module "etl" {
  source = "../../modules/fleet"

  project_id    = "acme-data-platform"
  region        = "europe-west1"
  identity_mode = "per_team"

  platform_metadata = {
    job_name      = "etl-platform"
    team          = "data-platform"
    pipeline_type = "platform"
    environment   = "prod"
    cost_center   = "cc-1000"
  }
  default_tags = {
    organisation = "acme"
  }

  defaults = {
    container_image = "europe-west1-docker.pkg.dev/acme-data-platform/etl/dativo:1.4.2"
    memory          = "2Gi"
    state           = { bucket = "acme-etl-state" }
    access          = { write = ["acme-data-lake"] }
  }

  job_files = {
    directory = "${path.module}/jobs"
  }

  jobs = {
    stripe_customers = {
      job_metadata = {
        job_name      = "stripe-customers"
        team          = "payments"
        pipeline_type = "ingestion"
        environment   = "prod"
        cost_center   = "cc-1042"
      }
      schedule = { cron = "0 2 * * *", timezone = "Europe/Berlin" }
      secrets  = { STRIPE_API_KEY = "stripe-api-key:latest" }
    }
    stripe_invoices = {
      job_metadata = {
        job_name      = "stripe-invoices"
        team          = "payments"
        pipeline_type = "ingestion"
        environment   = "prod"
        cost_center   = "cc-1042"
      }
      cpu      = "2"
      memory   = "4Gi"
      schedule = { cron = "30 2 * * *", timezone = "Europe/Berlin" }
      secrets  = { STRIPE_API_KEY = "stripe-api-key:latest" }
    }
  }
}

output "fleet_summary" {
  description = "Each job at a glance."
  value       = module.etl.fleet_summary
}

output "runtime_bindings" {
  description = "For infrastructure.resource_identifiers of the job files, by job_name."
  value       = module.etl.runtime_binding
}
