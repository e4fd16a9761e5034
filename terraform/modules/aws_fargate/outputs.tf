output "runtime_binding" {
  description = "All that a runner needs to start the job. For infrastructure.resource_identifiers in the job file; keys that do not apply are absent."
  value       = module.job.runtime_binding
}

output "cluster_name" {
  description = "Name of the ECS cluster."
  value       = coalesce(local.platform.cluster_name, split("/", local.platform.cluster_arn)[1])
}

output "cluster_arn" {
  description = "ARN of the ECS cluster."
  value       = local.platform.cluster_arn
}

output "task_definition_arn" {
  description = "ARN of the task definition, with its revision."
  value       = module.job.task_definition_arn
}

output "task_definition_family" {
  description = "Family of the task definition: its name without a revision."
  value       = module.job.task_definition_family
}

output "service_name" {
  description = "Name of the ECS service; null for a batch job."
  value       = module.job.service_name
}

output "service_arn" {
  description = "ARN of the ECS service; null for a batch job."
  value       = module.job.service_arn
}

output "task_execution_role_arn" {
  description = "Role that starts the tasks: it pulls the image, reads the secrets and writes the log."
  value       = module.job.task_execution_role_arn
}

output "task_role_arn" {
  description = "Role that the job has while it runs."
  value       = module.job.task_role_arn
}

output "schedule_role_arn" {
  description = "Role that starts the job by schedule; null without a schedule."
  value       = module.job.schedule_role_arn
}

output "dead_letter_queue_arn" {
  description = "Queue of starts that did not succeed; null without one."
  value       = module.job.dead_letter_queue_arn
}

output "security_group_id" {
  description = "Security group of the tasks; the first one where there are several."
  value       = local.platform.security_group_ids[0]
}

output "log_group_name" {
  description = "Log group of the job."
  value       = module.job.log_group_name
}

output "endpoint_url" {
  description = "Address of the job as a URI. It names the job; nothing listens there."
  value       = module.job.endpoint_url
}

output "all_tags" {
  description = "The same as tags_effective, under the name that it always had."
  value       = module.job.tags_effective
}

output "tags_effective" {
  description = "Tags as the cloud gets them."
  value       = module.job.tags_effective
}

output "tag_report" {
  description = "Tags that are not applied as they were written. Always empty on AWS, which takes a tag as it is or not at all."
  value       = module.job.tag_report
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags. What AWS bills of this job, its tasks, has them all the same."
  value       = sort(distinct(concat(flatten(module.platform[*].untaggable_resources), module.job.untaggable_resources)))
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened. Also of those that were not made."
  value       = module.job.names
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was asked for."
  value       = module.job.adjustments
}

output "schedule_effective" {
  description = "Schedule as the cloud gets it. expression and timezone, or null."
  value       = module.job.schedule_effective
}

output "run_command" {
  description = "Shell command that starts the job by hand."
  value       = module.job.run_command
}

output "console_url" {
  description = "Page of the job in the console of the cloud. Null in partitions whose console has no public address."
  value       = module.job.console_url
}

output "log_query" {
  description = "Where the logs of the job are. A shell command that prints the last day and goes on."
  value       = module.job.log_query
}

output "estimated_unit" {
  description = "Size of one run for cost estimates. max_seconds is null where no timeout is set."
  value       = module.job.estimated_unit
}

output "platform" {
  description = "The platform that the job runs on; other jobs take it as their input platform."
  value       = local.platform
}
