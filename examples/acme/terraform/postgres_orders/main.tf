terraform {
  required_version = ">= 1.9.0"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 7.0, < 9.0"
    }
  }
}

provider "google" {
  project = var.project_id
  region  = var.region
}

module "job" {
  source = "../../../../terraform/modules/gcp_cloud_run"

  project_id      = var.project_id
  region          = var.region
  job_metadata    = var.job_metadata
  container_image = var.container_image
  cpu             = var.cpu
  memory          = var.memory
  timeout_seconds = var.timeout_seconds
  schedule        = var.schedule
  # The worker's image; that of Dativo needs no command.
  command = ["node", "/app/bin/duckdb-worker.js"]
  # For starts by the schedule, which no runner brings a job file to.
  job_config = file("${path.root}/../../jobs/postgres_orders.yaml")

  environment_variables = {
    PGHOST     = var.database.host
    PGPORT     = tostring(var.database.port)
    PGDATABASE = var.database.name
    PGUSER     = var.database.user
    PGSSLMODE  = var.database.sslmode
  }
  # A reference: the password stays in Secret Manager, and only this job's account may read it.
  secrets = { PGPASSWORD = "shop-etl-password:latest" }
  # The server has a private address; what is not private does not go this way.
  vpc_access = var.network == null ? null : { network = var.network }

  state = { bucket = google_storage_bucket.lake.name }
}
