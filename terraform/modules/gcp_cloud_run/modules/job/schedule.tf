# What starts the job is not what the job runs as: it may start this job and has none of the job's access.
locals {
  has_schedule     = var.schedule != null
  schedule_region  = try(coalesce(var.schedule.region), var.region)
  is_making_caller = local.has_schedule && var.scheduler_service_account == null

  caller_email = one(concat(
    google_service_account.scheduler[*].email,
    local.has_schedule ? var.scheduler_service_account[*].email : [],
  ))
}

resource "google_service_account" "scheduler" {
  count = local.is_making_caller ? 1 : 0

  project      = var.project_id
  account_id   = module.metadata.names["scheduler_account"].name
  display_name = substr("Starts ${local.description}", 0, local.limits.description_characters.service_account_display_name)
  description  = substr("Cloud Scheduler starts ${local.description} with this account. It may do nothing else.", 0, local.limits.description_characters.service_account)
}

resource "google_cloud_run_v2_job_iam_member" "scheduler" {
  count = local.has_schedule && local.is_job ? 1 : 0

  project  = var.project_id
  location = var.region
  name     = google_cloud_run_v2_job.job[0].name
  role     = "roles/run.invoker"
  member   = "serviceAccount:${local.caller_email}"
}

resource "google_cloud_run_v2_service_iam_member" "scheduler" {
  count = local.has_schedule && local.is_http ? 1 : 0

  project  = var.project_id
  location = var.region
  name     = google_cloud_run_v2_service.service[0].name
  role     = "roles/run.invoker"
  member   = "serviceAccount:${local.caller_email}"
}

resource "google_cloud_scheduler_job" "job" {
  count = local.has_schedule ? 1 : 0

  project          = var.project_id
  region           = local.schedule_region
  name             = module.metadata.names["scheduler_job"].name
  description      = substr("Starts ${local.description}.", 0, local.limits.description_characters.scheduler_job)
  schedule         = try(module.container.schedule.expression, null)
  time_zone        = try(module.container.schedule.timezone, null)
  paused           = !var.schedule.enabled
  attempt_deadline = "${var.schedule.start_deadline_seconds}s"

  # Without max_retry_duration: with it, Cloud Scheduler goes on until both limits are reached.
  retry_config {
    retry_count          = var.schedule.max_attempts
    min_backoff_duration = "60s"
    max_backoff_duration = "600s"
    max_doublings        = 3
  }

  http_target {
    http_method = "POST"
    uri         = local.is_job ? local.run_url : "${google_cloud_run_v2_service.service[0].uri}${var.schedule.path == "/" ? "" : var.schedule.path}"

    # Google's own endpoints take OAuth tokens only. The body stays empty: overrides would need a right to change the job for a run.
    dynamic "oauth_token" {
      for_each = local.is_job ? [local.caller_email] : []
      content {
        service_account_email = oauth_token.value
        scope                 = "https://www.googleapis.com/auth/cloud-platform"
      }
    }

    # A service takes an identity token that is made out to its own address.
    dynamic "oidc_token" {
      for_each = local.is_http ? [local.caller_email] : []
      content {
        service_account_email = oidc_token.value
        audience              = google_cloud_run_v2_service.service[0].uri
      }
    }
  }

  depends_on = [
    google_cloud_run_v2_job_iam_member.scheduler,
    google_cloud_run_v2_service_iam_member.scheduler,
  ]
}
