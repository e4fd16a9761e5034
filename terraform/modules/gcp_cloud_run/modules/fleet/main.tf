# Many jobs on one platform. Everything of a job is keyed by its job_name, so that adding or taking away one changes no other.
locals {
  platform = var.platform == null ? one(module.platform[*].platform) : var.platform

  # The inputs of modules/job that a job may set; the fleet sets the others.
  known_inputs = [
    "job_metadata", "names", "on_lossy", "container_image", "require_digest", "command", "args", "container_mode", "run_arguments",
    "use_entry_point", "job_config", "environment_variables", "secrets", "secret_volumes", "cpu", "memory", "timeout_seconds",
    "job_parallelism", "job_task_count", "job_max_retries", "schedule", "service", "log_retention_days", "state", "access",
    "vpc_access", "kms_key", "binary_authorization", "deletion_protection", "alerts", "budget", "service_account",
    "scheduler_service_account", "region", "project_id",
  ]
}

module "platform" {
  source = "../platform"
  count  = var.platform == null ? 1 : 0

  project_id         = var.project_id
  region             = var.region
  job_metadata       = var.platform_metadata
  default_tags       = var.default_tags
  tag_policy         = var.tag_policy
  names              = var.platform_names
  log_retention_days = var.log_retention_days
  log_location       = var.log_location
  log_kms_key        = var.log_kms_key
}

module "jobs" {
  source = "../../../job_fleet"

  runtime      = "gcp_cloud_run"
  jobs         = var.jobs
  job_files    = var.job_files
  defaults     = var.defaults
  default_tags = var.default_tags
  tag_policy   = var.tag_policy
  known_inputs = local.known_inputs
  on_invalid   = var.on_invalid
  judges_jobs  = false
}

module "job" {
  source   = "../job"
  for_each = module.jobs.jobs

  label                     = module.jobs.labels[each.key]
  project_id                = coalesce(each.value.project_id, var.project_id)
  region                    = coalesce(each.value.region, var.region)
  platform                  = local.platform
  job_metadata              = each.value.job_metadata
  default_tags              = var.default_tags
  tag_policy                = var.tag_policy
  on_lossy                  = each.value.on_lossy
  names                     = each.value.names
  container_image           = each.value.container_image
  require_digest            = each.value.require_digest
  command                   = each.value.command
  args                      = each.value.args
  container_mode            = each.value.container_mode
  run_arguments             = each.value.run_arguments
  use_entry_point           = each.value.use_entry_point
  job_config                = each.value.job_config
  environment_variables     = each.value.environment_variables
  secrets                   = each.value.secrets
  secret_volumes            = each.value.secret_volumes
  cpu                       = each.value.cpu
  memory                    = each.value.memory
  timeout_seconds           = each.value.timeout_seconds
  job_parallelism           = each.value.job_parallelism
  job_task_count            = each.value.job_task_count
  job_max_retries           = each.value.job_max_retries
  schedule                  = each.value.schedule
  service                   = each.value.service
  log_retention_days        = each.value.log_retention_days
  state                     = each.value.state
  access                    = each.value.access
  vpc_access                = each.value.vpc_access
  kms_key                   = each.value.kms_key
  binary_authorization      = each.value.binary_authorization
  deletion_protection       = each.value.deletion_protection
  alerts                    = each.value.alerts
  budget                    = each.value.budget
  service_account           = contains(keys(local.identity_of), each.key) ? local.shared_identities[local.identity_of[each.key]] : each.value.service_account
  scheduler_service_account = contains(local.started_by_fleet, each.key) ? one(local.starters) : each.value.scheduler_service_account
}

check "all_jobs_are_valid" {
  assert {
    condition     = length(module.jobs.invalid) == 0
    error_message = "Left out, since they cannot be:\n${join("\n", [for key, messages in module.jobs.invalid : "- ${key}: ${join("; ", messages)}"])}"
  }
}
