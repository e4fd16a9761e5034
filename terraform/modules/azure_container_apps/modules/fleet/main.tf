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

  region                   = coalesce(each.value.region, var.region)
  job_metadata             = each.value.job_metadata
  names                    = each.value.names
  container_image          = each.value.container_image
  require_digest           = each.value.require_digest
  command                  = each.value.command
  args                     = each.value.args
  container_mode           = each.value.container_mode
  run_arguments            = each.value.run_arguments
  use_entry_point          = each.value.use_entry_point
  job_config               = each.value.job_config
  environment_variables    = each.value.environment_variables
  cpu                      = each.value.cpu
  memory                   = each.value.memory
  timeout_seconds          = each.value.timeout_seconds
  schedule                 = each.value.schedule
  allow_utc_shift          = each.value.allow_utc_shift
  service                  = each.value.service
  workload_profile_name    = each.value.workload_profile_name
  replica_retry_limit      = each.value.replica_retry_limit
  parallelism              = each.value.parallelism
  replica_completion_count = each.value.replica_completion_count
  identity                 = contains(keys(local.group_of), each.key) ? local.shared_identities[local.group_of[each.key]] : each.value.identity
  storage_account_ids      = each.value.storage_account_ids
  storage_reader_ids       = each.value.storage_reader_ids
  role_assignments         = each.value.role_assignments
  keyvault_ids             = each.value.keyvault_ids
  secrets                  = each.value.secrets
  secrets_from_keyvault    = each.value.secrets_from_keyvault
  registries               = each.value.registries
  registry_ids             = each.value.registry_ids
  state                    = contains(keys(local.share_of), each.key) ? local.linked_states[each.key] : each.value.state
  alerts                   = each.value.alerts
  budget                   = each.value.budget
  deletion_protection      = each.value.deletion_protection
}

check "no_job_was_left_out" {
  assert {
    condition     = length(module.jobs.invalid) == 0
    error_message = "These jobs are not part of the fleet until they are put right:\n${join("\n", flatten([for key, messages in module.jobs.invalid : [for message in messages : "- ${key}: ${message}"]]))}"
  }
}
