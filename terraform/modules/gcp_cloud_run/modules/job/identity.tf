locals {
  email = one(concat(google_service_account.job[*].email, var.service_account[*].email))

  # The same, but not before the account has its access.
  granted_email = one(concat(module.access[*].email, local.is_granting ? [] : [local.email]))
  is_granting   = try(var.service_account.grant_access, true)
}

resource "google_service_account" "job" {
  count = var.service_account == null ? 1 : 0

  project      = var.project_id
  account_id   = module.metadata.names["service_account"].name
  display_name = substr(local.description, 0, local.limits.description_characters.service_account_display_name)
  description  = substr("What ${local.description} runs as.", 0, local.limits.description_characters.service_account)
}

module "access_list" {
  source = "../access_list"

  project_id     = var.project_id
  secrets        = var.secrets
  secret_volumes = var.secret_volumes
  access         = var.access
  state          = var.state
}

module "access" {
  source = "../access"
  count  = local.is_granting ? 1 : 0

  email   = local.email
  read    = module.access_list.access.read
  write   = module.access_list.access.write
  secrets = module.access_list.access.secrets
}
