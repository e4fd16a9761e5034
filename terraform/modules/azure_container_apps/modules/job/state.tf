# What is mounted into the container: a writable scratch folder, and durable storage for state.
locals {
  links_share = try(var.state.share_name, null) != null
  storage_name = var.state == null ? null : (
    local.links_share ? azurerm_container_app_environment_storage.state[0].name : var.state.storage_name
  )

  state_folder = try(var.state.folder, null) == null ? module.metadata.names["job"].name : var.state.folder
  state_directory = var.state == null ? null : (
    local.state_folder == "" ? var.state.directory : "${var.state.directory}/${local.state_folder}"
  )

  volumes = merge(
    { scratch = { path = module.container.scratch_directory, storage_type = "EmptyDir", storage_name = null } },
    { for name in ["state"] : name => { path = var.state.directory, storage_type = "AzureFile", storage_name = local.storage_name } if var.state != null },
  )
}

resource "azurerm_container_app_environment_storage" "state" {
  count = local.links_share ? 1 : 0

  name                         = module.metadata.names["environment_storage"].name
  container_app_environment_id = var.platform.environment_id
  account_name                 = var.state.storage_account_name
  share_name                   = var.state.share_name
  access_key                   = var.storage_account_keys[var.state.storage_account_name]
  access_mode                  = "ReadWrite"
}
