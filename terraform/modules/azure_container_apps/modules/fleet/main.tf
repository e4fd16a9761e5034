# Many jobs on one platform: a new one, or one that is there already.
locals {
  platform = var.platform != null ? var.platform : module.platform[0].platform

  # What a job may say; the rest is the same for all jobs of a fleet.
  known_inputs = [
    "job_metadata",
    "region",
    "names",
    "container_image",
    "require_digest",
    "command",
    "args",
    "container_mode",
    "run_arguments",
    "use_entry_point",
    "job_config",
    "environment_variables",
    "cpu",
    "memory",
    "timeout_seconds",
    "schedule",
    "allow_utc_shift",
    "service",
    "workload_profile_name",
    "replica_retry_limit",
    "parallelism",
    "replica_completion_count",
    "identity",
    "storage_account_ids",
    "storage_reader_ids",
    "role_assignments",
    "keyvault_ids",
    "secrets",
    "secrets_from_keyvault",
    "registries",
    "registry_ids",
    "state",
    "alerts",
    "budget",
    "deletion_protection",
  ]
}

module "jobs" {
  source = "../../../job_fleet"

  runtime      = "azure_container_apps"
  jobs         = var.jobs
  job_files    = var.job_files
  defaults     = var.defaults
  default_tags = var.default_tags
  tag_policy   = var.tag_policy
  known_inputs = local.known_inputs
  on_invalid   = var.on_invalid
  judges_jobs  = false

  # So that sizes are judged as the jobs will be.
  workload_profiles = local.platform.workload_profiles
}

module "platform" {
  source = "../platform"
  count  = var.platform == null ? 1 : 0

  region                             = var.region
  job_metadata                       = var.platform_metadata
  default_tags                       = var.default_tags
  tag_policy                         = var.tag_policy
  names                              = var.platform_names
  existing_resource_group_name       = var.existing_resource_group_name
  log_analytics_workspace            = var.log_analytics_workspace
  log_retention_days                 = var.log_retention_days
  infrastructure_subnet_id           = var.infrastructure_subnet_id
  infrastructure_resource_group_name = var.infrastructure_resource_group_name
  internal_load_balancer_enabled     = var.internal_load_balancer_enabled
  zone_redundancy_enabled            = var.zone_redundancy_enabled
  mutual_tls_enabled                 = var.mutual_tls_enabled
  workload_profiles                  = var.workload_profiles
  consumption_only_environment       = var.consumption_only_environment
}

# What a job does not say is null here, and null means the default of the module.
module "job" {
  source   = "../job"
  for_each = module.jobs.jobs

  label                = module.jobs.labels[each.key]
  platform             = local.platform
  default_tags         = var.default_tags
  tag_policy           = var.tag_policy
  secret_values        = lookup(var.secret_values, each.key, {})
  storage_account_keys = var.storage_account_keys
  log_retention_days   = coalesce(var.log_retention_days, 365)

  region                   = try(coalesce(each.value.region), var.region)
  job_metadata             = each.value.job_metadata
  names                    = try(each.value.names, null)
  container_image          = each.value.container_image
  require_digest           = try(each.value.require_digest, null)
  command                  = try(each.value.command, null)
  args                     = try(each.value.args, null)
  container_mode           = try(each.value.container_mode, null)
  run_arguments            = try(each.value.run_arguments, null)
  use_entry_point          = try(each.value.use_entry_point, null)
  job_config               = try(each.value.job_config, null)
  environment_variables    = try(each.value.environment_variables, {})
  cpu                      = try(each.value.cpu, null)
  memory                   = try(each.value.memory, null)
  timeout_seconds          = try(each.value.timeout_seconds, null)
  schedule                 = try(each.value.schedule, null)
  allow_utc_shift          = try(each.value.allow_utc_shift, null)
  service                  = try(each.value.service, null)
  workload_profile_name    = try(each.value.workload_profile_name, null)
  replica_retry_limit      = try(each.value.replica_retry_limit, null)
  parallelism              = try(each.value.parallelism, null)
  replica_completion_count = try(each.value.replica_completion_count, null)
  identity                 = contains(keys(local.group_of), each.key) ? local.shared_identities[local.group_of[each.key]] : try(each.value.identity, null)
  storage_account_ids      = try(each.value.storage_account_ids, null)
  storage_reader_ids       = try(each.value.storage_reader_ids, null)
  role_assignments         = try(each.value.role_assignments, null)
  keyvault_ids             = try(each.value.keyvault_ids, null)
  secrets                  = try(each.value.secrets, null)
  secrets_from_keyvault    = try(each.value.secrets_from_keyvault, null)
  registries               = try(each.value.registries, null)
  registry_ids             = try(each.value.registry_ids, null)
  state                    = contains(keys(local.share_of), each.key) ? local.linked_states[each.key] : try(each.value.state, null)
  alerts                   = try(each.value.alerts, null)
  budget                   = try(each.value.budget, null)
  deletion_protection      = try(each.value.deletion_protection, null)
}

check "no_job_was_left_out" {
  assert {
    condition     = length(module.jobs.invalid) == 0
    error_message = "These jobs are not part of the fleet until they are put right:\n${join("\n", flatten([for key, messages in module.jobs.invalid : [for message in messages : "- ${key}: ${message}"]]))}"
  }
}
