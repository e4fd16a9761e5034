terraform {
  required_version = ">= 1.9.0"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 7.0, < 9.0"
    }
  }
  # The state is a file in this folder. For a team: docs/terraform.md, "Remote state".
}

provider "google" {
  project = var.project_id
  region  = var.region
}

module "job" {
  source = "../../../terraform/modules/gcp_cloud_run"

  project_id      = var.project_id
  region          = var.region
  job_metadata    = var.job_metadata
  container_image = var.container_image
  cpu             = var.cpu
  memory          = var.memory
  timeout_seconds = var.timeout_seconds
  # The worker's image; that of Dativo needs no command.
  command = ["node", "/app/bin/duckdb-worker.js"]
  # For starts without a runner: by hand, as the output run_command of the module shows, or by a schedule.
  job_config = file("${path.root}/../job.yaml")

  state = { bucket = google_storage_bucket.files.name }
}
