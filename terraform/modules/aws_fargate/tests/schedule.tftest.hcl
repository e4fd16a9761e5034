# How a job starts by itself, and what may start it.
mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

override_resource {
  target          = aws_iam_role.execution
  values          = { arn = "arn:aws:iam::123456789012:role/orders-prod-exec" }
  override_during = plan
}

override_resource {
  target          = aws_iam_role.task
  values          = { arn = "arn:aws:iam::123456789012:role/orders-prod-task" }
  override_during = plan
}

override_resource {
  target          = aws_iam_role.schedule
  values          = { arn = "arn:aws:iam::123456789012:role/orders-prod-sched" }
  override_during = plan
}

variables {
  region = "eu-west-1"
  job_metadata = {
    job_name      = "orders"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "prod"
    cost_center   = "data-platform"
  }
  container_image = "ghcr.io/acme/dativo-ingest:1.4.2"

  platform = {
    cluster_arn         = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
    subnet_ids          = ["subnet-0123456789abcdef0"]
    security_group_ids  = ["sg-0123456789abcdef0"]
    schedule_group_name = "etl"
  }
}

run "t14_o15_schedule_may_start_only_its_own_task_with_its_tags" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    schedule = { cron = "30 2 * * *", timezone = "Europe/Berlin" }
  }

  assert {
    condition = alltrue([for start in aws_scheduler_schedule.job[0].target[0].ecs_parameters :
      start.propagate_tags == "TASK_DEFINITION" && start.enable_ecs_managed_tags && start.tags == null && start.launch_type == "FARGATE" && start.task_count == 1
    ])
    error_message = "A run that the schedule starts would not have the tags of the job."
  }
  assert {
    condition     = aws_scheduler_schedule.job[0].target[0].ecs_parameters[0].task_definition_arn == "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders-prod"
    error_message = "The schedule is bound to a revision, so a new image would change it: ${aws_scheduler_schedule.job[0].target[0].ecs_parameters[0].task_definition_arn}"
  }
  assert {
    condition     = aws_scheduler_schedule.job[0].schedule_expression == "cron(30 2 * * ? *)" && aws_scheduler_schedule.job[0].schedule_expression_timezone == "Europe/Berlin" && aws_scheduler_schedule.job[0].state == "ENABLED"
    error_message = "The schedule is ${aws_scheduler_schedule.job[0].schedule_expression} in ${aws_scheduler_schedule.job[0].schedule_expression_timezone}."
  }
  assert {
    condition     = aws_scheduler_schedule.job[0].flexible_time_window[0].mode == "OFF" && aws_scheduler_schedule.job[0].target[0].retry_policy[0].maximum_retry_attempts == 2 && aws_scheduler_schedule.job[0].target[0].retry_policy[0].maximum_event_age_in_seconds == 3600
    error_message = "A start may come at another time than planned."
  }
  assert {
    condition     = aws_scheduler_schedule.job[0].target[0].input == "{\"containerOverrides\":[{\"environment\":[{\"name\":\"DATIVO_RUN_ID\",\"value\":\"<aws.scheduler.execution-id>\"}],\"name\":\"dativo-etl\"}]}"
    error_message = "The run would not know its id: ${aws_scheduler_schedule.job[0].target[0].input}"
  }
  assert {
    condition     = aws_scheduler_schedule.job[0].group_name == "etl" && aws_scheduler_schedule.job[0].description == "Starts job orders of team data-engineering."
    error_message = "Whose schedule it is cannot be seen: ${aws_scheduler_schedule.job[0].description}"
  }
  assert {
    condition     = contains(output.untaggable_resources, "aws_scheduler_schedule")
    error_message = "A schedule has no tags, which is not said."
  }
  assert {
    condition = jsondecode(aws_iam_role_policy.schedule[0].policy).Statement == [
      {
        Sid       = "StartThisJob"
        Effect    = "Allow"
        Action    = ["ecs:RunTask"]
        Resource  = ["arn:aws:ecs:eu-west-1:123456789012:task-definition/orders-prod", "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders-prod:*"]
        Condition = { ArnEquals = { "ecs:cluster" = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl" } }
      },
      {
        Sid       = "TagWhatIsStarted"
        Effect    = "Allow"
        Action    = ["ecs:TagResource"]
        Resource  = ["arn:aws:ecs:eu-west-1:123456789012:task/etl/*"]
        Condition = { StringEquals = { "ecs:CreateAction" = "RunTask" } }
      },
      {
        Sid       = "HandOverTheRoles"
        Effect    = "Allow"
        Action    = ["iam:PassRole"]
        Resource  = ["arn:aws:iam::123456789012:role/orders-prod-exec", "arn:aws:iam::123456789012:role/orders-prod-task"]
        Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
      },
    ]
    error_message = "The schedule may do more, or less, than start its job: ${aws_iam_role_policy.schedule[0].policy}"
  }
}

run "dead_letters_and_schedules_are_encrypted_with_the_key" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    platform = {
      cluster_arn         = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
      subnet_ids          = ["subnet-0123456789abcdef0"]
      security_group_ids  = ["sg-0123456789abcdef0"]
      schedule_group_name = "etl"
      kms_key_arn         = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    }
    schedule = { cron = "30 2 * * *", dead_letter_queue = true, enabled = false }
  }

  assert {
    condition     = alltrue([for key in [aws_scheduler_schedule.job[0].kms_key_arn, aws_sqs_queue.dead_letter[0].kms_master_key_id, aws_cloudwatch_log_group.job[0].kms_key_id] : key == var.platform.kms_key_arn])
    error_message = "The key is not used everywhere."
  }
  assert {
    condition     = aws_scheduler_schedule.job[0].target[0].dead_letter_config[0].arn == aws_sqs_queue.dead_letter[0].arn && output.dead_letter_queue_arn == aws_sqs_queue.dead_letter[0].arn
    error_message = "Failed starts do not go to the queue."
  }
  assert {
    condition = [for statement in jsondecode(aws_iam_role_policy.schedule[0].policy).Statement : [statement.Action, statement.Resource] if contains(["KeepFailedStarts", "KeyOfSchedules"], statement.Sid)] == [
      [["sqs:SendMessage"], ["arn:aws:sqs:eu-west-1:123456789012:orders-prod-dlq"]],
      [["kms:Decrypt", "kms:GenerateDataKey"], ["arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"]],
    ]
    error_message = "The schedule cannot write to the queue, or can do more: ${aws_iam_role_policy.schedule[0].policy}"
  }
  assert {
    condition     = aws_scheduler_schedule.job[0].state == "DISABLED"
    error_message = "A schedule that is switched off would start."
  }
}

run "on_spot_and_without_a_key_the_queue_is_encrypted_all_the_same" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    schedule = { cron = "30 2 * * *", dead_letter_queue = true }
    capacity = [{ provider = "FARGATE_SPOT" }]
  }

  assert {
    condition     = aws_sqs_queue.dead_letter[0].sqs_managed_sse_enabled && aws_sqs_queue.dead_letter[0].kms_master_key_id == null
    error_message = "The queue is not encrypted."
  }
  assert {
    condition     = aws_scheduler_schedule.job[0].target[0].ecs_parameters[0].launch_type == null && [for each in aws_scheduler_schedule.job[0].target[0].ecs_parameters[0].capacity_provider_strategy : each.capacity_provider] == ["FARGATE_SPOT"]
    error_message = "The task does not start on Spot, or with a launch type beside it, which AWS refuses."
  }
  assert {
    condition     = output.runtime_binding.capacity == tolist(["FARGATE_SPOT"])
    error_message = "A runner is not told on what capacity to start."
  }
}

run "retries_have_a_limit_and_secrets_a_name_each" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    schedule         = { cron = "30 2 * * *", max_attempts = 186 }
    secrets          = { TOKEN = "/etl/token" }
    secrets_from_ssm = [{ name = "TOKEN", valueFrom = "/etl/other" }]
  }
  expect_failures = [var.schedule, var.secrets_from_ssm]
}

run "a_run_of_the_schedule_keeps_the_limit_of_the_job" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    schedule        = { cron = "30 2 * * *" }
    timeout_seconds = 7200
  }
  assert {
    condition = jsondecode(aws_scheduler_schedule.job[0].target[0].input).containerOverrides[0].environment == [
      { name = "DATIVO_RUN_ID", value = "<aws.scheduler.execution-id>" },
      { name = "DATIVO_TIMEOUT_SECONDS", value = "7200" },
    ]
    error_message = "Nothing would stop the run: ${aws_scheduler_schedule.job[0].target[0].input}"
  }
  assert {
    condition     = length([for each in output.adjustments : each if strcontains(each, "timeout_seconds")]) == 0
    error_message = "The limit holds, and is said not to: ${jsonencode(output.adjustments)}"
  }
}

run "without_the_entry_point_the_limit_of_a_scheduled_run_is_the_images_own" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    schedule        = { cron = "30 2 * * *" }
    timeout_seconds = 7200
    use_entry_point = false
  }
  assert {
    condition     = length([for each in output.adjustments : each if strcontains(each, "DATIVO_TIMEOUT_SECONDS")]) == 1
    error_message = "Nobody says that the limit may not hold: ${jsonencode(output.adjustments)}"
  }
}
