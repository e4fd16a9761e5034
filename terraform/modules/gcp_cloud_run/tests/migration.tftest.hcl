# The state of the original module. Nothing is known before apply here but what is kept, which is what this is about.
mock_provider "google" {
  mock_resource "google_service_account" {
    defaults = { email = "made@acme-data-platform.iam.gserviceaccount.com" }
  }
}

variables {
  project_id      = "acme-data-platform"
  region          = "europe-west1"
  container_image = "europe-west1-docker.pkg.dev/acme-data-platform/etl/dativo:1.4.2"
  job_metadata = {
    job_name      = "orders"
    team          = "sales"
    pipeline_type = "ingestion"
    environment   = "dev"
    cost_center   = "cc-1"
  }
}
# Resources at the original's addresses, and then this module on the same state. What moved keeps what the cloud made up for it; what
# was made anew would have something else, or nothing yet.
run "t31_state_of_the_original" {
  state_key = "original"
  module { source = "./tests/original_addresses" }
}

run "t31_nothing_is_made_anew" {
  command   = plan
  state_key = "original"
  variables {
    create_job_instead_of_service = true
    create_scheduler_job          = true
    names                         = { service_account = "orders-dev-sa", job = "orders-dev-job", scheduler_job = "orders-dev-scheduler" }
  }

  assert {
    condition     = output.service_account_unique_id == run.t31_state_of_the_original.service_account_unique_id
    error_message = "The service account is made anew."
  }
  assert {
    condition     = output.job_name == "orders-dev-job" && output.scheduler_job_name == "orders-dev-scheduler"
    error_message = "The names changed to ${output.job_name} and ${output.scheduler_job_name}."
  }
}
