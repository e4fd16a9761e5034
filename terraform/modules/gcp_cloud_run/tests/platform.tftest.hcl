# Where the logs go and how long they stay.
mock_provider "google" {
  override_during = plan

  mock_resource "google_service_account" {
    defaults = {
      email = "made@acme-data-platform.iam.gserviceaccount.com"
      name  = "projects/acme-data-platform/serviceAccounts/made@acme-data-platform.iam.gserviceaccount.com"
    }
  }
  mock_resource "google_cloud_run_v2_service" {
    defaults = { uri = "https://orders-123.a.run.app" }
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

run "t24_o21_a_job_alone_gets_a_log_bucket_with_a_retention" {
  command = plan
  module { source = "./modules/platform" }

  assert {
    condition     = google_logging_project_bucket_config.jobs[0].retention_days == 30 && google_logging_project_bucket_config.jobs[0].location == "europe-west1"
    error_message = "Logs are kept ${google_logging_project_bucket_config.jobs[0].retention_days} days."
  }
  assert {
    condition     = output.platform.log_bucket == "projects/acme-data-platform/locations/europe-west1/buckets/orders-dev"
    error_message = "The bucket is ${output.platform.log_bucket}."
  }
}

run "o21_production_keeps_logs_for_a_year" {
  command = plan
  module { source = "./modules/platform" }
  variables {
    job_metadata = { job_name = "orders", team = "sales", pipeline_type = "ingestion", environment = "Production", cost_center = "cc-1" }
    log_kms_key  = "projects/p/locations/l/keyRings/r/cryptoKeys/k"
  }

  assert {
    condition     = google_logging_project_bucket_config.jobs[0].retention_days == 365 && google_logging_project_bucket_config.jobs[0].cmek_settings[0].kms_key_name == "projects/p/locations/l/keyRings/r/cryptoKeys/k"
    error_message = "Logs are kept ${google_logging_project_bucket_config.jobs[0].retention_days} days."
  }
}

run "t22_a_retention_that_google_does_not_offer_is_refused" {
  command = plan
  module { source = "./modules/platform" }
  variables { log_retention_days = 3651 }

  expect_failures = [var.log_retention_days]
}

run "t24_an_existing_log_bucket_is_not_made_again" {
  command = plan
  module { source = "./modules/platform" }
  variables { existing_log_bucket = "projects/acme-data-platform/locations/global/buckets/etl" }

  assert {
    condition     = length(google_logging_project_bucket_config.jobs) == 0 && output.platform.log_bucket == "projects/acme-data-platform/locations/global/buckets/etl" && length(output.untaggable_resources) == 0
    error_message = "A log bucket is made."
  }
}

run "t24_a_job_on_an_existing_platform_makes_no_platform" {
  command = plan
  variables { platform = { log_bucket = "projects/acme-data-platform/locations/global/buckets/etl", log_retention_days = 90 } }

  assert {
    condition     = length(module.platform) == 0 && output.platform.log_bucket == "projects/acme-data-platform/locations/global/buckets/etl"
    error_message = "A platform is made."
  }
  assert {
    condition     = output.runtime_binding.log_destination == "projects/acme-data-platform/locations/global/buckets/etl"
    error_message = "The logs go to ${output.runtime_binding.log_destination}."
  }
}

run "t22_another_retention_than_asked_for_is_said" {
  command = plan
  variables {
    platform           = { log_bucket = "projects/acme-data-platform/locations/global/buckets/etl", log_retention_days = 90 }
    log_retention_days = 30
  }

  assert {
    condition     = anytrue([for sentence in output.adjustments : can(regex("log_retention_days: 30 .* 90 days", sentence))])
    error_message = "adjustments says ${jsonencode(output.adjustments)}."
  }
}

run "the_sink_takes_the_logs_of_this_job_only" {
  command = plan
  module { source = "./modules/job" }
  variables { platform = { log_bucket = "projects/acme-data-platform/locations/global/buckets/etl" } }

  assert {
    condition     = google_logging_project_sink.job[0].filter == "resource.type=\"cloud_run_job\"\nresource.labels.job_name=\"orders-dev\"\nresource.labels.location=\"europe-west1\""
    error_message = "The filter is ${google_logging_project_sink.job[0].filter}."
  }
  assert {
    condition     = google_logging_project_sink.job[0].destination == "logging.googleapis.com/projects/acme-data-platform/locations/global/buckets/etl"
    error_message = "The logs go to ${google_logging_project_sink.job[0].destination}."
  }
}

run "without_a_log_bucket_there_is_no_sink" {
  command = plan
  module { source = "./modules/job" }

  assert {
    condition     = length(google_logging_project_sink.job) == 0 && endswith(output.runtime_binding.log_destination, "/buckets/_Default")
    error_message = "Logs go elsewhere than the bucket _Default."
  }
}

run "a_log_bucket_of_another_project_is_refused" {
  command = plan
  module { source = "./modules/job" }
  variables { platform = { log_bucket = "projects/another/locations/global/buckets/etl" } }

  expect_failures = [var.platform]
}

run "a_platform_elsewhere_is_refused" {
  command = plan
  module { source = "./modules/job" }
  variables { platform = { region = "us-central1" } }

  expect_failures = [var.platform]
}
