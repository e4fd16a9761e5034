# What a batch job is made of.
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

run "o1_tasks_are_counted_in_the_outer_template" {
  command = plan
  module { source = "./modules/job" }
  variables {
    job_task_count  = 10
    job_parallelism = 4
  }

  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].task_count == 10 && google_cloud_run_v2_job.job[0].template[0].parallelism == 4
    error_message = "task_count and parallelism are not where Cloud Run reads them."
  }
}

run "t15_o3_a_job_is_no_service_too" {
  command = plan
  module { source = "./modules/job" }

  assert {
    condition     = length(google_cloud_run_v2_job.job) == 1 && length(google_cloud_run_v2_service.service) == 0 && length(google_cloud_run_v2_worker_pool.worker) == 0
    error_message = "There must be one job and nothing else."
  }
  assert {
    condition     = length(google_cloud_scheduler_job.job) == 0 && length(google_service_account.scheduler) == 0
    error_message = "A job without a schedule needs nothing that starts it."
  }
  assert {
    condition     = output.job_name == "orders-dev" && output.service_name == null && output.service_uri == null
    error_message = "The outputs name a service."
  }
}

run "a_job_is_started_once_and_may_be_deleted" {
  command = plan
  module { source = "./modules/job" }

  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].template[0].max_retries == 0
    error_message = "A failed load must not be repeated unless somebody asked for it."
  }
  assert {
    condition     = google_cloud_run_v2_job.job[0].deletion_protection == false
    error_message = "A job holds nothing that deletion would lose."
  }
  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].template[0].timeout == "3600s" && google_cloud_run_v2_job.job[0].template[0].template[0].execution_environment == "EXECUTION_ENVIRONMENT_GEN2"
    error_message = "timeout is ${google_cloud_run_v2_job.job[0].template[0].template[0].timeout}."
  }
}

run "the_container_starts_through_the_entry_point" {
  command = plan
  module { source = "./modules/job" }
  variables {
    job_config            = "tenant_id: acme\nsource:\n  objects: [orders]\n"
    environment_variables = [{ name = "LOG_LEVEL", value = "DEBUG" }]
    secrets               = { STRIPE_API_KEY = "stripe-api-key:latest", PGPASSWORD = "projects/acme-secrets/secrets/pg/versions/7" }
  }

  assert {
    condition     = slice(google_cloud_run_v2_job.job[0].template[0].template[0].containers[0].command, 0, 2) == tolist(["/bin/sh", "-c"])
    error_message = "The entry point is not the few lines of sh."
  }
  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].template[0].containers[0].args == tolist(["run", "--config", "/tmp/dativo/job.yaml", "--mode", "self_hosted"])
    error_message = "The arguments are ${jsonencode(google_cloud_run_v2_job.job[0].template[0].template[0].containers[0].args)}."
  }
  assert {
    condition = { for each in google_cloud_run_v2_job.job[0].template[0].template[0].containers[0].env : each.name => try(each.value_source[0].secret_key_ref[0].secret, "plain") } == {
      DATIVO_JOB_CONFIG = "plain", LOG_LEVEL = "plain", STRIPE_API_KEY = "stripe-api-key", PGPASSWORD = "projects/acme-secrets/secrets/pg"
    }
    error_message = "The environment is not what was asked for."
  }
  assert {
    condition     = [for each in google_cloud_run_v2_job.job[0].template[0].template[0].containers[0].env : each.value_source[0].secret_key_ref[0].version if each.name == "PGPASSWORD"] == ["7"]
    error_message = "The version of the secret is lost."
  }
  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].template[0].containers[0].name == output.runtime_binding.container_name
    error_message = "A runner would look for another container."
  }
}

run "state_and_secret_files_are_mounted" {
  command = plan
  module { source = "./modules/job" }
  variables {
    state          = { bucket = "acme-state" }
    secret_volumes = [{ name = "sheets", secret_name = "sheets-key", mount_path = "/secrets/sheets", items = [{ path = "key.json", version = "2" }] }]
  }

  assert {
    condition     = { for volume in google_cloud_run_v2_job.job[0].template[0].template[0].volumes : volume.name => try(volume.gcs[0].bucket, volume.secret[0].secret) } == { state = "acme-state", sheets = "sheets-key" }
    error_message = "The volumes are not what was asked for."
  }
  assert {
    condition     = { for mount in google_cloud_run_v2_job.job[0].template[0].template[0].containers[0].volume_mounts : mount.name => mount.mount_path } == { state = "/state", sheets = "/secrets/sheets" }
    error_message = "The mounts are not what was asked for."
  }
  assert {
    condition     = [for each in google_cloud_run_v2_job.job[0].template[0].template[0].containers[0].env : each.value if each.name == "STATE_DIR"] == ["/state/orders-dev"]
    error_message = "STATE_DIR does not name the job's folder."
  }
  assert {
    condition     = [for volume in google_cloud_run_v2_job.job[0].template[0].template[0].volumes : volume.secret[0].default_mode if volume.name == "sheets"] == [292]
    error_message = "Secret files must have mode 0444, which is 292."
  }
  assert {
    condition     = output.access.write == toset(["acme-state"]) && keys(output.access.secrets) == ["acme-data-platform/sheets-key"]
    error_message = "The job may not use what is mounted: ${jsonencode(output.access)}."
  }
}

run "state_may_be_the_bucket_itself" {
  command = plan
  module { source = "./modules/job" }
  variables { state = { bucket = "acme-state", directory = "/mnt/state", folder = "" } }

  assert {
    condition     = [for each in google_cloud_run_v2_job.job[0].template[0].template[0].containers[0].env : each.value if each.name == "STATE_DIR"] == ["/mnt/state"]
    error_message = "STATE_DIR is not the bucket itself."
  }
}

run "a_connector_is_one_way_into_a_network" {
  command = plan
  module { source = "./modules/job" }
  variables { vpc_access = { connector = "projects/p/locations/europe-west1/connectors/c", egress = "ALL_TRAFFIC" } }

  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].template[0].vpc_access[0].connector == "projects/p/locations/europe-west1/connectors/c" && google_cloud_run_v2_job.job[0].template[0].template[0].vpc_access[0].egress == "ALL_TRAFFIC"
    error_message = "The connector is missing."
  }
  assert {
    condition     = length(google_cloud_run_v2_job.job[0].template[0].template[0].vpc_access[0].network_interfaces) == 0
    error_message = "A job with a connector must have no interface."
  }
}

run "an_interface_of_its_own_is_the_other" {
  command = plan
  module { source = "./modules/job" }
  variables { vpc_access = { network = "etl", subnetwork = "etl-eu", network_tags = ["etl"] } }

  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].template[0].vpc_access[0].network_interfaces[0].subnetwork == "etl-eu" && google_cloud_run_v2_job.job[0].template[0].template[0].vpc_access[0].connector == null
    error_message = "The interface is missing."
  }
}

run "both_ways_at_once_are_refused" {
  command = plan
  module { source = "./modules/job" }
  variables { vpc_access = { connector = "c", subnetwork = "etl-eu" } }

  expect_failures = [var.vpc_access]
}

run "encryption_and_binary_authorization_reach_the_job" {
  command = plan
  module { source = "./modules/job" }
  variables {
    kms_key              = "projects/p/locations/l/keyRings/r/cryptoKeys/k"
    binary_authorization = "projects/p/platforms/cloudRun/signed"
  }

  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].template[0].encryption_key == "projects/p/locations/l/keyRings/r/cryptoKeys/k" && google_cloud_run_v2_job.job[0].binary_authorization[0].policy == "projects/p/platforms/cloudRun/signed"
    error_message = "The key or the policy is missing."
  }
}

run "o20_a_job_may_run_for_a_week" {
  command = plan
  module { source = "./modules/job" }
  variables { timeout_seconds = 604800 }

  assert {
    condition     = google_cloud_run_v2_job.job[0].template[0].template[0].timeout == "604800s"
    error_message = "timeout is ${google_cloud_run_v2_job.job[0].template[0].template[0].timeout}."
  }
}

run "o20_but_no_second_longer" {
  command = plan
  module { source = "./modules/job" }
  variables { timeout_seconds = 604801 }

  expect_failures = [output.runtime_binding]
}

run "o20_a_request_to_a_service_may_take_an_hour" {
  command = plan
  module { source = "./modules/job" }
  variables {
    service         = {}
    timeout_seconds = 3600
  }

  assert {
    condition     = google_cloud_run_v2_service.service[0].template[0].timeout == "3600s"
    error_message = "timeout is ${google_cloud_run_v2_service.service[0].template[0].timeout}."
  }
}

run "o20_and_not_a_second_longer" {
  command = plan
  module { source = "./modules/job" }
  variables {
    service         = {}
    timeout_seconds = 3601
  }

  expect_failures = [output.runtime_binding]
}

run "t23_secrets_in_plain_variables_are_refused" {
  command = plan
  module { source = "./modules/job" }
  variables { environment_variables = { DB_PASSWORD = "not-here" } }

  expect_failures = [output.runtime_binding]
}

run "sizes_that_cloud_run_does_not_sell_are_refused" {
  command = plan
  module { source = "./modules/job" }
  variables {
    cpu    = "1"
    memory = "5Gi"
  }

  expect_failures = [output.runtime_binding]
}

run "the_binding_names_the_job_and_no_service" {
  command = plan
  module { source = "./modules/job" }

  assert {
    condition     = output.runtime_binding.job_identifier == "projects/acme-data-platform/locations/europe-west1/jobs/orders-dev" && output.runtime_binding.run_target == "projects/acme-data-platform/locations/europe-west1"
    error_message = "A runner cannot find the job by ${jsonencode(output.runtime_binding)}."
  }
  assert {
    condition     = length(setintersection(keys(output.runtime_binding), ["service_name", "service_uri"])) == 0 && !contains([for value in values(output.runtime_binding) : value == null], true)
    error_message = "What does not apply must be left out: ${jsonencode(output.runtime_binding)}."
  }
  assert {
    condition     = output.run_command == "gcloud run jobs execute orders-dev --project acme-data-platform --region europe-west1 --wait"
    error_message = "run_command is ${output.run_command}."
  }
}
