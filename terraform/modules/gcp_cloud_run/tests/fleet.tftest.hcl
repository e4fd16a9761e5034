# Many jobs on one platform.
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

override_resource {
  target          = google_service_account.starter
  values          = { email = "starter@acme-data-platform.iam.gserviceaccount.com" }
  override_during = plan
}

variables {
  project_id = "acme-data-platform"
  region     = "europe-west1"
  platform_metadata = {
    job_name      = "etl"
    team          = "platform"
    pipeline_type = "platform"
    environment   = "prod"
    cost_center   = "cc-0"
  }
  defaults = {
    container_image = "europe-west1-docker.pkg.dev/acme-data-platform/etl/dativo:1.4.2"
    access          = { write = ["lake"] }
    secrets         = { API_KEY = "shared-key:latest" }
  }
  jobs = {
    a = { job_metadata = { job_name = "orders", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-1" }, schedule = { cron = "0 1 * * *" } }
    b = { job_metadata = { job_name = "refunds", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-1" }, schedule = { cron = "0 2 * * *" } }
    c = { job_metadata = { job_name = "contacts", team = "marketing", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-2" } }
  }
}

run "t29_one_account_for_each_team" {
  command = plan
  module { source = "./modules/fleet" }
  variables { identity_mode = "per_team" }

  assert {
    condition     = toset(keys(google_service_account.identity)) == toset(["team-marketing-prod", "team-sales-prod"]) && length(google_service_account.starter) == 1
    error_message = "The accounts are ${jsonencode(keys(google_service_account.identity))}."
  }
  assert {
    condition     = alltrue([for name in ["orders", "refunds", "contacts"] : output.runtime_binding[name].identity == "made@acme-data-platform.iam.gserviceaccount.com"])
    error_message = "A job runs as another account."
  }
  assert {
    condition     = sort(keys(module.access)) == sort(keys(google_service_account.identity)) && alltrue([for access in module.access : length(access.untaggable_resources) == 2])
    error_message = "The teams' accounts lack their grants."
  }
}

run "t29_one_account_for_all" {
  command = plan
  module { source = "./modules/fleet" }
  variables { identity_mode = "shared" }

  assert {
    condition     = keys(google_service_account.identity) == ["etl-prod"] && google_service_account.starter[0].account_id == "etl-prod-run"
    error_message = "The accounts are ${jsonencode(keys(google_service_account.identity))}."
  }
}

run "an_account_for_each_job_is_the_rule" {
  command = plan
  module { source = "./modules/fleet" }

  assert {
    condition     = length(google_service_account.identity) + length(google_service_account.starter) == 0 && length(module.platform) == 1
    error_message = "The fleet makes accounts that its jobs make."
  }
  assert {
    condition     = toset(keys(output.fleet_summary)) == toset(["orders", "refunds", "contacts"]) && output.fleet_summary["orders"].team == "sales" && output.fleet_summary["orders"].schedule.expression == "0 1 * * *"
    error_message = "The summary is ${jsonencode(output.fleet_summary)}."
  }
}

run "t24_a_fleet_on_an_existing_platform_makes_none" {
  command = plan
  module { source = "./modules/fleet" }
  variables { platform = {} }

  assert {
    condition     = length(module.platform) == 0 && endswith(output.runtime_binding["orders"].log_destination, "/_Default")
    error_message = "A platform is made."
  }
}

run "t28_a_broken_job_is_left_out_and_named" {
  command = plan
  module { source = "./modules/fleet" }
  variables {
    on_invalid = "skip"
    jobs = {
      good = { job_metadata = { job_name = "orders", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-1" } }
      bad  = { job_metadata = { job_name = "refunds", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "cc-1" }, memory = "5Gi" }
    }
  }

  expect_failures = [check.all_jobs_are_valid]
}
