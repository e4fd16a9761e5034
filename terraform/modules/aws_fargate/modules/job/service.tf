# A service keeps tasks running instead of starting one per run. Its number of tasks belongs to Terraform, or, with a range, to
# Application Auto Scaling; what a resource ignores cannot be decided by an input, hence two of them.
locals {
  is_scaled     = try(var.service.max_count != null, false)
  fixed_service = var.service == null || local.is_scaled ? [] : [var.service]
  scaled        = var.service == null || !local.is_scaled ? [] : [var.service]
  service_name  = var.service == null ? null : one(concat(aws_ecs_service.fixed[*].name, aws_ecs_service.scaled[*].name))
  service_arn   = var.service == null ? null : one(concat(aws_ecs_service.fixed[*].id, aws_ecs_service.scaled[*].id))
}

resource "aws_ecs_service" "fixed" {
  count = length(local.fixed_service)

  name                               = local.names["service"]
  cluster                            = var.platform.cluster_arn
  task_definition                    = aws_ecs_task_definition.job.arn
  desired_count                      = var.service.desired_count
  launch_type                        = local.launch_type
  propagate_tags                     = var.service.propagate_tags
  enable_ecs_managed_tags            = true
  enable_execute_command             = var.platform.execute_command != null
  deployment_maximum_percent         = var.service.deployment_maximum_percent
  deployment_minimum_healthy_percent = var.service.deployment_minimum_healthy_percent
  wait_for_steady_state              = var.service.wait_for_steady_state
  tags                               = local.tags

  network_configuration {
    subnets          = var.platform.subnet_ids
    security_groups  = var.platform.security_group_ids
    assign_public_ip = var.platform.assign_public_ip
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  dynamic "capacity_provider_strategy" {
    for_each = var.capacity

    content {
      capacity_provider = capacity_provider_strategy.value.provider
      base              = capacity_provider_strategy.value.base
      weight            = capacity_provider_strategy.value.weight
    }
  }

  # The first tasks would fail without the rights of their roles.
  depends_on = [aws_iam_role_policy.execution, aws_iam_role_policy.task, aws_iam_role_policy.given]
}

resource "aws_ecs_service" "scaled" {
  count = length(local.scaled)

  name                               = local.names["service"]
  cluster                            = var.platform.cluster_arn
  task_definition                    = aws_ecs_task_definition.job.arn
  desired_count                      = var.service.desired_count
  launch_type                        = local.launch_type
  propagate_tags                     = var.service.propagate_tags
  enable_ecs_managed_tags            = true
  enable_execute_command             = var.platform.execute_command != null
  deployment_maximum_percent         = var.service.deployment_maximum_percent
  deployment_minimum_healthy_percent = var.service.deployment_minimum_healthy_percent
  wait_for_steady_state              = var.service.wait_for_steady_state
  tags                               = local.tags

  network_configuration {
    subnets          = var.platform.subnet_ids
    security_groups  = var.platform.security_group_ids
    assign_public_ip = var.platform.assign_public_ip
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  dynamic "capacity_provider_strategy" {
    for_each = var.capacity

    content {
      capacity_provider = capacity_provider_strategy.value.provider
      base              = capacity_provider_strategy.value.base
      weight            = capacity_provider_strategy.value.weight
    }
  }

  depends_on = [aws_iam_role_policy.execution, aws_iam_role_policy.task, aws_iam_role_policy.given]

  lifecycle {
    ignore_changes = [desired_count]
  }
}

resource "aws_appautoscaling_target" "service" {
  count = length(local.scaled)

  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${local.cluster_name}/${aws_ecs_service.scaled[0].name}"
  min_capacity       = var.service.min_count
  max_capacity       = var.service.max_count
  tags               = local.tags
}

resource "aws_appautoscaling_policy" "cpu" {
  count = local.is_scaled && try(var.service.cpu_target_percent != null, false) ? 1 : 0

  name               = "cpu"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.service[0].service_namespace
  scalable_dimension = aws_appautoscaling_target.service[0].scalable_dimension
  resource_id        = aws_appautoscaling_target.service[0].resource_id

  target_tracking_scaling_policy_configuration {
    target_value = var.service.cpu_target_percent

    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

# Scales at fixed times; with both counts 0 the service sleeps and costs nothing.
resource "aws_appautoscaling_scheduled_action" "service" {
  for_each = local.is_scaled ? var.service.scheduled_counts : {}

  name               = each.key
  service_namespace  = aws_appautoscaling_target.service[0].service_namespace
  scalable_dimension = aws_appautoscaling_target.service[0].scalable_dimension
  resource_id        = aws_appautoscaling_target.service[0].resource_id
  schedule           = module.scheduled_count[each.key].schedule.expression
  timezone           = module.scheduled_count[each.key].schedule.timezone

  scalable_target_action {
    min_capacity = each.value.min_count
    max_capacity = each.value.max_count
  }
}

# Only to have the cron lines read and checked as those of jobs are.
module "scheduled_count" {
  source   = "../../../job_container"
  for_each = local.is_scaled ? var.service.scheduled_counts : {}

  runtime         = "aws_fargate"
  container_image = var.container_image
  schedule        = { cron = each.value.cron, timezone = each.value.timezone }
}
