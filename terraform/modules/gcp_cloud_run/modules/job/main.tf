# Puts the parts of one job together: what it is called and tagged, what its container gets, and what it may use. The resources are
# in files of their own: identity, job, service, worker_pool, schedule, logs, alerts, budget.
locals {
  kind      = var.service == null ? "job" : var.service.kind
  is_job    = local.kind == "job"
  is_http   = local.kind == "http"
  is_worker = local.kind == "worker"
  name      = module.metadata.names[{ job = "job", http = "service", worker = "worker_pool" }[local.kind]].name

  labels      = module.metadata.tags
  description = "Dativo job ${var.job_metadata["job_name"]}, team ${var.job_metadata["team"]}"

  # Labels are lower case and short; here the tags stay as they were written.
  annotations = { "dativo.io/tags" = jsonencode(merge(var.default_tags, var.job_metadata)) }

  is_production       = contains(["prod", "production"], lower(var.job_metadata["environment"]))
  deletion_protection = var.deletion_protection != null ? var.deletion_protection : !local.is_job && local.is_production

  # Absent where no such size is sold; then the plan ends with the faults.
  size = { for key in ["cpu", "memory", "vcpu", "memory_gib"] : key => try(module.container.size[key], null) }

  # Both modules report, so that everything that is wrong is said at once; see the output runtime_binding.
  faults = concat(
    [for fault in module.metadata.faults : { rule = fault.rule, message = fault.message }],
    [for fault in module.container.faults : { rule = fault.rule, message = fault.message }],
  )

  # Cloud Run's own ten minutes are too few for most loads.
  timeout_seconds = coalesce(module.container.timeout_seconds, 3600)
}

module "metadata" {
  source = "../../../job_metadata"

  label        = var.label
  job_metadata = var.job_metadata
  default_tags = var.default_tags
  tag_policy   = var.tag_policy
  names        = var.names
  on_lossy     = var.on_lossy
  on_fault     = "report"
  runtime      = "gcp_cloud_run"
}

module "container" {
  source = "../../../job_container"

  label                 = var.label
  runtime               = "gcp_cloud_run"
  kind                  = local.is_job ? "job" : "service"
  execution_environment = local.is_job ? null : local.is_worker ? "gen2" : var.service.execution_environment
  container_image       = var.container_image
  require_digest        = var.require_digest
  command               = var.command
  args                  = var.args
  container_mode        = var.container_mode
  run_arguments         = var.run_arguments
  use_entry_point       = var.use_entry_point
  job_config            = var.job_config
  environment_variables = var.environment_variables
  secret_names          = keys(var.secrets)
  state_directory       = local.state_directory
  cpu                   = var.cpu
  memory                = var.memory
  timeout_seconds       = var.timeout_seconds
  log_retention_days    = var.log_retention_days
  schedule              = var.schedule == null ? null : { cron = var.schedule.cron, timezone = var.schedule.timezone }
  on_fault              = "report"
}
