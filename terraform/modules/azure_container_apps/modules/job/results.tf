# What the outputs are made of.
locals {
  # Taken one by one: as a whole these resources are sensitive, since they hold secrets. What format() gives is known not to be
  # null even while planning, so that the binding's keys are known then.
  app_name    = local.is_service ? azurerm_container_app.this[0].name : null
  app_id      = local.is_service ? format("%s", azurerm_container_app.this[0].id) : null
  app_fqdn    = local.has_ingress ? azurerm_container_app.this[0].ingress[0].fqdn : null
  job_name    = local.is_service ? null : azurerm_container_app_job.this[0].name
  job_id      = local.is_service ? null : format("%s", azurerm_container_app_job.this[0].id)
  has_ingress = try(var.service.ingress, null) != null

  untaggable_resources = sort(concat(
    [for type in ["azurerm_role_assignment"] : type if local.grants_access && length(module.access.grants) > 0],
    [for type in ["azurerm_container_app_environment_storage"] : type if local.links_share],
    [for type in ["azurerm_consumption_budget_resource_group"] : type if var.budget != null],
    [for type in ["azurerm_management_lock"] : type if local.is_protected],
  ))

  # In newer workspaces the table has no suffixes.
  log_filter = local.is_service ? "ContainerAppName == \"${module.metadata.names["container_app"].name}\"" : "ContainerGroupName startswith \"${module.metadata.names["job"].name}-\""
  log_query  = <<-KQL
    union isfuzzy=true
      (ContainerAppConsoleLogs_CL | extend ContainerAppName = ContainerAppName_s, ContainerGroupName = ContainerGroupName_s, Log = Log_s),
      (ContainerAppConsoleLogs)
    | where ${local.log_filter}
    | project TimeGenerated, ContainerGroupName, Log
    | order by TimeGenerated asc
  KQL
}
