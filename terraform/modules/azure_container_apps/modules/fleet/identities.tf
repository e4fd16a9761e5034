# Identities that jobs have together. A job that names an identity of its own keeps it.
locals {
  # Teams that differ only in case or punctuation are one, since their identity would have one name.
  team_of = { for name, job in module.jobs.jobs : name => replace(lower(job.job_metadata["team"]), "/[^a-z0-9]+/", "-") }

  group_of = { for name, job in module.jobs.jobs : name => var.identity_mode == "per_team" ? local.team_of[name] : "all"
    if var.identity_mode != "per_job" && job.identity == null
  }
  members = { for name, group in local.group_of : group => name... }

  # What several jobs of a group need is granted once.
  group_grants = { for group, names in local.members : group => {
    for key, grants in { for grant in flatten([for name in names : values(module.access[name].grants)]) : "${grant.role} on ${grant.scope}" => grant... } : key => grants[0]
  } }

  # The fleet has given the roles by the time the id is known.
  shared_identities = { for group, identity in module.identity : group => {
    id           = identity.identity.id
    principal_id = identity.identity.principal_id
    client_id    = identity.identity.client_id
    grant_access = false
  } }
}

module "identity_metadata" {
  source   = "../../../job_metadata"
  for_each = local.members

  job_metadata = var.identity_mode == "shared" ? var.platform_metadata : merge(var.platform_metadata, {
    job_name = "${var.platform_metadata["job_name"]}-${each.key}"
    team     = module.jobs.jobs[each.value[0]].job_metadata["team"]
  })
  default_tags = var.default_tags
  runtime      = "azure_container_apps"
  label        = var.identity_mode == "shared" ? null : "of team ${module.jobs.jobs[each.value[0]].job_metadata["team"]}"
}

module "access" {
  source   = "../access"
  for_each = local.group_of

  storage_account_ids = module.jobs.jobs[each.key].storage_account_ids
  storage_reader_ids  = module.jobs.jobs[each.key].storage_reader_ids
  secret_references = concat(
    module.jobs.jobs[each.key].secrets == null ? [] : values(module.jobs.jobs[each.key].secrets),
    module.jobs.jobs[each.key].secrets_from_keyvault[*].keyvault_secret_id,
  )
  keyvault_ids     = module.jobs.jobs[each.key].keyvault_ids
  registry_ids     = module.jobs.jobs[each.key].registry_ids
  role_assignments = module.jobs.jobs[each.key].role_assignments
}

module "identity" {
  source   = "../identity"
  for_each = local.members

  name                = module.identity_metadata[each.key].names["identity"].name
  region              = coalesce(local.platform.region, var.region)
  resource_group_name = coalesce(local.platform.resource_group_name, split("/", local.platform.environment_id)[4])
  tags                = module.identity_metadata[each.key].tags
  grants              = local.group_grants[each.key]
}
