output "platform" {
  description = "All that modules/job needs of the platform, for its input of the same name."
  value = {
    project_id         = var.project_id
    region             = var.region
    log_bucket         = local.log_bucket
    log_retention_days = var.existing_log_bucket == null ? local.log_retention_days : null
  }
}

output "log_bucket" {
  description = "The log bucket, as projects/P/locations/L/buckets/B."
  value       = local.log_bucket
}

output "tags_effective" {
  description = "Tags as the cloud gets them. A log bucket cannot carry any; they serve what is built beside it."
  value       = module.metadata.tags
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags."
  value       = var.existing_log_bucket == null ? ["google_logging_project_bucket_config"] : []
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened."
  value       = module.metadata.names
}

locals {
  # Put together by hand, so that it is known before the bucket is there.
  log_bucket = (
    var.existing_log_bucket != null ? var.existing_log_bucket :
    "projects/${google_logging_project_bucket_config.jobs[0].project}/locations/${google_logging_project_bucket_config.jobs[0].location}/buckets/${google_logging_project_bucket_config.jobs[0].bucket_id}"
  )
}
