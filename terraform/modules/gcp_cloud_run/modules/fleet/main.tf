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
  project_id                = try(coalesce(each.value.project_id), var.project_id)
  region                    = try(coalesce(each.value.region), var.region)
  platform                  = local.platform
  job_metadata              = each.value.job_metadata
  default_tags              = var.default_tags
  tag_policy                = var.tag_policy
  on_lossy                  = try(each.value.on_lossy, null)
  names                     = try(each.value.names, null)
  container_image           = each.value.container_image
  require_digest            = try(each.value.require_digest, null)
  command                   = try(each.value.command, null)
  args                      = try(each.value.args, null)
  container_mode            = try(each.value.container_mode, null)
  run_arguments             = try(each.value.run_arguments, null)
  use_entry_point           = try(each.value.use_entry_point, null)
  job_config                = try(each.value.job_config, null)
  environment_variables     = try(each.value.environment_variables, null)
  secrets                   = try(each.value.secrets, null)
  secret_volumes            = try(each.value.secret_volumes, null)
  cpu                       = try(each.value.cpu, null)
  memory                    = try(each.value.memory, null)
  timeout_seconds           = try(each.value.timeout_seconds, null)
  job_parallelism           = try(each.value.job_parallelism, null)
  job_task_count            = try(each.value.job_task_count, null)
  job_max_retries           = try(each.value.job_max_retries, null)
  schedule                  = try(each.value.schedule, null)
  service                   = try(each.value.service, null)
  log_retention_days        = try(each.value.log_retention_days, null)
  state                     = try(each.value.state, null)
  access                    = try(each.value.access, null)
  vpc_access                = try(each.value.vpc_access, null)
  kms_key                   = try(each.value.kms_key, null)
  binary_authorization      = try(each.value.binary_authorization, null)
  deletion_protection       = try(each.value.deletion_protection, null)
  alerts                    = try(each.value.alerts, null)
  budget                    = try(each.value.budget, null)
  service_account           = contains(keys(local.identity_of), each.key) ? local.shared_identities[local.identity_of[each.key]] : try(each.value.service_account, null)
  scheduler_service_account = contains(local.started_by_fleet, each.key) ? one(local.starters) : try(each.value.scheduler_service_account, null)
}

check "all_jobs_are_valid" {
  assert {
    condition     = length(module.jobs.invalid) == 0
    error_message = "Left out, since they cannot be:\n${join("\n", [for key, messages in module.jobs.invalid : "- ${key}: ${join("; ", messages)}"])}"
  }
}
