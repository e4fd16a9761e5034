output "resource_group_name" {
  description = "Name of the resource group that the job is in."
  value       = coalesce(local.platform.resource_group_name, split("/", local.platform.environment_id)[4])
}

output "container_app_environment_id" {
  description = "Resource id of the Container Apps environment."
  value       = local.platform.environment_id
}

output "container_app_environment_name" {
  description = "Name of the Container Apps environment."
  value       = module.job.cluster_name
}

output "log_analytics_workspace_id" {
  description = "Resource id of the Log Analytics workspace; null where an existing platform does not tell it."
  value       = local.platform.log_analytics_workspace_id
}

output "log_analytics_workspace_name" {
  description = "Name of the Log Analytics workspace; null where an existing platform does not tell it."
  value       = try(module.platform[0].log_analytics_workspace_name, try(basename(local.platform.log_analytics_workspace_id), null))
}

output "container_app_name" {
  description = "Name of the Container App; null for a batch job."
  value       = module.job.container_app_name
}

output "container_app_id" {
  description = "Resource id of the Container App; null for a batch job."
  value       = module.job.container_app_id
}

output "container_app_fqdn" {
  description = "Host name of the Container App; null without ingress."
  value       = module.job.container_app_fqdn
}

output "container_app_job_name" {
  description = "Name of the Container Apps job; null for a service."
  value       = module.job.container_app_job_name
}

output "container_app_job_id" {
  description = "Resource id of the Container Apps job; null for a service."
  value       = module.job.container_app_job_id
}

output "managed_identity_id" {
  description = "Resource id of the identity that the job acts as."
  value       = module.job.managed_identity_id
}

output "managed_identity_client_id" {
  description = "Client id of that identity; programs name it when they sign in. Null for an existing identity given without it."
  value       = module.job.managed_identity_client_id
}

output "managed_identity_principal_id" {
  description = "Principal id of that identity, for further role assignments. Null for an existing identity given without it."
  value       = module.job.managed_identity_principal_id
}

output "endpoint_url" {
  description = "Address of the service, https://…; without ingress, and for a batch job, a URI that names it and where nothing listens."
  value       = module.job.endpoint_url
}

output "service_name" {
  description = "Name of what runs: the Container App of a service, the Container Apps job of a batch job."
  value       = module.job.service_name
}

output "cluster_name" {
  description = "Name of the Container Apps environment."
  value       = module.job.cluster_name
}

output "all_tags" {
  description = "Tags as the cloud gets them; the same as tags_effective."
  value       = module.job.all_tags
}

output "runtime_binding" {
  description = "All that a runner needs to start the job. For infrastructure.resource_identifiers; what does not apply is left out."
  value       = module.job.runtime_binding
}

output "tags_effective" {
  description = "Tags as the cloud gets them. Later wins: default_tags, job_metadata, then managed_by and dativo_runtime."
  value       = module.job.tags_effective
}

output "tag_report" {
  description = "Tags that are not applied as they were written. Always empty on Azure, which takes tags as they are or refuses them."
  value       = module.job.tag_report
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags. Only those that are made here."
  value       = module.job.untaggable_resources
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened."
  value       = module.job.names
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was asked for."
  value = concat(
    module.job.adjustments,
    var.platform != null && var.log_retention_days != null ? ["log_retention_days has no effect: the workspace belongs to the platform that was given"] : [],
  )
}

output "schedule_effective" {
  description = "Schedule as the cloud gets it. Null without a schedule, and for one that is not enabled."
  value       = module.job.schedule_effective
}

output "run_command" {
  description = "Shell command that starts the job by hand. Null for a service."
  value       = module.job.run_command
}

output "console_url" {
  description = "Page of the job in the console of the cloud."
  value       = module.job.console_url
}

output "log_query" {
  description = "Where the logs of the job are. A query for the Log Analytics workspace of the platform."
  value       = module.job.log_query
}

output "estimated_unit" {
  description = "Size of one run for cost estimates. vcpu, memory_gib, and max_seconds (null for a service)."
  value       = module.job.estimated_unit
}

output "platform" {
  description = "The platform, for other jobs that are to run on it: their input platform."
  value       = local.platform
}
