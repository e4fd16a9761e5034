# Limits of Cloud Run, Cloud Scheduler and Cloud Monitoring are in the table of job_metadata; these are the forms of names.
locals {
  limits = jsondecode(file("${path.module}/../../../job_metadata/generated/gcp_cloud_run/limits.json"))

  secret_name_pattern = "^(?:projects/[^/]+/secrets/)?[A-Za-z0-9_-]+$"
  secret_pattern      = "^(?:projects/[^/]+/secrets/)?[A-Za-z0-9_-]+(?::|/versions/)(?:latest|[1-9][0-9]*)$"
  bucket_pattern      = "^[a-z0-9][a-z0-9._-]+[a-z0-9]$"
}
