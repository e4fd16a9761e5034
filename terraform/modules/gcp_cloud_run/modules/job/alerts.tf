locals {
  is_watching_failures = try(var.alerts.on_failure, false)
  is_watching_starts   = try(var.alerts.on_failed_start, false) && local.has_schedule
  missed_after_hours   = try(var.alerts.missed_after_hours, null)

  # Each counts what went wrong, for a job or for a service.
  failures = local.is_job ? {
    what   = "A run failed"
    filter = "${local.run_metric} AND metric.labels.result = \"failed\""
    } : {
    what   = "The service answered with an error of its own"
    filter = "metric.type = \"run.googleapis.com/request_count\" AND resource.type = \"cloud_run_revision\" AND resource.labels.service_name = \"${local.name}\" AND resource.labels.location = \"${var.region}\" AND metric.labels.response_code_class = \"5xx\""
  }
  run_metric = "metric.type = \"run.googleapis.com/job/completed_execution_count\" AND resource.type = \"cloud_run_job\" AND resource.labels.job_name = \"${local.name}\" AND resource.labels.location = \"${var.region}\""

  # No data for up to 23 hours is the most that Cloud Monitoring can watch for; a run that counts for longer gives the rest.
  absence_hours   = try(min(local.missed_after_hours, 23), 1)
  alignment_hours = try(max(local.missed_after_hours - 23, 0), 0)

  alert_text = "${local.description}, environment ${var.job_metadata["environment"]}.\n\nLogs: ${local.log_url}\n\nStart it by hand: ${local.run_command == null ? "not possible" : "`${local.run_command}`"}"
}

resource "google_monitoring_alert_policy" "failed" {
  count = local.is_watching_failures ? 1 : 0

  project               = var.project_id
  display_name          = "${local.failures.what}: ${local.name}"
  combiner              = "OR"
  notification_channels = var.alerts.notification_channels
  user_labels           = local.labels

  conditions {
    display_name = local.failures.what
    condition_threshold {
      filter          = local.failures.filter
      comparison      = "COMPARISON_GT"
      threshold_value = 0
      duration        = "0s"

      aggregations {
        alignment_period     = "300s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    content   = local.alert_text
    mime_type = "text/markdown"
  }
}

resource "google_monitoring_alert_policy" "missed" {
  count = local.missed_after_hours == null ? 0 : 1

  project               = var.project_id
  display_name          = "No run for ${local.missed_after_hours} hours: ${local.name}"
  combiner              = "OR"
  notification_channels = var.alerts.notification_channels
  user_labels           = local.labels

  conditions {
    display_name = "No run finished for ${local.missed_after_hours} hours"
    condition_absent {
      filter   = local.run_metric
      duration = "${local.absence_hours * 3600}s"

      aggregations {
        alignment_period     = "${max(local.alignment_hours * 3600, 300)}s"
        per_series_aligner   = "ALIGN_DELTA"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    content   = local.alert_text
    mime_type = "text/markdown"
  }
}

# A start that was refused leaves no run behind, so it is found in the logs of Cloud Scheduler. It works from the first start on.
resource "google_monitoring_alert_policy" "failed_start" {
  count = local.is_watching_starts ? 1 : 0

  project               = var.project_id
  display_name          = "A scheduled start failed: ${local.name}"
  combiner              = "OR"
  notification_channels = var.alerts.notification_channels
  user_labels           = local.labels

  conditions {
    display_name = "Cloud Scheduler could not start it"
    condition_matched_log {
      filter = join("\n", [
        "resource.type=\"cloud_scheduler_job\"",
        "resource.labels.job_id=\"${google_cloud_scheduler_job.job[0].name}\"",
        "resource.labels.location=\"${local.schedule_region}\"",
        "severity>=ERROR",
      ])
    }
  }

  alert_strategy {
    notification_rate_limit {
      period = "3600s"
    }
  }

  documentation {
    content   = local.alert_text
    mime_type = "text/markdown"
  }
}
