# Services and workers.
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

run "t15_a_service_is_no_job_too_and_has_no_schedule" {
  command = plan
  module { source = "./modules/job" }
  variables { service = { min_instances = 1, max_instances = 3, port = 9000 } }

  assert {
    condition     = length(google_cloud_run_v2_service.service) == 1 && length(google_cloud_run_v2_job.job) == 0 && length(google_cloud_scheduler_job.job) == 0
    error_message = "There must be one service and nothing else."
  }
  assert {
    condition     = google_cloud_run_v2_service.service[0].template[0].scaling[0].min_instance_count == 1 && google_cloud_run_v2_service.service[0].template[0].scaling[0].max_instance_count == 3 && google_cloud_run_v2_service.service[0].template[0].containers[0].ports[0].container_port == 9000
    error_message = "The service is not of the size that was asked for."
  }
  assert {
    condition     = output.runtime_binding.service_uri == "https://orders-123.a.run.app" && !can(output.runtime_binding.job_name) && output.run_command == null
    error_message = "The binding is ${jsonencode(output.runtime_binding)}."
  }
}

run "a_service_is_reached_from_inside_and_by_nobody_unnamed" {
  command = plan
  module { source = "./modules/job" }
  variables { service = {} }

  assert {
    condition     = google_cloud_run_v2_service.service[0].ingress == "INGRESS_TRAFFIC_INTERNAL_ONLY" && length(google_cloud_run_v2_service_iam_member.anybody) + length(google_cloud_run_v2_service_iam_member.invoker) == 0
    error_message = "The service is open."
  }
  assert {
    condition     = google_cloud_run_v2_service.service[0].deletion_protection == false
    error_message = "Only production is protected."
  }
}

run "a_service_in_production_is_protected" {
  command = plan
  module { source = "./modules/job" }
  variables {
    service      = { invokers = ["group:callers@acme.example"] }
    job_metadata = { job_name = "orders", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-1" }
  }

  assert {
    condition     = google_cloud_run_v2_service.service[0].deletion_protection == true
    error_message = "The service can be deleted."
  }
  assert {
    condition     = google_cloud_run_v2_service_iam_member.invoker["group:callers@acme.example"].role == "roles/run.invoker"
    error_message = "Who was named may not call."
  }
}

run "anybody_may_call_only_when_that_is_said" {
  command = plan
  module { source = "./modules/job" }
  variables { service = { ingress = "INGRESS_TRAFFIC_ALL", allow_unauthenticated = true } }

  assert {
    condition     = google_cloud_run_v2_service_iam_member.anybody[0].member == "allUsers"
    error_message = "Nobody may call."
  }
}

run "anybody_is_not_somebody" {
  command = plan
  module { source = "./modules/job" }
  variables { service = { invokers = ["allUsers"] } }

  expect_failures = [var.service]
}

run "a_worker_takes_no_requests" {
  command = plan
  module { source = "./modules/job" }
  variables { service = { kind = "worker", min_instances = 2 } }

  assert {
    condition     = length(google_cloud_run_v2_worker_pool.worker) == 1 && length(google_cloud_run_v2_service.service) + length(google_cloud_run_v2_job.job) == 0 && google_cloud_run_v2_worker_pool.worker[0].scaling[0].manual_instance_count == 2
    error_message = "There must be one worker pool and nothing else."
  }
  assert {
    condition     = output.service_uri == null && output.service_id == "projects/acme-data-platform/locations/europe-west1/workerPools/orders-dev"
    error_message = "The outputs name ${output.service_id}."
  }
}

run "a_worker_has_no_schedule" {
  command = plan
  module { source = "./modules/job" }
  variables {
    service  = { kind = "worker" }
    schedule = { cron = "0 2 * * *" }
  }

  expect_failures = [var.service]
}
