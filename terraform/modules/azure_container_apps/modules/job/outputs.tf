output "container_app_name" {
  description = "Name of the Container App; null for a batch job."
  value       = local.app_name
}

output "container_app_id" {
  description = "Resource id of the Container App; null for a batch job."
  value       = local.app_id
}

output "container_app_fqdn" {
  description = "Host name of the Container App; null without ingress."
  value       = local.app_fqdn
}

output "container_app_job_name" {
  description = "Name of the Container Apps job; null for a service."
  value       = local.job_name
}

output "container_app_job_id" {
  description = "Resource id of the Container Apps job; null for a service."
  value       = local.job_id
}

output "managed_identity_id" {
  description = "Resource id of the identity that the job acts as."
  value       = local.identity.id
}

output "managed_identity_client_id" {
  description = "Client id of that identity; programs name it when they sign in. Null for an existing identity given without it."
  value       = local.identity.client_id
}

output "managed_identity_principal_id" {
  description = "Principal id of that identity, for further role assignments. Null for an existing identity given without it."
  value       = local.identity.principal_id
}

output "endpoint_url" {
  description = "Address of the service, https://…; without ingress, and for a batch job, a URI that names it and where nothing listens."
  value = (
    local.has_ingress ? "https://${local.app_fqdn}" :
    local.is_service ? "container-app://${local.app_name}" :
    "container-app-job://${local.job_name}"
  )
}

output "service_name" {
  description = "Name of what runs: the Container App of a service, the Container Apps job of a batch job."
  value       = local.is_service ? local.app_name : local.job_name
}

output "cluster_name" {
  description = "Name of the Container Apps environment."
  value       = local.platform.environment_name
}

output "all_tags" {
  description = "Tags as the cloud gets them; the same as tags_effective."
  value       = module.metadata.tags
}

output "runtime_binding" {
  description = "All that a runner needs to start the job. For infrastructure.resource_identifiers; what does not apply is left out."
  value = { for key, value in {
    provider                       = "azure"
    runtime                        = "azure_container_apps"
    region                         = local.platform.region
    cluster_name                   = local.platform.environment_name
    job_identifier                 = local.job_id
    run_target                     = local.resource_group_id
    container_name                 = local.container_name
    service_name                   = local.app_name
    endpoint_url                   = local.has_ingress ? "https://${local.app_fqdn}" : null
    identity                       = local.identity.id
    log_destination                = var.platform.log_analytics_workspace_id
    job_file                       = module.container.job_file
    timeout_seconds                = local.is_service ? null : local.timeout_seconds
    subscription_id                = local.platform.subscription_id
    resource_group_name            = local.platform.resource_group_name
    container_app_environment_name = local.platform.environment_name
    container_app_job_name         = local.job_name
    managed_identity_id            = local.identity.id
    log_analytics_workspace_id     = var.platform.log_analytics_workspace_id
    log_analytics_customer_id      = var.platform.log_analytics_customer_id
  } : key => value if value != null }
}

output "tags_effective" {
  description = "Tags as the cloud gets them. Later wins: default_tags, job_metadata, then managed_by and dativo_runtime."
  value       = module.metadata.tags
}

output "tag_report" {
  description = "Tags that are not applied as they were written. Always empty on Azure, which takes tags as they are or refuses them."
  value       = module.metadata.tag_report
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags. Only those that are made here."
  value       = local.untaggable_resources
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
  description = "Schedule as the cloud gets it. Null without a schedule, and for one that is not enabled."
  value       = local.is_scheduled ? module.container.schedule : null
}

output "run_command" {
  description = "Shell command that starts the job by hand. Null for a service."
  value       = local.is_service ? null : "az containerapp job start --name ${local.job_name} --resource-group ${local.platform.resource_group_name} --subscription ${local.platform.subscription_id}"
}

output "console_url" {
  description = "Page of the job in the console of the cloud."
  value       = "https://portal.azure.com/#resource${local.is_service ? local.app_id : local.job_id}"
}

output "log_query" {
  description = "Where the logs of the job are. A query for the Log Analytics workspace of the platform."
  value       = local.log_query
}

output "estimated_unit" {
  description = "Size of one run for cost estimates. vcpu, memory_gib, and max_seconds (null for a service)."
  value = {
    vcpu        = module.container.size.vcpu
    memory_gib  = module.container.size.memory_gib
    max_seconds = local.is_service ? null : local.timeout_seconds
  }
}
