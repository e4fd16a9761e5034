# Tells a topic when a run has failed, and when none has come.
locals {
  watches_failures = var.alerts == null ? false : var.alerts.on_failure
  watches_silence  = var.alerts == null ? false : var.alerts.missed_after_hours != null

  # A service stops tasks when it scales in or deploys; that is no failure.
  failing_stops = var.service == null ? {} : { stopCode = [{ "anything-but" = ["ServiceSchedulerInitiated"] }] }

  failed_run_pattern = {
    source        = ["aws.ecs"]
    "detail-type" = ["ECS Task State Change"]
    detail = {
      clusterArn        = [local.arn_of.cluster]
      taskDefinitionArn = [{ prefix = "${local.task_definition_family_arn}:" }]
      lastStatus        = ["STOPPED"]
      # A container without an exit code never came to run, or was lost.
      "$or" = [
        merge({ containers = { name = [local.container_name], exitCode = [{ "anything-but" = [0] }] } }, local.failing_stops),
        merge({ containers = { name = [local.container_name], exitCode = [{ exists = false }] } }, local.failing_stops),
        { stopCode = ["TaskFailedToStart"] },
      ]
    }
  }
}

resource "aws_cloudwatch_event_rule" "failed_run" {
  count = local.watches_failures ? 1 : 0

  name          = local.names["event_rule"]
  description   = "A run of ${local.names["task_family"]} has failed"
  event_pattern = jsonencode(local.failed_run_pattern)
  tags          = local.tags
}

resource "aws_cloudwatch_event_target" "failed_run" {
  count = local.watches_failures ? 1 : 0

  rule      = aws_cloudwatch_event_rule.failed_run[0].name
  target_id = "topic"
  arn       = var.alerts.topic_arn
}

# Every run writes to the log, so hours without a line are hours without a run.
resource "aws_cloudwatch_metric_alarm" "missed_run" {
  count = local.watches_silence ? 1 : 0

  alarm_name          = local.names["alarm"]
  alarm_description   = "${local.names["task_family"]} has not logged a line for ${var.alerts.missed_after_hours} hours"
  namespace           = "AWS/Logs"
  metric_name         = "IncomingLogEvents"
  dimensions          = { LogGroupName = local.log_group_name }
  statistic           = "Sum"
  comparison_operator = "LessThanThreshold"
  threshold           = 1
  period              = 3600
  evaluation_periods  = var.alerts.missed_after_hours
  datapoints_to_alarm = var.alerts.missed_after_hours
  treat_missing_data  = "breaching"
  alarm_actions       = [var.alerts.topic_arn]
  ok_actions          = [var.alerts.topic_arn]
  tags                = local.tags

  lifecycle {
    precondition {
      condition     = var.log_group_name == null
      error_message = "alerts.missed_after_hours counts the lines of the job's log group, but log_group_name names a group that other jobs may write to as well. Leave one of the two out."
    }
  }
}
