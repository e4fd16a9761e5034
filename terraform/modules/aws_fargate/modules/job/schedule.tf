# Starts the job by itself. The role can start this job on this cluster, and nothing else.
locals {
  schedules = var.schedule == null ? [] : [var.schedule]

  # Without a revision ECS starts the newest one, so a new image does not touch the schedule, whoever registers it.
  task_definition_family_arn = "${local.arn_of.ecs}:task-definition/${local.names["task_family"]}"

  creates_schedule_role = length(local.schedules) > 0 && !contains(keys(var.existing_role_arns), "schedule")
  schedule_role_arn     = local.creates_schedule_role ? one(aws_iam_role.schedule[*].arn) : lookup(var.existing_role_arns, "schedule", null)

  has_dead_letter_queue     = try(var.schedule.dead_letter_queue || var.schedule.dead_letter_queue_arn != null, false)
  creates_dead_letter_queue = try(var.schedule.dead_letter_queue, false)
  dead_letter_queue_arn     = local.creates_dead_letter_queue ? one(aws_sqs_queue.dead_letter[*].arn) : try(var.schedule.dead_letter_queue_arn, null)

  # EventBridge Scheduler replaces the marker by the id of this very start, so a start that is delivered twice is seen twice
  # under one id. jsonencode would hide the marker by writing < and > as escapes.
  run_id_marker = "<aws.scheduler.execution-id>"
  # ECS knows no limit, and no runner watches this start: the entry point keeps it.
  schedule_environment = concat(
    [{ name = "DATIVO_RUN_ID", value = local.run_id_marker }],
    [for seconds in [var.timeout_seconds] : { name = "DATIVO_TIMEOUT_SECONDS", value = tostring(seconds) } if seconds != null],
  )
  schedule_input = replace(replace(
    jsonencode({
      containerOverrides = [{
        name        = local.container_name
        environment = local.schedule_environment
      }]
    }),
    "\\u003c", "<"), "\\u003e", ">",
  )

  schedule_policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Sid       = "StartThisJob"
          Effect    = "Allow"
          Action    = ["ecs:RunTask"]
          Resource  = [local.task_definition_family_arn, "${local.task_definition_family_arn}:*"]
          Condition = { ArnEquals = { "ecs:cluster" = local.arn_of.cluster } }
        },
        {
          # Tasks take over the tags of their definition, which counts as tagging.
          Sid       = "TagWhatIsStarted"
          Effect    = "Allow"
          Action    = ["ecs:TagResource"]
          Resource  = ["${local.arn_of.ecs}:task/${local.cluster_name}/*"]
          Condition = { StringEquals = { "ecs:CreateAction" = "RunTask" } }
        },
        {
          Sid       = "HandOverTheRoles"
          Effect    = "Allow"
          Action    = ["iam:PassRole"]
          Resource  = local.passed_role_arns
          Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
        },
      ],
      local.has_dead_letter_queue ? [{
        Sid      = "KeepFailedStarts"
        Effect   = "Allow"
        Action   = ["sqs:SendMessage"]
        Resource = [local.dead_letter_queue_arn]
      }] : [],
      [for key in [var.platform.kms_key_arn] : {
        Sid      = "KeyOfSchedules"
        Effect   = "Allow"
        Action   = local.has_dead_letter_queue ? ["kms:Decrypt", "kms:GenerateDataKey"] : ["kms:Decrypt"]
        Resource = [key]
      } if key != null],
    )
  })
}

resource "aws_scheduler_schedule" "job" {
  count = length(local.schedules)

  name                         = local.names["schedule"]
  group_name                   = var.platform.schedule_group_name
  description                  = substr("Starts job ${lookup(var.job_metadata, "job_name", "")} of team ${lookup(var.job_metadata, "team", "")}.", 0, local.limits.description_characters.schedule)
  schedule_expression          = module.container.schedule.expression
  schedule_expression_timezone = module.container.schedule.timezone
  state                        = var.schedule.enabled ? "ENABLED" : "DISABLED"
  kms_key_arn                  = var.platform.kms_key_arn

  flexible_time_window {
    mode = "OFF"
  }

  target {
    arn      = var.platform.cluster_arn
    role_arn = local.schedule_role_arn
    input    = local.schedule_input

    ecs_parameters {
      task_definition_arn = local.task_definition_family_arn
      task_count          = 1
      launch_type         = local.launch_type
      # The tags of a run come from its definition: the provider's own argument for them never settles.
      propagate_tags          = "TASK_DEFINITION"
      enable_ecs_managed_tags = true
      enable_execute_command  = var.platform.execute_command != null

      network_configuration {
        subnets          = var.platform.subnet_ids
        security_groups  = var.platform.security_group_ids
        assign_public_ip = var.platform.assign_public_ip
      }

      dynamic "capacity_provider_strategy" {
        for_each = var.capacity

        content {
          capacity_provider = capacity_provider_strategy.value.provider
          base              = capacity_provider_strategy.value.base
          weight            = capacity_provider_strategy.value.weight
        }
      }
    }

    # Low, so that a load of yesterday does not start today.
    retry_policy {
      maximum_retry_attempts       = var.schedule.max_attempts
      maximum_event_age_in_seconds = var.schedule.max_age_seconds
    }

    dynamic "dead_letter_config" {
      for_each = local.has_dead_letter_queue ? [local.dead_letter_queue_arn] : []

      content {
        arn = dead_letter_config.value
      }
    }
  }

  # A start would fail without its rights, and without anything to start.
  depends_on = [aws_iam_role_policy.schedule, aws_ecs_task_definition.job]
}

resource "aws_iam_role" "schedule" {
  count = local.creates_schedule_role ? 1 : 0

  name                 = local.names["scheduler_role"]
  path                 = var.role_path
  description          = "Starts ${local.names["task_family"]} by schedule"
  permissions_boundary = var.permissions_boundary_arn
  tags                 = local.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "SchedulesOfThisGroup"
      Effect    = "Allow"
      Principal = { Service = "scheduler.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = {
          "aws:SourceAccount" = local.account_id
          "aws:SourceArn"     = "arn:${local.partition}:scheduler:${var.region}:${local.account_id}:schedule-group/${var.platform.schedule_group_name}"
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "schedule" {
  count = local.creates_schedule_role ? 1 : 0

  name   = "start-job"
  role   = aws_iam_role.schedule[0].name
  policy = local.schedule_policy
}

# Starts that did not succeed within their retries end here.
resource "aws_sqs_queue" "dead_letter" {
  count = local.creates_dead_letter_queue ? 1 : 0

  name                      = local.names["dead_letter_queue"]
  message_retention_seconds = local.limits.dead_letter_seconds.to
  sqs_managed_sse_enabled   = var.platform.kms_key_arn == null ? true : null
  kms_master_key_id         = var.platform.kms_key_arn
  tags                      = local.tags
}
