locals {
  # Production keeps its logs for a year, as auditors ask.
  log_retention_days = coalesce(
    var.log_retention_days,
    contains(["prod", "production"], lower(lookup(var.job_metadata, "environment", ""))) ? 365 : 30,
  )

  # The name of the resource, so that the definition of the task waits for the group.
  log_group_name    = var.log_group_name == null ? one(aws_cloudwatch_log_group.job[*].name) : var.log_group_name
  log_group_arn     = "${local.arn_of.logs}:log-group:${var.log_group_name == null ? local.names["log_group"] : var.log_group_name}"
  log_stream_prefix = "ecs"

  # The mode is always said: what ECS takes for granted has changed once already, and lost the last lines of many runs.
  log_options = merge(
    {
      awslogs-group         = local.log_group_name
      awslogs-region        = var.region
      awslogs-stream-prefix = local.log_stream_prefix
      mode                  = var.log_delivery.mode
    },
    var.log_delivery.mode == "blocking" ? {} : { max-buffer-size = var.log_delivery.max_buffer_size },
  )
}

resource "aws_cloudwatch_log_group" "job" {
  count = var.log_group_name == null ? 1 : 0

  name              = local.names["log_group"]
  retention_in_days = module.container.log_retention_days
  kms_key_id        = var.platform.kms_key_arn
  tags              = local.tags
}
