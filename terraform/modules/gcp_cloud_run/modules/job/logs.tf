# Copies the job's logs into the platform's bucket, which keeps them as long as it should. A bucket of the same project takes them
# without a grant.
locals {
  log_resource = {
    job    = { type = "cloud_run_job", label = "job_name" }
    http   = { type = "cloud_run_revision", label = "service_name" }
    worker = { type = "cloud_run_worker_pool", label = "worker_pool_name" }
  }[local.kind]

  log_filter = join("\n", [
    "resource.type=\"${local.log_resource.type}\"",
    "resource.labels.${local.log_resource.label}=\"${local.name}\"",
    "resource.labels.location=\"${var.region}\"",
  ])
}

resource "google_logging_project_sink" "job" {
  count = var.platform.log_bucket == null ? 0 : 1

  project                = var.project_id
  name                   = module.metadata.names["log_sink"].name
  description            = "Logs of ${local.description}."
  destination            = "logging.googleapis.com/${var.platform.log_bucket}"
  filter                 = local.log_filter
  unique_writer_identity = true
}
