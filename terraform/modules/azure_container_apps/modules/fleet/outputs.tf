output "fleet_summary" {
  description = "The fleet at a glance, by job_name: team, environment, cost_center, schedule, identity, names and size of each job."
  value = { for name, job in module.job : name => {
    team        = job.tags_effective["team"]
    environment = job.tags_effective["environment"]
    cost_center = job.tags_effective["cost_center"]
    schedule    = job.schedule_effective == null ? null : "${job.schedule_effective.expression} ${job.schedule_effective.timezone}"
    identity    = job.managed_identity_id
    job         = job.container_app_job_name
    service     = job.container_app_name
    vcpu        = job.estimated_unit.vcpu
    memory_gib  = job.estimated_unit.memory_gib
  } }
}

output "invalid_jobs" {
  description = "What is wrong with the jobs that were left out: messages by the key or file of the job. Empty unless on_invalid is \"skip\"."
  value       = module.jobs.invalid
}

output "platform" {
  description = "The platform that the jobs run on, for the input of the same name of further jobs."
  value       = local.platform
}

output "shared_identity_ids" {
  description = "Resource ids of the identities that jobs have together, by team (or \"all\"). Empty with identity_mode \"per_job\"."
  value       = { for group, identity in module.identity : group => identity.identity.id }
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags. Of all that the fleet has."
  value = sort(distinct(concat(
    flatten([for job in module.job : job.untaggable_resources]),
    [for type in ["azurerm_role_assignment"] : type if anytrue([for grants in local.group_grants : length(grants) > 0])],
    [for type in ["azurerm_container_app_environment_storage"] : type if length(local.shares) > 0],
  )))
}

output "container_app_name" {
  description = "Name of the Container App; null for a batch job. By job_name."
  value       = { for name, job in module.job : name => job.container_app_name }
}

output "container_app_id" {
  description = "Resource id of the Container App; null for a batch job. By job_name."
  value       = { for name, job in module.job : name => job.container_app_id }
}

output "container_app_fqdn" {
  description = "Host name of the Container App; null without ingress. By job_name."
  value       = { for name, job in module.job : name => job.container_app_fqdn }
}

output "container_app_job_name" {
  description = "Name of the Container Apps job; null for a service. By job_name."
  value       = { for name, job in module.job : name => job.container_app_job_name }
}

output "container_app_job_id" {
  description = "Resource id of the Container Apps job; null for a service. By job_name."
  value       = { for name, job in module.job : name => job.container_app_job_id }
}

output "managed_identity_id" {
  description = "Resource id of the identity that the job acts as. By job_name."
  value       = { for name, job in module.job : name => job.managed_identity_id }
}

output "managed_identity_client_id" {
  description = "Client id of that identity; programs name it when they sign in. Null for an existing identity given without it. By job_name."
  value       = { for name, job in module.job : name => job.managed_identity_client_id }
}

output "managed_identity_principal_id" {
  description = "Principal id of that identity, for further role assignments. Null for an existing identity given without it. By job_name."
  value       = { for name, job in module.job : name => job.managed_identity_principal_id }
}

output "endpoint_url" {
  description = "Address of the service, https://…; without ingress, and for a batch job, a URI that names it and where nothing listens. By job_name."
  value       = { for name, job in module.job : name => job.endpoint_url }
}

output "service_name" {
  description = "Name of what runs: the Container App of a service, the Container Apps job of a batch job. By job_name."
  value       = { for name, job in module.job : name => job.service_name }
}

output "cluster_name" {
  description = "Name of the Container Apps environment. By job_name."
  value       = { for name, job in module.job : name => job.cluster_name }
}

output "all_tags" {
  description = "Tags as the cloud gets them; the same as tags_effective. By job_name."
  value       = { for name, job in module.job : name => job.all_tags }
}

output "jobs" {
  description = "All outputs of each job, as the module of one job has them. Where the root module passes it on under this name, {{terraform_outputs.runtime_binding}} in a job file means that of the job itself. By job_name."
  value       = module.job
}

output "runtime_binding" {
  description = "All that a runner needs to start the job. For infrastructure.resource_identifiers; what does not apply is left out. By job_name."
  value       = { for name, job in module.job : name => job.runtime_binding }
}

output "tags_effective" {
  description = "Tags as the cloud gets them. Later wins: default_tags, job_metadata, then managed_by and dativo_runtime. By job_name."
  value       = { for name, job in module.job : name => job.tags_effective }
}

output "tag_report" {
  description = "Tags that are not applied as they were written. Always empty on Azure, which takes tags as they are or refuses them. By job_name."
  value       = { for name, job in module.job : name => job.tag_report }
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened. By job_name."
  value       = { for name, job in module.job : name => job.names }
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was asked for. By job_name."
  value       = { for name, job in module.job : name => job.adjustments }
}

output "schedule_effective" {
  description = "Schedule as the cloud gets it. Null without a schedule, and for one that is not enabled. By job_name."
  value       = { for name, job in module.job : name => job.schedule_effective }
}

output "run_command" {
  description = "Shell command that starts the job by hand. Null for a service. By job_name."
  value       = { for name, job in module.job : name => job.run_command }
}

output "console_url" {
  description = "Page of the job in the console of the cloud. By job_name."
  value       = { for name, job in module.job : name => job.console_url }
}

output "log_query" {
  description = "Where the logs of the job are. A query for the Log Analytics workspace of the platform. By job_name."
  value       = { for name, job in module.job : name => job.log_query }
}

output "estimated_unit" {
  description = "Size of one run for cost estimates. vcpu, memory_gib, and max_seconds (null for a service). By job_name."
  value       = { for name, job in module.job : name => job.estimated_unit }
}
