# Accounts that jobs share. A job that names an account of its own keeps it.
locals {
  is_sharing = var.identity_mode != "per_job"

  # By the name of the account: teams that differ only in case or punctuation are one.
  identity_of = { for name, job in module.jobs.jobs : name => module.identity_metadata[local.group_of[name]].names["service_account"].name
    if local.is_sharing && job.service_account == null
  }
  group_of = { for name, job in module.jobs.jobs : name => var.identity_mode == "shared" ? "" : job.job_metadata["team"] if local.is_sharing }

  # Why an account is there, for its description.
  groups = { for name, group in { for job, identity in local.identity_of : identity => local.group_of[job]... } : name => group[0] }

  # The grants first: Cloud Run refuses a job whose account may not read its secrets yet.
  shared_identities = { for name, access in module.access : name => { email = access.email, grant_access = false } }

  started_by_fleet = [for name, job in module.jobs.jobs : name
    if local.is_sharing && job.schedule != null && job.scheduler_service_account == null
  ]
  starters = [for account in google_service_account.starter : { email = account.email }]

  limits = jsondecode(file("${path.module}/../../../job_metadata/cloud-rules.json")).runtime_limits.gcp_cloud_run
}

module "identity_metadata" {
  source   = "../../../job_metadata"
  for_each = toset(local.is_sharing ? concat(values(local.group_of), [""]) : [])

  job_metadata = each.key == "" ? var.platform_metadata : merge(var.platform_metadata, { job_name = "team-${each.key}", team = each.key })
  default_tags = var.default_tags
  names        = each.key == "" ? var.platform_names : {}
  runtime      = "gcp_cloud_run"
  label        = each.key == "" ? null : "of team ${each.key}"
}

resource "google_service_account" "identity" {
  for_each = local.groups

  project      = var.project_id
  account_id   = each.key
  display_name = substr(each.value == "" ? "Dativo jobs of ${var.platform_metadata["job_name"]}" : "Dativo jobs of team ${each.value}", 0, local.limits.description_characters.service_account_display_name)
  description  = substr("What the jobs of ${each.value == "" ? "all teams" : "team ${each.value}"} on ${var.platform_metadata["job_name"]} run as.", 0, local.limits.description_characters.service_account)
}

# One for all jobs: it may start them and has none of their access.
resource "google_service_account" "starter" {
  count = length(local.started_by_fleet) > 0 ? 1 : 0

  project      = var.project_id
  account_id   = module.identity_metadata[""].names["scheduler_account"].name
  display_name = substr("Starts the jobs of ${var.platform_metadata["job_name"]}", 0, local.limits.description_characters.service_account_display_name)
  description  = substr("Cloud Scheduler starts the jobs of ${var.platform_metadata["job_name"]}, team ${var.platform_metadata["team"]}, with this account. It may do nothing else.", 0, local.limits.description_characters.service_account)
}

module "access_list" {
  source   = "../access_list"
  for_each = local.identity_of

  project_id     = var.project_id
  secrets        = module.jobs.jobs[each.key].secrets
  secret_volumes = module.jobs.jobs[each.key].secret_volumes
  access         = module.jobs.jobs[each.key].access
  state          = module.jobs.jobs[each.key].state
}

# What several jobs of an account need is granted once.
module "access" {
  source   = "../access"
  for_each = local.groups

  email   = google_service_account.identity[each.key].email
  read    = toset(flatten([for name, identity in local.identity_of : tolist(module.access_list[name].access.read) if identity == each.key]))
  write   = toset(flatten([for name, identity in local.identity_of : tolist(module.access_list[name].access.write) if identity == each.key]))
  secrets = merge([for name, identity in local.identity_of : module.access_list[name].access.secrets if identity == each.key]...)
}
