# A batch job and a service: what is made for each.
mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

override_resource {
  target          = module.job.aws_iam_role.execution
  values          = { arn = "arn:aws:iam::123456789012:role/orders-prod-exec" }
  override_during = plan
}

override_resource {
  target          = module.job.aws_iam_role.task
  values          = { arn = "arn:aws:iam::123456789012:role/orders-prod-task" }
  override_during = plan
}

override_resource {
  target          = module.job.aws_iam_role.schedule
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

  vpc_id             = "vpc-0123456789abcdef0"
  private_subnet_ids = ["subnet-0123456789abcdef0"]
  egress             = { https_to_internet = true }
}

run "t15_a_batch_job_has_no_service" {
  command = plan

  assert {
    condition     = output.service_name == null && output.service_arn == null && output.endpoint_url == "ecs-task://orders-prod" && !contains(keys(output.runtime_binding), "service_name")
    error_message = "There is a service: ${jsonencode(output.service_name)}."
  }
  assert {
    condition     = output.schedule_effective == null && output.schedule_role_arn == null && output.platform.schedule_group_name == null
    error_message = "There is a schedule, or a group for one."
  }
}

run "t15_a_service_has_no_schedule" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    platform = {
      cluster_arn        = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
      subnet_ids         = ["subnet-0123456789abcdef0"]
      security_group_ids = ["sg-0123456789abcdef0"]
    }
    service = { desired_count = 2 }
  }

  assert {
    condition     = length(aws_scheduler_schedule.job) + length(aws_iam_role.schedule) + length(aws_appautoscaling_target.service) == 0
    error_message = "A service has a schedule, or is scaled, though nobody asked for it."
  }
  assert {
    condition     = aws_ecs_service.fixed[0].propagate_tags == "TASK_DEFINITION" && aws_ecs_service.fixed[0].enable_ecs_managed_tags && aws_ecs_service.fixed[0].desired_count == 2
    error_message = "The tasks of the service would have no tags."
  }
  assert {
    condition     = aws_ecs_service.fixed[0].deployment_circuit_breaker[0].rollback && aws_ecs_service.fixed[0].launch_type == "FARGATE" && !aws_ecs_service.fixed[0].network_configuration[0].assign_public_ip
    error_message = "The service does not roll back, or is not on Fargate, or has public addresses."
  }
}

run "t15_a_service_with_a_schedule_is_refused" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    platform = {
      cluster_arn        = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
      subnet_ids         = ["subnet-0123456789abcdef0"]
      security_group_ids = ["sg-0123456789abcdef0"]
    }
    service  = {}
    schedule = { cron = "0 2 * * *" }
  }
  expect_failures = [var.service]
}

run "o15_a_service_can_sleep_by_schedule" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    platform = {
      cluster_arn        = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
      subnet_ids         = ["subnet-0123456789abcdef0"]
      security_group_ids = ["sg-0123456789abcdef0"]
    }
    service = {
      max_count          = 3
      cpu_target_percent = 60
      scheduled_counts   = { night = { cron = "0 20 * * 1-5", timezone = "Europe/Berlin", min_count = 0, max_count = 0 } }
    }
  }

  assert {
    condition     = aws_appautoscaling_target.service[0].min_capacity == 0 && aws_appautoscaling_target.service[0].max_capacity == 3 && aws_appautoscaling_target.service[0].resource_id == "service/etl/orders-prod"
    error_message = "The range of the service is not what was asked for."
  }
  assert {
    condition     = aws_appautoscaling_scheduled_action.service["night"].schedule == "cron(0 20 ? * MON-FRI *)" && aws_appautoscaling_scheduled_action.service["night"].scalable_target_action[0].max_capacity == "0" && aws_appautoscaling_scheduled_action.service["night"].timezone == "Europe/Berlin"
    error_message = "The service does not go to sleep: ${aws_appautoscaling_scheduled_action.service["night"].schedule}."
  }
  assert {
    condition     = length(aws_ecs_service.scaled) == 1 && length(aws_ecs_service.fixed) == 0 && length(aws_appautoscaling_policy.cpu) == 1
    error_message = "Terraform and the scaling would both set the number of tasks."
  }
}

run "create_service_is_a_service_of_so_many_tasks" {
  command = plan
  variables {
    create_service        = true
    service_desired_count = 2
  }

  assert {
    condition     = output.service_name == "orders-prod" && output.endpoint_url == "ecs-service://orders-prod" && output.runtime_binding.service_name == "orders-prod"
    error_message = "There is no service: ${output.endpoint_url}."
  }
}

run "create_service_false_and_service_contradict_each_other" {
  command = plan
  variables {
    create_service = false
    service        = {}
  }
  expect_failures = [var.create_service]
}

run "the_binding_has_all_that_a_runner_needs" {
  command = plan
  variables {
    timeout_seconds = 3600
  }

  assert {
    condition = jsonencode(output.runtime_binding) == jsonencode({
      provider               = "aws"
      runtime                = "aws_fargate"
      region                 = "eu-west-1"
      cluster_name           = "orders-prod"
      cluster_arn            = "arn:aws:ecs:eu-west-1:123456789012:cluster/orders-prod"
      job_identifier         = "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders-prod:1"
      run_target             = "arn:aws:ecs:eu-west-1:123456789012:cluster/orders-prod"
      task_definition_arn    = "arn:aws:ecs:eu-west-1:123456789012:task-definition/orders-prod:1"
      task_definition_family = "orders-prod"
      container_name         = "dativo-etl"
      subnet_ids             = ["subnet-0123456789abcdef0"]
      security_group_ids     = ["sg-0123456789abcdef0"]
      assign_public_ip       = false
      endpoint_url           = "ecs-task://orders-prod"
      identity               = "arn:aws:iam::123456789012:role/orders-prod-task"
      log_destination        = "orders-prod"
      log_group_name         = "orders-prod"
      log_stream_prefix      = "ecs"
      job_file               = "/tmp/dativo/job.yaml"
      timeout_seconds        = 3600
    })
    error_message = "The binding is ${jsonencode(output.runtime_binding)}."
  }
  assert {
    condition     = output.run_command == "aws ecs run-task --region eu-west-1 --cluster orders-prod --task-definition orders-prod --launch-type FARGATE --network-configuration '{\"awsvpcConfiguration\":{\"assignPublicIp\":\"DISABLED\",\"securityGroups\":[\"sg-0123456789abcdef0\"],\"subnets\":[\"subnet-0123456789abcdef0\"]}}' --propagate-tags TASK_DEFINITION --enable-ecs-managed-tags"
    error_message = "The command is ${output.run_command}."
  }
  assert {
    condition     = output.estimated_unit == { vcpu = 1, memory_gib = 2, max_seconds = 3600 }
    error_message = "The size is ${jsonencode(output.estimated_unit)}."
  }
}
