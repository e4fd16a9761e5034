# Addresses of the first version of this module. The README says what to set beside them, so that nothing is made anew.
moved {
  from = azurerm_resource_group.dativo_rg[0]
  to   = module.platform[0].azurerm_resource_group.this[0]
}

moved {
  from = azurerm_log_analytics_workspace.dativo_logs
  to   = module.platform[0].azurerm_log_analytics_workspace.this[0]
}

moved {
  from = azurerm_container_app_environment.dativo_env
  to   = module.platform[0].azurerm_container_app_environment.this[0]
}

moved {
  from = azurerm_user_assigned_identity.dativo_identity
  to   = module.job.module.identity.azurerm_user_assigned_identity.this[0]
}

moved {
  from = azurerm_container_app.dativo_app
  to   = module.job.azurerm_container_app.this[0]
}

moved {
  from = azurerm_container_app_job.dativo_job[0]
  to   = module.job.azurerm_container_app_job.this[0]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[0]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/0"]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[1]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/1"]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[2]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/2"]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[3]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/3"]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[4]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/4"]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[5]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/5"]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[6]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/6"]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[7]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/7"]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[8]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/8"]
}

moved {
  from = azurerm_role_assignment.storage_blob_contributor[9]
  to   = module.job.module.identity.azurerm_role_assignment.this["storage/9"]
}
