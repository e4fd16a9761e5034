output "platform" {
  description = "All that modules/job needs to know of the platform, for its input of the same name."

  # What format() gives is known not to be null even while planning, so that jobs can ask whether there is a workspace.
  value = {
    region                     = var.region
    subscription_id            = local.subscription_id
    resource_group_name        = local.resource_group_name
    resource_group_id          = local.makes_resource_group ? format("%s", azurerm_resource_group.this[0].id) : "/subscriptions/${local.subscription_id}/resourceGroups/${local.resource_group_name}"
    environment_id             = local.makes_environment ? azurerm_container_app_environment.this[0].id : var.environment_id
    environment_name           = local.makes_environment ? azurerm_container_app_environment.this[0].name : element(split("/", var.environment_id), 8)
    log_analytics_workspace_id = local.makes_workspace ? format("%s", azurerm_log_analytics_workspace.this[0].id) : try(var.log_analytics_workspace.id, null)
    log_analytics_customer_id = (
      local.makes_workspace ? format("%s", azurerm_log_analytics_workspace.this[0].workspace_id) :
      length(data.azurerm_log_analytics_workspace.existing) > 0 ? data.azurerm_log_analytics_workspace.existing[0].workspace_id :
      try(var.log_analytics_workspace.customer_id, null)
    )
    workload_profiles = { for name, profile in local.profiles : name => profile.type }
  }
}

output "tags_effective" {
  description = "Tags as the cloud gets them. On everything made here."
  value       = module.metadata.tags
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened."
  value       = module.metadata.names
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was asked for. A change of the retention is told by modules/job."
  value       = module.metadata.adjustments
}

output "log_analytics_workspace_name" {
  description = "Name of the Log Analytics workspace; null where the environment exists and its workspace is not told."
  value       = local.makes_workspace ? azurerm_log_analytics_workspace.this[0].name : try(basename(var.log_analytics_workspace.id), null)
}
