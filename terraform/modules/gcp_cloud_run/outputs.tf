output "runtime_binding" {
  description = "All that a runner needs to start the job. For infrastructure.resource_identifiers of the job file."
  value       = module.job.runtime_binding
}

output "tags_effective" {
  description = "Tags as the cloud gets them. On Google Cloud these are labels: lower case, and no longer than 63 characters."
  value       = module.job.tags_effective
}

output "tag_report" {
  description = "Tags that are not applied as they were written. Each with key, part, raw, applied and reason."
  value       = module.job.tag_report
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags. Of those that this job has; most of them name the job in their description."
  value       = sort(distinct(concat(flatten(module.platform[*].untaggable_resources), module.job.untaggable_resources)))
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened."
  value       = module.job.names
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was asked for."
  value       = module.job.adjustments
}

output "schedule_effective" {
  description = "Schedule as the cloud gets it. Null without a schedule."
  value       = module.job.schedule_effective
}

output "run_command" {
  description = "Shell command that starts the job by hand. Null for a service, which is always on."
  value       = module.job.run_command
}

output "console_url" {
  description = "Page of the job in the console of the cloud."
  value       = module.job.console_url
}

output "log_query" {
  description = "Where the logs of the job are. A filter for gcloud logging read and for the Logs Explorer."
  value       = module.job.log_query
}

output "log_url" {
  description = "Page of the job's logs in the console."
  value       = module.job.log_url
}

output "estimated_unit" {
  description = "Size of one run for cost estimates. max_seconds is for one attempt of one task, and null for a service."
  value       = module.job.estimated_unit
}

output "access" {
  description = "What the job may use, worked out from all inputs: names of buckets to read and to write, and secrets by project and name."
  value       = module.job.access
}

output "service_name" {
  description = "Name of the service or worker pool. Null for a batch job."
  value       = module.job.service_name
}

output "service_id" {
  description = "Full name of the service or worker pool. Null for a batch job."
  value       = module.job.service_id
}

output "service_uri" {
  description = "Address of the service. Null for a batch job and for a worker."
  value       = module.job.service_uri
}

output "job_name" {
  description = "Name of the Cloud Run job. Null for a service."
  value       = module.job.job_name
}

output "job_id" {
  description = "Full name of the Cloud Run job. Null for a service."
  value       = module.job.job_id
}

output "job_uri" {
  description = "Address to which a POST starts the job. Null for a service."
  value       = module.job.job_uri
}

output "service_account_email" {
  description = "E-mail of the service account that the job runs as."
  value       = module.job.service_account_email
}

output "service_account_name" {
  description = "Full name of the service account that the job runs as."
  value       = module.job.service_account_name
}

output "service_account_unique_id" {
  description = "Number of the service account that the job runs as. Null for an existing account."
  value       = module.job.service_account_unique_id
}

output "scheduler_service_account_email" {
  description = "E-mail of the service account by which Cloud Scheduler starts the job. Null without a schedule."
  value       = module.job.scheduler_service_account_email
}

output "endpoint_url" {
  description = "Address of the service, or the job as a URI that names it and answers nothing."
  value       = module.job.endpoint_url
}

output "cluster_name" {
  description = "Name of the job, service or worker pool. Cloud Run has no clusters; the original called it so."
  value       = module.job.runtime_binding.cluster_name
}

output "scheduler_job_name" {
  description = "Name of the Cloud Scheduler job. Null without a schedule."
  value       = module.job.scheduler_job_name
}

output "scheduler_job_id" {
  description = "Full name of the Cloud Scheduler job. Null without a schedule."
  value       = module.job.scheduler_job_id
}

output "all_labels" {
  description = "Tags as the cloud gets them; the original's name for tags_effective."
  value       = module.job.tags_effective
}

output "project_id" {
  description = "Project that the job is in."
  value       = var.project_id
}

output "region" {
  description = "Region that the job is in."
  value       = var.region
}

output "platform" {
  description = "The platform that the job runs on, for the input of the same name of further jobs."
  value       = var.platform == null ? one(module.platform[*].platform) : var.platform
}
