# One job with the platform it runs on. Fleets of jobs on one platform are in modules/fleet.
locals {
  # The first version of this module made an app, and a job only when asked; null is what batch jobs want.
  original_service = {
    min_replicas      = var.min_replicas
    max_replicas      = var.max_replicas
    ingress           = var.enable_ingress ? { target_port = var.ingress_target_port, external = var.ingress_external_enabled } : null
    may_sleep_forever = true
  }

  # The service that is asked for, or the original's, or none.
  services = concat(var.service[*], [for service in [local.original_service] : service if var.create_job_instead_of_app == false])
  platform = var.platform != null ? var.platform : module.platform[0].platform
}

module "platform" {
  source = "./modules/platform"
  count  = var.platform == null ? 1 : 0

  region                             = var.region
  job_metadata                       = var.job_metadata
  default_tags                       = var.default_tags
  tag_policy                         = var.tag_policy
  names                              = var.names
  existing_resource_group_name       = var.create_resource_group ? null : var.existing_resource_group_name
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

module "job" {
  source = "./modules/job"

  platform                 = local.platform
  region                   = var.region
  job_metadata             = var.job_metadata
  default_tags             = var.default_tags
  tag_policy               = var.tag_policy
  names                    = var.names
  container_image          = var.container_image
  require_digest           = var.require_digest
  command                  = var.command
  args                     = var.args
  container_mode           = var.container_mode
  run_arguments            = var.run_arguments
  use_entry_point          = var.use_entry_point
  job_config               = var.job_config
  environment_variables    = var.environment_variables
  cpu                      = var.cpu
  memory                   = var.memory
  timeout_seconds          = var.timeout_seconds != null ? var.timeout_seconds : var.job_replica_timeout_seconds
  schedule                 = var.schedule
  allow_utc_shift          = var.allow_utc_shift
  service                  = try(local.services[0], null)
  workload_profile_name    = var.workload_profile_name
  replica_retry_limit      = var.job_replica_retry_limit
  parallelism              = var.job_parallelism
  replica_completion_count = var.job_replica_completion_count
  identity                 = var.identity
  storage_account_ids      = var.storage_account_ids
  storage_reader_ids       = var.storage_reader_ids
  role_assignments         = var.role_assignments
  keyvault_ids             = var.keyvault_ids
  secrets                  = var.secrets
  secrets_from_keyvault    = var.secrets_from_keyvault
  secret_values            = var.secret_values
  registries               = var.registries
  registry_ids             = var.registry_ids
  state                    = var.state
  storage_account_keys     = var.storage_account_keys
  log_retention_days       = coalesce(var.log_retention_days, 365)
  alerts                   = var.alerts
  budget                   = var.budget
  deletion_protection      = var.deletion_protection
}
