locals {
  job_adjustments = concat(
    var.schedule != null && var.timeout_seconds != null && !var.use_entry_point ? ["timeout_seconds ${var.timeout_seconds}: ECS knows no limit, and use_entry_point is off, so a run of the schedule is stopped only by an image that keeps DATIVO_TIMEOUT_SECONDS itself"] : [],
  )

  endpoint_url = var.service == null ? "ecs-task://${local.names["task_family"]}" : "ecs-service://${local.names["service"]}"

  # Each partition has a console of its own; those not listed here cannot be reached from the internet.
  console_host = { aws = "console.aws.amazon.com", aws-cn = "console.amazonaws.cn", aws-us-gov = "console.amazonaws-us-gov.com" }

  run_network = jsonencode({ awsvpcConfiguration = {
    subnets        = var.platform.subnet_ids
    securityGroups = var.platform.security_group_ids
    assignPublicIp = var.platform.assign_public_ip ? "ENABLED" : "DISABLED"
  } })
  run_capacity = length(var.capacity) == 0 ? "--launch-type FARGATE" : "--capacity-provider-strategy '${jsonencode([
    for each in var.capacity : { capacityProvider = each.provider, base = each.base, weight = each.weight }
  ])}'"
}

output "runtime_binding" {
  description = "All that a runner needs to start the job. For infrastructure.resource_identifiers in the job file; keys that do not apply are absent."
  value = merge(
    {
      provider               = "aws"
      runtime                = "aws_fargate"
      region                 = var.region
      cluster_name           = local.cluster_name
      cluster_arn            = var.platform.cluster_arn
      job_identifier         = aws_ecs_task_definition.job.arn
      run_target             = var.platform.cluster_arn
      task_definition_arn    = aws_ecs_task_definition.job.arn
      task_definition_family = aws_ecs_task_definition.job.family
      container_name         = local.container_name
      subnet_ids             = var.platform.subnet_ids
      security_group_ids     = var.platform.security_group_ids
      assign_public_ip       = var.platform.assign_public_ip
      endpoint_url           = local.endpoint_url
      identity               = local.task_role_arn
      log_destination        = local.log_group_name
      log_group_name         = local.log_group_name
      log_stream_prefix      = local.log_stream_prefix
      job_file               = module.container.job_file
    },
    var.service == null ? {} : { service_name = local.service_name },
    module.container.timeout_seconds == null ? {} : { timeout_seconds = module.container.timeout_seconds },
    length(var.capacity) == 0 ? {} : { capacity = var.capacity[*].provider },
  )
}

output "task_definition_arn" {
  description = "ARN of the task definition, with its revision."
  value       = aws_ecs_task_definition.job.arn
}

output "task_definition_family" {
  description = "Family of the task definition: its name without a revision."
  value       = aws_ecs_task_definition.job.family
}

output "service_name" {
  description = "Name of the ECS service; null for a batch job."
  value       = local.service_name
}

output "service_arn" {
  description = "ARN of the ECS service; null for a batch job."
  value       = local.service_arn
}

output "task_execution_role_arn" {
  description = "Role that starts the tasks: it pulls the image, reads the secrets and writes the log."
  value       = local.execution_role_arn
}

output "task_role_arn" {
  description = "Role that the job has while it runs."
  value       = local.task_role_arn
}

output "schedule_role_arn" {
  description = "Role that starts the job by schedule; null without a schedule."
  value       = var.schedule == null ? null : local.schedule_role_arn
}

output "dead_letter_queue_arn" {
  description = "Queue of starts that did not succeed; null without one."
  value       = local.dead_letter_queue_arn
}

output "log_group_name" {
  description = "Log group of the job."
  value       = local.log_group_name
}

output "endpoint_url" {
  description = "Address of the job as a URI. It names the job; nothing listens there."
  value       = local.endpoint_url
}

output "tags_effective" {
  description = "Tags as the cloud gets them."
  value       = local.tags
}

output "tag_report" {
  description = "Tags that are not applied as they were written. Always empty on AWS, which takes a tag as it is or not at all."
  value       = module.metadata.tag_report
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags. What AWS bills of this job, its tasks, has them all the same."
  value = concat(
    local.creates_execution_role || (local.creates_task_role && (local.has_task_policy || length(var.task_policies) > 0)) || local.creates_schedule_role ? ["aws_iam_role_policy"] : [],
    var.schedule == null ? [] : ["aws_scheduler_schedule"],
    length(aws_appautoscaling_policy.cpu) == 0 ? [] : ["aws_appautoscaling_policy"],
    length(aws_appautoscaling_scheduled_action.service) == 0 ? [] : ["aws_appautoscaling_scheduled_action"],
    local.watches_failures ? ["aws_cloudwatch_event_target"] : [],
  )
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened. Also of those that were not made."
  value       = module.metadata.names
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was asked for."
  value       = concat(module.metadata.adjustments, module.container.adjustments, local.job_adjustments)
}

output "schedule_effective" {
  description = "Schedule as the cloud gets it. expression and timezone, or null."
  value       = module.container.schedule
}

output "run_command" {
  description = "Shell command that starts the job by hand."
  value       = "aws ecs run-task --region ${var.region} --cluster ${local.cluster_name} --task-definition ${local.names["task_family"]} ${local.run_capacity} --network-configuration '${local.run_network}' --propagate-tags TASK_DEFINITION --enable-ecs-managed-tags"
}

output "console_url" {
  description = "Page of the job in the console of the cloud. Null in partitions whose console has no public address."
  value = (
    !contains(keys(local.console_host), local.partition) ? null :
    var.service == null
    ? "https://${var.region}.${local.console_host[local.partition]}/ecs/v2/task-definitions/${local.names["task_family"]}?region=${var.region}"
    : "https://${var.region}.${local.console_host[local.partition]}/ecs/v2/clusters/${local.cluster_name}/services/${local.names["service"]}?region=${var.region}"
  )
}

output "log_query" {
  description = "Where the logs of the job are. A shell command that prints the last day and goes on."
  value       = "aws logs tail '${local.log_group_name}' --region ${var.region} --log-stream-name-prefix ${local.log_stream_prefix}/${local.container_name}/ --since 1d --follow"
}

output "estimated_unit" {
  description = "Size of one run for cost estimates. max_seconds is null where no timeout is set."
  value = {
    vcpu        = module.container.size.vcpu
    memory_gib  = module.container.size.memory_gib
    max_seconds = module.container.timeout_seconds
  }
}
