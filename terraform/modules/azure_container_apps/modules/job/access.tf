# Who the job is, and what it may do: nothing but what the inputs name, each on the single resource.
locals {
  storage_id    = "(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Storage/storageAccounts/[^/]+(/blobServices/default/containers/[^/]+)?$"
  grants_access = try(var.identity.grant_access, true)
  identity      = module.identity.identity

  # The SDKs of Azure ask for a system-assigned identity, which there is none of, unless this names the one to take.
  identity_environment = { for name in ["AZURE_CLIENT_ID"] : name => local.identity.client_id
    if local.identity.client_id != null && !contains(concat(keys(module.container.environment), local.secret_variables), name)
  }
}

module "access" {
  source = "../access"

  storage_account_ids = var.storage_account_ids
  storage_reader_ids  = var.storage_reader_ids
  secret_references   = local.grants_access ? local.references[*].reference : []
  keyvault_ids        = var.keyvault_ids
  registry_ids        = var.registry_ids
  role_assignments    = var.role_assignments
}

module "identity" {
  source = "../identity"

  existing            = var.identity
  name                = module.metadata.names["identity"].name
  region              = local.platform.region
  resource_group_name = local.platform.resource_group_name
  tags                = module.metadata.tags
  grants              = local.grants_access ? module.access.grants : {}
}
