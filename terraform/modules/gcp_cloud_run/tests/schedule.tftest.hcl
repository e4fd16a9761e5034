# What starts a job, and what is heard of it.
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

run "t21_scheduler_uses_oauth_for_jobs" {
  command = plan
  module { source = "./modules/job" }
  variables { schedule = { cron = "0 2 * * *", timezone = "Europe/Berlin" } }

  assert {
    condition     = google_cloud_scheduler_job.job[0].http_target[0].oauth_token[0].scope == "https://www.googleapis.com/auth/cloud-platform" && length(google_cloud_scheduler_job.job[0].http_target[0].oidc_token) == 0
    error_message = "O18: Google's own endpoints refuse identity tokens."
  }
  assert {
    condition     = google_cloud_scheduler_job.job[0].http_target[0].uri == "https://run.googleapis.com/v2/projects/acme-data-platform/locations/europe-west1/jobs/orders-dev:run" && google_cloud_scheduler_job.job[0].http_target[0].http_method == "POST"
    error_message = "O2: the scheduler calls ${google_cloud_scheduler_job.job[0].http_target[0].uri}."
  }
  assert {
    condition     = google_cloud_scheduler_job.job[0].http_target[0].body == null
    error_message = "Overrides would need the right to change the job for a run."
  }
  assert {
    condition     = google_cloud_scheduler_job.job[0].schedule == "0 2 * * *" && google_cloud_scheduler_job.job[0].time_zone == "Europe/Berlin" && !google_cloud_scheduler_job.job[0].paused
    error_message = "The schedule is ${google_cloud_scheduler_job.job[0].schedule} ${google_cloud_scheduler_job.job[0].time_zone}."
  }
  assert {
    condition     = google_cloud_scheduler_job.job[0].retry_config[0].retry_count == 2
    error_message = "A start is tried ${google_cloud_scheduler_job.job[0].retry_config[0].retry_count} times more."
  }
}

run "t21_o19_what_starts_a_job_may_do_nothing_else" {
  command = plan
  module { source = "./modules/job" }
  variables {
    schedule = { cron = "0 2 * * *" }
    secrets  = { API_KEY = "key:1" }
  }
  override_resource {
    target          = google_service_account.scheduler
    values          = { email = "starter@acme-data-platform.iam.gserviceaccount.com" }
    override_during = plan
  }

  assert {
    condition     = google_cloud_run_v2_job_iam_member.scheduler[0].role == "roles/run.invoker" && google_cloud_run_v2_job_iam_member.scheduler[0].name == "orders-dev"
    error_message = "The right to start must be on this job."
  }
  assert {
    condition     = google_cloud_run_v2_job_iam_member.scheduler[0].member == "serviceAccount:starter@acme-data-platform.iam.gserviceaccount.com"
    error_message = "${google_cloud_run_v2_job_iam_member.scheduler[0].member} may start the job."
  }
  assert {
    condition     = google_cloud_scheduler_job.job[0].http_target[0].oauth_token[0].service_account_email == "starter@acme-data-platform.iam.gserviceaccount.com" && output.service_account_email == "made@acme-data-platform.iam.gserviceaccount.com"
    error_message = "What starts the job must not be what it runs as."
  }
}

run "t21_one_account_for_both_is_refused" {
  command = plan
  module { source = "./modules/job" }
  variables {
    schedule                  = { cron = "0 2 * * *" }
    service_account           = { email = "etl@acme-data-platform.iam.gserviceaccount.com" }
    scheduler_service_account = { email = "etl@acme-data-platform.iam.gserviceaccount.com" }
  }

  expect_failures = [var.scheduler_service_account]
}

run "t21_scheduler_uses_oidc_for_services" {
  command = plan
  module { source = "./modules/job" }
  variables {
    service  = {}
    schedule = { cron = "*/15 * * * *", path = "/poll", enabled = false }
  }

  assert {
    condition     = google_cloud_scheduler_job.job[0].http_target[0].oidc_token[0].audience == "https://orders-123.a.run.app" && length(google_cloud_scheduler_job.job[0].http_target[0].oauth_token) == 0
    error_message = "A service wants an identity token made out to its own address."
  }
  assert {
    condition     = google_cloud_scheduler_job.job[0].http_target[0].uri == "https://orders-123.a.run.app/poll" && google_cloud_scheduler_job.job[0].paused
    error_message = "The scheduler calls ${google_cloud_scheduler_job.job[0].http_target[0].uri}."
  }
  assert {
    condition     = google_cloud_run_v2_service_iam_member.scheduler[0].role == "roles/run.invoker" && google_cloud_run_v2_service_iam_member.scheduler[0].name == "orders-dev" && length(google_cloud_run_v2_job_iam_member.scheduler) == 0
    error_message = "The right to call must be on this service."
  }
}

run "too_many_starts_are_refused" {
  command = plan
  module { source = "./modules/job" }
  variables { schedule = { cron = "0 2 * * *", max_attempts = 6 } }

  expect_failures = [var.schedule]
}

run "a_broken_cron_line_is_refused" {
  command = plan
  module { source = "./modules/job" }
  variables { schedule = { cron = "0 25 * * *" } }

  expect_failures = [output.runtime_binding]
}

run "alerts_watch_failed_missed_and_refused_runs" {
  command = plan
  module { source = "./modules/job" }
  variables {
    schedule = { cron = "0 2 * * *" }
    alerts   = { notification_channels = ["projects/p/notificationChannels/1"], missed_after_hours = 26 }
  }

  assert {
    condition     = alltrue([for part in ["job/completed_execution_count", "job_name = \"orders-dev\"", "result = \"failed\""] : strcontains(google_monitoring_alert_policy.failed[0].conditions[0].condition_threshold[0].filter, part)])
    error_message = "The filter is ${google_monitoring_alert_policy.failed[0].conditions[0].condition_threshold[0].filter}."
  }
  assert {
    condition     = google_monitoring_alert_policy.missed[0].conditions[0].condition_absent[0].duration == "82800s" && google_monitoring_alert_policy.missed[0].conditions[0].condition_absent[0].aggregations[0].alignment_period == "10800s"
    error_message = "23 hours without data after a run that counts for 3 hours make 26."
  }
  assert {
    condition     = strcontains(google_monitoring_alert_policy.failed_start[0].conditions[0].condition_matched_log[0].filter, "resource.labels.job_id=\"orders-dev\"")
    error_message = "Refused starts are not found."
  }
  assert {
    condition     = alltrue([for policy in [google_monitoring_alert_policy.failed[0], google_monitoring_alert_policy.missed[0], google_monitoring_alert_policy.failed_start[0]] : policy.user_labels == output.tags_effective && policy.notification_channels == tolist(["projects/p/notificationChannels/1"])])
    error_message = "An alert lacks labels or somebody to tell."
  }
}

run "an_alert_without_anybody_to_tell_is_refused" {
  command = plan
  module { source = "./modules/job" }
  variables { alerts = { notification_channels = [] } }

  expect_failures = [var.alerts]
}

run "no_watch_is_longer_than_cloud_monitoring_can" {
  command = plan
  module { source = "./modules/job" }
  variables { alerts = { notification_channels = ["projects/p/notificationChannels/1"], missed_after_hours = 49 } }

  expect_failures = [var.alerts]
}

run "a_budget_counts_what_carries_the_jobs_label" {
  command = plan
  module { source = "./modules/job" }
  variables { budget = { billing_account = "01ABCD-234567-89EFAB", amount = 50, threshold_percents = [80, 100] } }

  assert {
    condition     = google_billing_budget.job[0].budget_filter[0].labels == tomap({ job_name = "orders" }) && google_billing_budget.job[0].amount[0].specified_amount[0].units == "50" && google_billing_budget.job[0].threshold_rules[*].threshold_percent == tolist([0.8, 1])
    error_message = "The budget is not what was asked for."
  }
}
