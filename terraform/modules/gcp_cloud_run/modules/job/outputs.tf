locals {
  parent    = "projects/${var.project_id}/locations/${var.region}"
  full_name = "${local.parent}/${ { job = "jobs", http = "services", worker = "workerPools" }[local.kind]}/${local.made_name}"

  # The name as the resource has it, so that whatever uses an output waits for the resource.
  made_name = one(concat(google_cloud_run_v2_job.job[*].name, google_cloud_run_v2_service.service[*].name, google_cloud_run_v2_worker_pool.worker[*].name))

  run_url     = "https://run.googleapis.com/v2/${local.parent}/jobs/${local.name}:run"
  run_command = local.is_job ? "gcloud run jobs execute ${local.name} --project ${var.project_id} --region ${var.region} --wait" : null

  console = "https://console.cloud.google.com"
  console_url = {
    job    = "${local.console}/run/jobs/details/${var.region}/${local.name}/executions?project=${var.project_id}"
    http   = "${local.console}/run/detail/${var.region}/${local.name}/metrics?project=${var.project_id}"
    worker = "${local.console}/run/worker-pools?project=${var.project_id}"
  }[local.kind]
  log_url = "${local.console}/logs/query;query=${urlencode(local.log_filter)}?project=${var.project_id}"

  endpoint_url = local.is_http ? one(google_cloud_run_v2_service.service[*].uri) : "cloud-run-${local.is_job ? "job" : "worker-pool"}://${local.made_name}"

  # What does not apply is left out rather than null: the binding lands in the resolved job file, where an absent key and a null are
  # not the same.
  runtime_binding = { for key, value in {
    provider              = "gcp"
    runtime               = "gcp_cloud_run"
    region                = var.region
    project_id            = var.project_id
    cluster_name          = local.made_name
    job_identifier        = local.full_name
    job_name              = local.made_name
    job_id                = local.full_name
    run_target            = local.parent
    container_name        = local.container_name
    service_name          = local.made_name
    service_uri           = local.endpoint_url
    endpoint_url          = local.endpoint_url
    identity              = local.email
    service_account_email = local.email
    log_destination       = coalesce(var.platform.log_bucket, "projects/${var.project_id}/locations/global/buckets/_Default")
    job_file              = module.container.job_file
    timeout_seconds       = local.timeout_seconds
  } : key => value if !contains(local.unbound[local.kind], key) }

  unbound = {
    job    = ["service_name", "service_uri"]
    http   = ["job_identifier", "job_name", "job_id"]
    worker = ["job_identifier", "job_name", "job_id", "service_uri"]
  }

  adjustments = concat(
    module.metadata.adjustments,
    module.container.adjustments,
    [for days in [var.platform.log_retention_days] : "log_retention_days: ${var.log_retention_days} were asked for, but the platform's log bucket keeps logs ${days} days"
    if days != null && var.log_retention_days != null && days != var.log_retention_days],
    [for state in var.state[*] : "state: ${var.job_parallelism} tasks at the same time share one folder, which has no locks; the last one to write wins"
    if local.is_job && var.job_parallelism > 1],
    [for seconds in var.timeout_seconds[*] : "timeout_seconds: a worker runs all the time, so ${seconds} has no effect" if local.is_worker],
  )
}

output "runtime_binding" {
  description = "All that a runner needs to start the job. For infrastructure.resource_identifiers of the job file."
  value       = local.runtime_binding

  precondition {
    condition     = length(local.faults) == 0
    error_message = "Cloud Run would refuse ${var.label == null ? "this job" : "the job ${var.label}"}:\n${join("\n", [for fault in local.faults : "- ${fault.message}${fault.rule == null ? "" : " (${fault.rule})"}"])}"
  }
}

output "tags_effective" {
  description = "Tags as the cloud gets them. On Google Cloud these are labels: lower case, and no longer than 63 characters."
  value       = module.metadata.tags
}

output "tag_report" {
  description = "Tags that are not applied as they were written. Each with key, part, raw, applied and reason."
  value       = module.metadata.tag_report
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags. Of those that this job has; most of them name the job in their description."
  value = sort(distinct(concat(
    length(concat(google_service_account.job, google_service_account.scheduler)) > 0 ? ["google_service_account"] : [],
    local.has_schedule ? ["google_cloud_scheduler_job", local.is_job ? "google_cloud_run_v2_job_iam_member" : "google_cloud_run_v2_service_iam_member"] : [],
    length(google_cloud_run_v2_service_iam_member.invoker) + length(google_cloud_run_v2_service_iam_member.anybody) > 0 ? ["google_cloud_run_v2_service_iam_member"] : [],
    length(google_logging_project_sink.job) > 0 ? ["google_logging_project_sink"] : [],
    var.budget == null ? [] : ["google_billing_budget"],
    flatten(module.access[*].untaggable_resources),
  )))
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened."
  value       = module.metadata.names
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was asked for."
  value       = local.adjustments
}

output "schedule_effective" {
  description = "Schedule as the cloud gets it. Null without a schedule."
  value       = module.container.schedule
}

output "run_command" {
  description = "Shell command that starts the job by hand. Null for a service, which is always on."
  value       = local.run_command
}

output "console_url" {
  description = "Page of the job in the console of the cloud."
  value       = local.console_url
}

output "log_query" {
  description = "Where the logs of the job are. A filter for gcloud logging read and for the Logs Explorer."
  value       = local.log_filter
}

output "log_url" {
  description = "Page of the job's logs in the console."
  value       = local.log_url
}

output "estimated_unit" {
  description = "Size of one run for cost estimates. max_seconds is for one attempt of one task, and null for a service."
  value = {
    vcpu        = local.size.vcpu
    memory_gib  = local.size.memory_gib
    max_seconds = local.is_job ? local.timeout_seconds : null
  }
}

output "access" {
  description = "What the job may use, worked out from all inputs: names of buckets to read and to write, and secrets by project and name."
  value       = module.access_list.access
}

output "service_name" {
  description = "Name of the service or worker pool. Null for a batch job."
  value       = local.is_job ? null : local.made_name
}

output "service_id" {
  description = "Full name of the service or worker pool. Null for a batch job."
  value       = local.is_job ? null : local.full_name
}

output "service_uri" {
  description = "Address of the service. Null for a batch job and for a worker."
  value       = one(google_cloud_run_v2_service.service[*].uri)
}

output "job_name" {
  description = "Name of the Cloud Run job. Null for a service."
  value       = local.is_job ? local.made_name : null
}

output "job_id" {
  description = "Full name of the Cloud Run job. Null for a service."
  value       = local.is_job ? local.full_name : null
}

output "job_uri" {
  description = "Address to which a POST starts the job. Null for a service."
  value       = local.is_job ? local.run_url : null
}

output "service_account_email" {
  description = "E-mail of the service account that the job runs as."
  value       = local.email
}

output "service_account_name" {
  description = "Full name of the service account that the job runs as."
  value       = var.service_account == null ? one(google_service_account.job[*].name) : "projects/-/serviceAccounts/${var.service_account.email}"
}

output "service_account_unique_id" {
  description = "Number of the service account that the job runs as. Null for an existing account."
  value       = one(google_service_account.job[*].unique_id)
}

output "scheduler_service_account_email" {
  description = "E-mail of the service account by which Cloud Scheduler starts the job. Null without a schedule."
  value       = local.caller_email
}

output "endpoint_url" {
  description = "Address of the service, or the job as a URI that names it and answers nothing."
  value       = local.endpoint_url
}

output "scheduler_job_name" {
  description = "Name of the Cloud Scheduler job. Null without a schedule."
  value       = one(google_cloud_scheduler_job.job[*].name)
}

output "scheduler_job_id" {
  description = "Full name of the Cloud Scheduler job. Null without a schedule."
  value       = local.has_schedule ? "projects/${var.project_id}/locations/${local.schedule_region}/jobs/${one(google_cloud_scheduler_job.job[*].name)}" : null
}
