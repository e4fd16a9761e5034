# What the jobs of one project and region share. Cloud Run itself has nothing like a cluster, so this is the place of the logs.
locals {
  rules     = jsondecode(file("${path.module}/../../../job_metadata/cloud-rules.json"))
  retention = local.rules.log_retention_days.gcp

  is_production      = contains(["prod", "production"], lower(var.job_metadata["environment"]))
  log_retention_days = coalesce(var.log_retention_days, local.is_production ? 365 : 30)
}

module "metadata" {
  source = "../../../job_metadata"

  job_metadata = var.job_metadata
  default_tags = var.default_tags
  tag_policy   = var.tag_policy
  names        = var.names
  runtime      = "gcp_cloud_run"
}

resource "google_logging_project_bucket_config" "jobs" {
  count = var.existing_log_bucket == null ? 1 : 0

  project        = var.project_id
  location       = coalesce(var.log_location, var.region)
  bucket_id      = module.metadata.names["log_bucket"].name
  retention_days = local.log_retention_days
  description    = "Logs of the jobs of ${var.job_metadata["job_name"]}, team ${var.job_metadata["team"]}."

  dynamic "cmek_settings" {
    for_each = var.log_kms_key == null ? [] : [var.log_kms_key]
    content {
      kms_key_name = cmek_settings.value
    }
  }
}
