# One job: a platform of its own, unless one is given, and the job on it. The inputs of the original module become those of modules/job.
locals {
  is_original_service = var.service == null && var.create_job_instead_of_service == false

  service = local.is_original_service ? {
    kind                  = "http"
    min_instances         = var.min_instances
    max_instances         = var.max_instances
    ingress               = var.allow_unauthenticated_access ? "INGRESS_TRAFFIC_ALL" : "INGRESS_TRAFFIC_INTERNAL_ONLY"
    port                  = 8080
    health_path           = null
    execution_environment = lower(trimprefix(var.execution_environment, "EXECUTION_ENVIRONMENT_"))
    cpu_idle              = var.cpu_throttling
    startup_cpu_boost     = var.startup_cpu_boost
    invokers              = tolist([])
    allow_unauthenticated = var.allow_unauthenticated_access
  } : var.service

  original_schedule = var.create_scheduler_job ? {
    cron                   = var.scheduler_cron
    timezone               = var.scheduler_timezone
    enabled                = true
    max_attempts           = var.scheduler_retry_count
    start_deadline_seconds = 180
    region                 = null
    path                   = "/"
  } : null

  vpc_access = var.vpc_connector_name == null ? var.vpc_access : {
    connector    = var.vpc_connector_name
    network      = null
    subnetwork   = null
    network_tags = tolist([])
    egress       = var.vpc_egress_mode
  }

  default_tags = merge(var.default_labels, var.default_tags)
}

module "platform" {
  source = "./modules/platform"
  count  = var.platform == null ? 1 : 0

  project_id         = var.project_id
  region             = var.region
  job_metadata       = var.job_metadata
  default_tags       = local.default_tags
  tag_policy         = var.tag_policy
  names              = var.names
  log_retention_days = var.log_retention_days
  log_kms_key        = var.log_kms_key
}

module "job" {
  source = "./modules/job"

  project_id                = var.project_id
  region                    = var.region
  platform                  = var.platform == null ? one(module.platform[*].platform) : var.platform
  job_metadata              = var.job_metadata
  default_tags              = local.default_tags
  tag_policy                = var.tag_policy
  on_lossy                  = var.on_lossy
  names                     = var.names
  container_image           = var.container_image
  require_digest            = var.require_digest
  command                   = var.command
  args                      = var.args
  container_mode            = var.container_mode
  run_arguments             = var.run_arguments
  use_entry_point           = var.use_entry_point
  job_config                = var.job_config
  environment_variables     = var.environment_variables
  secrets                   = merge({ for secret in var.secrets_from_secret_manager : secret.name => "${secret.secret_name}:${secret.version}" }, var.secrets)
  secret_volumes            = var.secret_volumes
  cpu                       = var.cpu
  memory                    = var.memory
  timeout_seconds           = var.timeout_seconds
  job_parallelism           = var.job_parallelism
  job_task_count            = var.job_task_count
  job_max_retries           = var.job_max_retries
  schedule                  = var.create_scheduler_job ? local.original_schedule : var.schedule
  service                   = local.service
  log_retention_days        = var.log_retention_days
  state                     = var.state
  vpc_access                = local.vpc_access
  kms_key                   = var.kms_key
  binary_authorization      = var.binary_authorization
  deletion_protection       = var.deletion_protection
  alerts                    = var.alerts
  budget                    = var.budget
  service_account           = var.service_account
  scheduler_service_account = var.scheduler_service_account
  access = {
    read    = var.access.read
    write   = concat(var.access.write, var.storage_bucket_names)
    secrets = concat(var.access.secrets, var.secret_ids)
  }
}
