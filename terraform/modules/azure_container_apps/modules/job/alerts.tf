# Who is told: alerts on what the platform logs about runs, and a budget on what they cost.
locals {
  missed_hours  = { for window in local.limits.missed_run_windows.values : window => tonumber(regex("[0-9]+", window)) * (endswith(window, "D") ? 24 : 1) }
  missed_window = one([for window, hours in local.missed_hours : window if hours == try(var.alerts.missed_after_hours, null)])

  run_events = <<-KQL
    ContainerAppSystemLogs_CL
    | where JobName_s == "${module.metadata.names["job"].name}" and isnotempty(ExecutionName_s)
  KQL
}

resource "azurerm_monitor_scheduled_query_rules_alert_v2" "failed" {
  count = try(var.alerts.on_failure, false) ? 1 : 0

  name                 = module.metadata.names["alert"].name
  resource_group_name  = local.platform.resource_group_name
  location             = local.platform.region
  description          = "A run of ${var.job_metadata["job_name"]} (${var.job_metadata["team"]}) failed."
  scopes               = [var.platform.log_analytics_workspace_id]
  severity             = var.alerts.severity
  evaluation_frequency = "PT5M"
  # Longer than the frequency, since logs arrive some minutes late.
  window_duration         = "PT30M"
  auto_mitigation_enabled = true
  # The table is not there before the first run.
  skip_query_validation = true
  tags                  = module.metadata.tags

  criteria {
    query = <<-KQL
      ${trimspace(local.run_events)}
      | where Reason_s in ("BackoffLimitExceeded", "DeadlineExceeded")
          or (Reason_s == "ContainerTerminated" and Log_s !has "exit code '0'")
          or (Log_s startswith "Saw completed job" and Log_s has "condition: Failed")
      | summarize by ExecutionName_s
    KQL

    time_aggregation_method = "Count"
    operator                = "GreaterThan"
    threshold               = 0

    failing_periods {
      number_of_evaluation_periods             = 1
      minimum_failing_periods_to_trigger_alert = 1
    }
  }

  action {
    action_groups = var.alerts.action_group_ids
  }
}

resource "azurerm_monitor_scheduled_query_rules_alert_v2" "missed" {
  count = try(var.alerts.missed_after_hours, null) != null ? 1 : 0

  name                    = module.metadata.names["missed_alert"].name
  resource_group_name     = local.platform.resource_group_name
  location                = local.platform.region
  description             = "${var.job_metadata["job_name"]} (${var.job_metadata["team"]}) has not run for ${var.alerts.missed_after_hours} hours."
  scopes                  = [var.platform.log_analytics_workspace_id]
  severity                = var.alerts.severity
  evaluation_frequency    = "PT1H"
  window_duration         = local.missed_window
  auto_mitigation_enabled = true
  skip_query_validation   = true
  tags                    = module.metadata.tags

  criteria {
    query = <<-KQL
      ${trimspace(local.run_events)}
      | summarize by ExecutionName_s
    KQL

    time_aggregation_method = "Count"
    operator                = "LessThan"
    threshold               = 1

    failing_periods {
      number_of_evaluation_periods             = 1
      minimum_failing_periods_to_trigger_alert = 1
    }
  }

  action {
    action_groups = var.alerts.action_group_ids
  }
}

resource "azurerm_consumption_budget_resource_group" "this" {
  count = var.budget == null ? 0 : 1

  name              = module.metadata.names["budget"].name
  resource_group_id = local.resource_group_id
  amount            = var.budget.amount
  time_grain        = "Monthly"

  time_period {
    start_date = var.budget.start_date
  }

  filter {
    tag {
      name   = "job_name"
      values = [var.job_metadata["job_name"]]
    }
  }

  dynamic "notification" {
    for_each = toset(var.budget.thresholds)
    content {
      threshold      = notification.value
      operator       = "GreaterThanOrEqualTo"
      contact_emails = var.budget.contact_emails
      contact_groups = var.budget.action_group_ids
    }
  }
}
