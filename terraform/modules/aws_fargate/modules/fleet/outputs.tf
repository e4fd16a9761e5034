output "fleet_summary" {
  description = "The fleet at a glance: team, schedule, identity, task definition, log group and size of each job. By job_name."
  value = { for name, job in module.job : name => {
    team            = job.tags_effective["team"]
    environment     = job.tags_effective["environment"]
    cost_center     = job.tags_effective["cost_center"]
    schedule        = job.schedule_effective == null ? null : "${job.schedule_effective.expression} ${job.schedule_effective.timezone}"
    identity        = job.task_role_arn
    task_definition = job.task_definition_family
    log_group       = job.log_group_name
    service         = job.service_name
    vcpu            = job.estimated_unit.vcpu
    memory_gib      = job.estimated_unit.memory_gib
  } }
}

output "jobs" {
  description = "All outputs of each job, as the module of one job has them. Where the root module passes it on under this name, {{terraform_outputs.runtime_binding}} in a job file means that of the job itself. By job_name."
  value       = module.job
}

output "runtime_binding" {
  description = "All that a runner needs to start the job. For infrastructure.resource_identifiers in the job file; keys that do not apply are absent. By job_name."
  value       = { for name, job in module.job : name => job.runtime_binding }
}

output "task_definition_arn" {
  description = "ARN of the task definition, with its revision. By job_name."
  value       = { for name, job in module.job : name => job.task_definition_arn }
}

output "task_definition_family" {
  description = "Family of the task definition: its name without a revision. By job_name."
  value       = { for name, job in module.job : name => job.task_definition_family }
}

output "service_name" {
  description = "Name of the ECS service; null for a batch job. By job_name."
  value       = { for name, job in module.job : name => job.service_name }
}

output "service_arn" {
  description = "ARN of the ECS service; null for a batch job. By job_name."
  value       = { for name, job in module.job : name => job.service_arn }
}

output "task_execution_role_arn" {
  description = "Role that starts the tasks: it pulls the image, reads the secrets and writes the log. By job_name."
  value       = { for name, job in module.job : name => job.task_execution_role_arn }
}

output "task_role_arn" {
  description = "Role that the job has while it runs. By job_name."
  value       = { for name, job in module.job : name => job.task_role_arn }
}

output "schedule_role_arn" {
  description = "Role that starts the job by schedule; null without a schedule. By job_name."
  value       = { for name, job in module.job : name => job.schedule_role_arn }
}

output "dead_letter_queue_arn" {
  description = "Queue of starts that did not succeed; null without one. By job_name."
  value       = { for name, job in module.job : name => job.dead_letter_queue_arn }
}

output "log_group_name" {
  description = "Log group of the job. By job_name."
  value       = { for name, job in module.job : name => job.log_group_name }
}

output "endpoint_url" {
  description = "Address of the job as a URI. It names the job; nothing listens there. By job_name."
  value       = { for name, job in module.job : name => job.endpoint_url }
}

output "tags_effective" {
  description = "Tags as the cloud gets them. By job_name."
  value       = { for name, job in module.job : name => job.tags_effective }
}

output "tag_report" {
  description = "Tags that are not applied as they were written. Always empty on AWS, which takes a tag as it is or not at all. By job_name."
  value       = { for name, job in module.job : name => job.tag_report }
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags. Of all that the fleet has."
  value = sort(distinct(concat(
    flatten(module.platform[*].untaggable_resources),
    flatten([for job in module.job : job.untaggable_resources]),
  )))
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened. Also of those that were not made. By job_name."
  value       = { for name, job in module.job : name => job.names }
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was asked for. By job_name."
  value       = { for name, job in module.job : name => job.adjustments }
}

output "schedule_effective" {
  description = "Schedule as the cloud gets it. expression and timezone, or null. By job_name."
  value       = { for name, job in module.job : name => job.schedule_effective }
}

output "run_command" {
  description = "Shell command that starts the job by hand. By job_name."
  value       = { for name, job in module.job : name => job.run_command }
}

output "console_url" {
  description = "Page of the job in the console of the cloud. Null in partitions whose console has no public address. By job_name."
  value       = { for name, job in module.job : name => job.console_url }
}

output "log_query" {
  description = "Where the logs of the job are. A shell command that prints the last day and goes on. By job_name."
  value       = { for name, job in module.job : name => job.log_query }
}

output "estimated_unit" {
  description = "Size of one run for cost estimates. max_seconds is null where no timeout is set. By job_name."
  value       = { for name, job in module.job : name => job.estimated_unit }
}

output "invalid_jobs" {
  description = "What is wrong with the jobs that were left out: messages by the key or file of the job. Empty unless on_invalid is \"skip\"."
  value       = module.jobs.invalid
}

output "platform" {
  description = "The platform that all jobs run on; another fleet or job takes it as its input platform."
  value       = local.platform
}

output "cluster_name" {
  description = "Name of the ECS cluster."
  value       = coalesce(local.platform.cluster_name, split("/", local.platform.cluster_arn)[1])
}

output "cluster_arn" {
  description = "ARN of the ECS cluster."
  value       = local.platform.cluster_arn
}
