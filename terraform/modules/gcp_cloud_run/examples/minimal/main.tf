# A batch job that somebody or something starts by hand: gcloud, the dativo CLI, an orchestrator.
module "dativo_job" {
  source = "../.."

  project_id      = "acme-data-platform"
  region          = "europe-west1"
  container_image = "europe-west1-docker.pkg.dev/acme-data-platform/etl/dativo:1.4.2"

  job_metadata = {
    job_name      = "stripe-customers"
    team          = "payments"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "cc-1042"
  }
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers of the job file."
  value       = module.dativo_job.runtime_binding
}

output "run_command" {
  description = "Starts the job by hand."
  value       = module.dativo_job.run_command
}
