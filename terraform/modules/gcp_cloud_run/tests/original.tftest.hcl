# The original module: its calls and its outputs.
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
run "t30_the_originals_call_for_a_job" {
  command = plan
  variables {
    job_metadata                  = { job_name = "stripe-customers-etl", team = "data-engineering", pipeline_type = "ingestion", environment = "prod", cost_center = "data-platform" }
    default_labels                = { project = "dativo-platform", managed_by = "terraform" }
    container_image               = "us-central1-docker.pkg.dev/acme-data-platform/dativo/dativo:1.1.0"
    region                        = "us-central1"
    cpu                           = "1"
    memory                        = "2Gi"
    min_instances                 = 0
    max_instances                 = 1
    timeout_seconds               = 3600
    execution_environment         = "EXECUTION_ENVIRONMENT_GEN2"
    cpu_throttling                = true
    startup_cpu_boost             = false
    storage_bucket_names          = ["acme-data-lake", "acme-raw-data"]
    secret_ids                    = ["stripe-api-key", "database-credentials"]
    environment_variables         = [{ name = "DATIVO_MODE", value = "cloud" }]
    secrets_from_secret_manager   = [{ name = "STRIPE_API_KEY", secret_name = "stripe-api-key", version = "latest" }]
    create_job_instead_of_service = true
    job_parallelism               = 1
    job_task_count                = 1
    job_max_retries               = 3
    create_scheduler_job          = true
    scheduler_cron                = "0 2 * * *"
    scheduler_timezone            = "America/New_York"
    scheduler_retry_count         = 3
  }

  assert {
    condition     = output.job_name == "stripe-customers-etl-prod" && output.cluster_name == output.job_name && output.service_name == null && output.service_uri == null
    error_message = "The outputs do not name the job."
  }
  assert {
    condition     = output.schedule_effective.expression == "0 2 * * *" && output.schedule_effective.timezone == "America/New_York" && output.scheduler_job_name == "stripe-customers-etl-prod"
    error_message = "The schedule is ${jsonencode(output.schedule_effective)}."
  }
  assert {
    condition     = output.access.write == toset(["acme-data-lake", "acme-raw-data"]) && keys(output.access.secrets) == ["acme-data-platform/database-credentials", "acme-data-platform/stripe-api-key"]
    error_message = "The job may use ${jsonencode(output.access)}."
  }
  assert {
    condition = alltrue([for name in ["service_id", "job_id", "job_uri", "service_account_email", "service_account_name", "service_account_unique_id", "endpoint_url", "scheduler_job_id", "all_labels", "project_id", "region"] :
      can({
        service_id           = output.service_id, job_id = output.job_id, job_uri = output.job_uri, service_account_email = output.service_account_email
        service_account_name = output.service_account_name, service_account_unique_id = output.service_account_unique_id, endpoint_url = output.endpoint_url
        scheduler_job_id     = output.scheduler_job_id, all_labels = output.all_labels, project_id = output.project_id, region = output.region
      }[name])
    ])
    error_message = "An output of the original is gone."
  }
}

run "t30_the_original_default_is_a_job_now_and_a_service_when_that_is_said" {
  command = plan
  variables {
    create_job_instead_of_service = false
    min_instances                 = 1
    max_instances                 = 4
    vpc_connector_name            = "projects/p/locations/europe-west1/connectors/c"
    secret_volumes                = [{ name = "key", secret_name = "key", mount_path = "/secrets", items = [] }]
  }

  assert {
    condition     = output.service_name == "orders-dev" && output.service_uri == "https://orders-123.a.run.app" && output.job_name == null && output.endpoint_url == output.service_uri
    error_message = "The outputs do not name the service."
  }
}

run "t30_null_is_a_job" {
  command = plan

  assert {
    condition     = output.job_name == "orders-dev" && output.service_name == null
    error_message = "What runs is no batch job."
  }
}

run "job_and_service_at_once_are_refused" {
  command = plan
  variables {
    create_job_instead_of_service = true
    service                       = {}
  }

  expect_failures = [var.create_job_instead_of_service]
}

run "two_schedules_are_refused" {
  command = plan
  variables {
    create_scheduler_job = true
    schedule             = { cron = "0 3 * * *" }
  }

  expect_failures = [var.create_scheduler_job]
}

run "two_secrets_for_one_variable_are_refused" {
  command = plan
  variables {
    secrets                     = { API_KEY = "a:1" }
    secrets_from_secret_manager = [{ name = "API_KEY", secret_name = "b", version = "1" }]
  }

  expect_failures = [var.secrets_from_secret_manager]
}
