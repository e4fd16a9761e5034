# A job on what others own: a log bucket of the project, and a service account to which others give its rights.
module "dativo_job" {
  source = "../.."

  project_id      = "acme-data-platform"
  region          = "europe-west1"
  container_image = "europe-west1-docker.pkg.dev/acme-data-platform/etl/dativo:1.4.2"

  job_metadata = {
    job_name      = "hubspot-contacts"
    team          = "marketing"
    pipeline_type = "ingestion"
    environment   = "staging"
    cost_center   = "cc-2077"
  }

  platform = {
    log_bucket         = "projects/acme-data-platform/locations/europe-west1/buckets/etl-logs"
    log_retention_days = 90
  }
  service_account = {
    email        = "etl-marketing@acme-data-platform.iam.gserviceaccount.com"
    grant_access = false
  }

  secrets = {
    HUBSPOT_API_KEY = "hubspot-api-key:latest"
  }
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers of the job file."
  value       = module.dativo_job.runtime_binding
}
