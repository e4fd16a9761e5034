# A budget can look at one label only, and job_name tells jobs apart.
resource "google_billing_budget" "job" {
  count = var.budget == null ? 0 : 1

  billing_account = var.budget.billing_account
  display_name    = substr("${local.name}, team ${var.job_metadata["team"]}", 0, local.limits.description_characters.budget)

  budget_filter {
    calendar_period = "MONTH"
    labels          = { job_name = local.labels["job_name"] }
    projects        = length(var.budget.project_numbers) == 0 ? null : [for number in var.budget.project_numbers : "projects/${number}"]
  }

  amount {
    specified_amount {
      currency_code = var.budget.currency
      units         = tostring(var.budget.amount)
    }
  }

  dynamic "threshold_rules" {
    for_each = var.budget.threshold_percents
    content {
      threshold_percent = threshold_rules.value / 100
    }
  }

  dynamic "all_updates_rule" {
    for_each = length(var.budget.notification_channels) == 0 ? [] : [var.budget.notification_channels]
    content {
      monitoring_notification_channels = all_updates_rule.value
      disable_default_iam_recipients   = true
    }
  }
}
