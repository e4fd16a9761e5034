output "fleet_summary" {
  description = "What there is to know of each job at a glance, by job_name: team, environment, schedule, identity, size, and how to see and start it."
  value = { for name, job in module.job : name => {
    team         = module.jobs.jobs[name].job_metadata["team"]
    environment  = module.jobs.jobs[name].job_metadata["environment"]
    cluster_name = job.runtime_binding.cluster_name
    schedule     = job.schedule_effective
    identity     = job.service_account_email
    size         = job.estimated_unit
    console_url  = job.console_url
    run_command  = job.run_command
  } }

  precondition {
    condition     = try(local.platform.log_bucket, null) == null || length(module.job) <= local.limits.log_sinks_per_project.max
    error_message = "The fleet has ${length(module.job)} jobs, each with a log sink into the platform's bucket, but a project takes ${local.limits.log_sinks_per_project.max} sinks. Split the fleet over several projects, or set platform = {}, which leaves the logs in the bucket _Default."
  }
}

output "invalid_jobs" {
  description = "What is wrong with the jobs that were left out: messages by the key or file of the job. Empty unless on_invalid is \"skip\"."
  value       = module.jobs.invalid
}

output "platform" {
  description = "The platform that the jobs run on, for the input of the same name of further jobs."
  value       = local.platform
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags. Of all that the fleet has."
  value = sort(distinct(concat(
    flatten(module.platform[*].untaggable_resources),
    flatten([for job in module.job : job.untaggable_resources]),
    flatten([for access in module.access : access.untaggable_resources]),
    length(google_service_account.identity) + length(google_service_account.starter) > 0 ? ["google_service_account"] : [],
  )))
}

output "jobs" {
  description = "All outputs of each job, as the module of one job has them. Where the root module passes it on under this name, {{terraform_outputs.runtime_binding}} in a job file means that of the job itself. By job_name."
  value       = module.job
}

output "runtime_binding" {
  description = "By job_name: all that a runner needs to start the job. For infrastructure.resource_identifiers of the job file."
  value       = { for name, job in module.job : name => job.runtime_binding }
}

output "tags_effective" {
  description = "By job_name: tags as the cloud gets them. On Google Cloud these are labels: lower case, and no longer than 63 characters."
  value       = { for name, job in module.job : name => job.tags_effective }
}

output "tag_report" {
  description = "By job_name: tags that are not applied as they were written. Each with key, part, raw, applied and reason."
  value       = { for name, job in module.job : name => job.tag_report }
}

output "names" {
  description = "By job_name: name of each kind of resource, and whether it had to be shortened."
  value       = { for name, job in module.job : name => job.names }
}

output "adjustments" {
  description = "By job_name: one sentence for each thing that is not as it was asked for."
  value       = { for name, job in module.job : name => job.adjustments }
}

output "schedule_effective" {
  description = "By job_name: schedule as the cloud gets it. Null without a schedule."
  value       = { for name, job in module.job : name => job.schedule_effective }
}

output "run_command" {
  description = "By job_name: shell command that starts the job by hand. Null for a service, which is always on."
  value       = { for name, job in module.job : name => job.run_command }
}

output "console_url" {
  description = "By job_name: page of the job in the console of the cloud."
  value       = { for name, job in module.job : name => job.console_url }
}

output "log_query" {
  description = "By job_name: where the logs of the job are. A filter for gcloud logging read and for the Logs Explorer."
  value       = { for name, job in module.job : name => job.log_query }
}

output "log_url" {
  description = "By job_name: page of the job's logs in the console."
  value       = { for name, job in module.job : name => job.log_url }
}

output "estimated_unit" {
  description = "By job_name: size of one run for cost estimates. max_seconds is for one attempt of one task, and null for a service."
  value       = { for name, job in module.job : name => job.estimated_unit }
}

output "service_name" {
  description = "By job_name: name of the service or worker pool. Null for a batch job."
  value       = { for name, job in module.job : name => job.service_name }
}

output "service_id" {
  description = "By job_name: full name of the service or worker pool. Null for a batch job."
  value       = { for name, job in module.job : name => job.service_id }
}

output "service_uri" {
  description = "By job_name: address of the service. Null for a batch job and for a worker."
  value       = { for name, job in module.job : name => job.service_uri }
}

output "job_name" {
  description = "By job_name: name of the Cloud Run job. Null for a service."
  value       = { for name, job in module.job : name => job.job_name }
}

output "job_id" {
  description = "By job_name: full name of the Cloud Run job. Null for a service."
  value       = { for name, job in module.job : name => job.job_id }
}

output "job_uri" {
  description = "By job_name: address to which a POST starts the job. Null for a service."
  value       = { for name, job in module.job : name => job.job_uri }
}

output "service_account_email" {
  description = "By job_name: e-mail of the service account that the job runs as."
  value       = { for name, job in module.job : name => job.service_account_email }
}

output "service_account_name" {
  description = "By job_name: full name of the service account that the job runs as."
  value       = { for name, job in module.job : name => job.service_account_name }
}

output "service_account_unique_id" {
  description = "By job_name: number of the service account that the job runs as. Null for an existing account."
  value       = { for name, job in module.job : name => job.service_account_unique_id }
}

output "scheduler_service_account_email" {
  description = "By job_name: e-mail of the service account by which Cloud Scheduler starts the job. Null without a schedule."
  value       = { for name, job in module.job : name => job.scheduler_service_account_email }
}

output "endpoint_url" {
  description = "By job_name: address of the service, or the job as a URI that names it and answers nothing."
  value       = { for name, job in module.job : name => job.endpoint_url }
}

output "cluster_name" {
  description = "By job_name: name of the job, service or worker pool. Cloud Run has no clusters; the original called it so."
  value       = { for name, job in module.job : name => job.runtime_binding.cluster_name }
}

output "scheduler_job_name" {
  description = "By job_name: name of the Cloud Scheduler job. Null without a schedule."
  value       = { for name, job in module.job : name => job.scheduler_job_name }
}

output "scheduler_job_id" {
  description = "By job_name: full name of the Cloud Scheduler job. Null without a schedule."
  value       = { for name, job in module.job : name => job.scheduler_job_id }
}

output "all_labels" {
  description = "By job_name: tags as the cloud gets them; the original's name for tags_effective."
  value       = { for name, job in module.job : name => job.tags_effective }
}
