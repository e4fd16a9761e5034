# Where the Parquet files go to. Nobody but the job's service account gets access to it here.

resource "google_storage_bucket" "lake" {
  # No two buckets in the world have the same name.
  name     = "${var.project_id}-lake-orders"
  location = var.region
  labels   = var.job_metadata

  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"

  # The worker puts a finished folder in the place of the last one. With folders of their own a bucket renames one at once; without
  # them it would copy and delete every file, and could stop halfway.
  hierarchical_namespace {
    enabled = true
  }
}
