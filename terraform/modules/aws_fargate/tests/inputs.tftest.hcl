# Inputs that AWS would refuse are refused before; what is taken is in the definition of the task.
mock_provider "aws" {
  source          = "./tests/mocks"
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
    cluster_arn        = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
  existing_role_arns = {
    execution = "arn:aws:iam::123456789012:role/start"
    task      = "arn:aws:iam::123456789012:role/run"
  }
}

run "o14_the_container_cannot_change_its_image" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    environment_variables = [{ name = "LOG_LEVEL", value = "DEBUG" }]
    cpu                   = "16384"
    memory                = "32768"
    ephemeral_storage_gib = 100
    cpu_architecture      = "ARM64"
    log_retention_days    = 45
  }

  assert {
    condition = [for container in jsondecode(aws_ecs_task_definition.job.container_definitions) : {
      name      = container.name
      readonly  = container.readonlyRootFilesystem
      mounts    = container.mountPoints
      init      = container.linuxParameters.initProcessEnabled
      stop      = container.stopTimeout
      variables = container.environment
      command   = container.command
      shim      = slice(container.entryPoint, 0, 2)
      program   = slice(container.entryPoint, 3, 7)
      }] == [{
      name      = "dativo-etl"
      readonly  = true
      mounts    = [{ sourceVolume = "scratch", containerPath = "/tmp", readOnly = false }]
      init      = true
      stop      = 120
      variables = [{ name = "LOG_LEVEL", value = "DEBUG" }]
      command   = ["run", "--config", "/tmp/dativo/job.yaml", "--mode", "self_hosted"]
      shim      = ["/bin/sh", "-c"]
      program   = ["dativo", "python", "-m", "dativo_ingest.cli"]
    }]
    error_message = "The container is ${aws_ecs_task_definition.job.container_definitions}"
  }
  assert {
    condition = jsondecode(aws_ecs_task_definition.job.container_definitions)[0].logConfiguration == {
      logDriver = "awslogs"
      options = {
        awslogs-group         = "orders-prod"
        awslogs-region        = "eu-west-1"
        awslogs-stream-prefix = "ecs"
        mode                  = "blocking"
      }
    }
    error_message = "The log goes elsewhere, or lines may get lost."
  }
  assert {
    condition     = aws_ecs_task_definition.job.cpu == "16384" && aws_ecs_task_definition.job.memory == "32768" && aws_ecs_task_definition.job.ephemeral_storage[0].size_in_gib == 100 && aws_ecs_task_definition.job.runtime_platform[0].cpu_architecture == "ARM64"
    error_message = "The task has another size."
  }
  assert {
    condition     = aws_cloudwatch_log_group.job[0].retention_in_days == 60 && length([for each in output.adjustments : each if strcontains(each, "60")]) == 1
    error_message = "45 days become ${aws_cloudwatch_log_group.job[0].retention_in_days}: ${jsonencode(output.adjustments)}."
  }
}

run "logs_of_production_are_kept_for_a_year" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    log_delivery             = { mode = "non-blocking" }
    readonly_root_filesystem = false
    use_entry_point          = false
  }

  assert {
    condition     = aws_cloudwatch_log_group.job[0].retention_in_days == 365
    error_message = "They are kept for ${aws_cloudwatch_log_group.job[0].retention_in_days} days."
  }
  assert {
    condition     = jsondecode(aws_ecs_task_definition.job.container_definitions)[0].logConfiguration.options["max-buffer-size"] == "25m"
    error_message = "The buffer has no size."
  }
  assert {
    condition     = length(aws_ecs_task_definition.job.volume) == 0 && !can(jsondecode(aws_ecs_task_definition.job.container_definitions)[0].entryPoint)
    error_message = "The image does not keep its own entry point."
  }
}

run "alerts_watch_this_job_alone" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    alerts = { topic_arn = "arn:aws:sns:eu-west-1:123456789012:etl-alerts", missed_after_hours = 26 }
    budget = { amount = 50, topic_arns = ["arn:aws:sns:eu-west-1:123456789012:etl-alerts"] }
  }

  assert {
    condition = jsondecode(aws_cloudwatch_event_rule.failed_run[0].event_pattern).detail == {
      clusterArn        = ["arn:aws:ecs:eu-west-1:123456789012:cluster/etl"]
      taskDefinitionArn = [{ prefix = "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders-prod:" }]
      lastStatus        = ["STOPPED"]
      "$or" = [
        { containers = { name = ["dativo-etl"], exitCode = [{ "anything-but" = [0] }] } },
        { containers = { name = ["dativo-etl"], exitCode = [{ exists = false }] } },
        { stopCode = ["TaskFailedToStart"] },
      ]
    }
    error_message = "The rule is ${aws_cloudwatch_event_rule.failed_run[0].event_pattern}"
  }
  assert {
    condition     = aws_cloudwatch_metric_alarm.missed_run[0].treat_missing_data == "breaching" && aws_cloudwatch_metric_alarm.missed_run[0].evaluation_periods == 26 && aws_cloudwatch_metric_alarm.missed_run[0].dimensions["LogGroupName"] == "orders-prod"
    error_message = "Silence would not be noticed."
  }
  assert {
    condition     = flatten([for filter in aws_budgets_budget.job[0].cost_filter : filter.values]) == ["user:job_name$orders"] && length(aws_budgets_budget.job[0].notification) == 2
    error_message = "The budget counts something else."
  }
}

run "t23_a_secret_in_the_open_is_refused" {
  command = plan
  module {
    source = "../job_container"
  }
  variables {
    runtime               = "aws_fargate"
    environment_variables = { DB_PASSWORD = "hunter2" }
  }
  expect_failures = [output.entry_point]
}

run "o11_a_size_that_is_not_sold_is_refused" {
  command = plan
  module {
    source = "../job_container"
  }
  variables {
    runtime = "aws_fargate"
    cpu     = "256"
    memory  = "30720"
  }
  expect_failures = [output.entry_point]
}

run "limits_of_aws_are_told_before_the_apply" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    ephemeral_storage_gib = 20
    # A tail needs all of its colons.
    secrets              = { TOKEN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/a-a1B2c3:key" }
    stop_timeout_seconds = 121
    s3_bucket_arns       = ["arn:aws:s3:::*"]
    secrets_arns         = ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:*"]
    capacity             = [{ provider = "EC2" }]
    role_path            = "etl"
    kms_key_arns         = ["alias/etl"]
    ecr_repository_arns  = ["arn:aws:ecr:eu-west-1:123456789012:repository/*"]
    task_policies        = ["not json"]
    alerts               = { topic_arn = "arn:aws:sns:eu-west-1:123456789012:etl", missed_after_hours = 169 }
    budget               = { amount = 5 }
  }
  expect_failures = [
    var.secrets, var.ephemeral_storage_gib, var.stop_timeout_seconds, var.s3_bucket_arns, var.secrets_arns, var.capacity, var.role_path,
    var.kms_key_arns, var.ecr_repository_arns, var.task_policies, var.alerts, var.budget,
  ]
}

run "a_job_file_that_does_not_fit_is_refused" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    # Checksums do not compress; the environment would be larger than a definition may be.
    environment_variables = { for number in range(1000) : "CHECK_${number}" => sha512("${number}") }
  }
  expect_failures = [aws_ecs_task_definition.job]
}

run "a_cluster_in_another_region_is_refused" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    region = "us-east-1"
  }
  expect_failures = [aws_ecs_task_definition.job]
}
