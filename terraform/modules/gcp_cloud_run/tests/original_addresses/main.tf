# Resources where the original module had them, with no more to them than the provider asks for.
variable "project_id" {
  description = "Project of the resources."
  type        = string
}

variable "region" {
  description = "Region of the resources."
  type        = string
}

variable "container_image" {
  description = "Image of the job."
  type        = string
}

resource "google_service_account" "dativo_sa" {
  project    = var.project_id
  account_id = "orders-dev-sa"
}

resource "google_cloud_run_v2_job" "dativo_job" {
  count = 1

  project  = var.project_id
  location = var.region
  name     = "orders-dev-job"

  template {
    template {
      containers {
        image = var.container_image
      }
    }
  }
}

resource "google_cloud_scheduler_job" "dativo_scheduler" {
  count = 1

  project  = var.project_id
  region   = var.region
  name     = "orders-dev-scheduler"
  schedule = "0 2 * * *"
}

output "service_account_unique_id" {
  description = "What the cloud called the account."
  value       = google_service_account.dativo_sa.unique_id
}
