# Many jobs on one platform: a new one, or one that is there already.
locals {
  # What a job may say; the rest is the same for all jobs of a fleet.
  known_inputs = [
    "job_metadata",
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
    "secrets",
    "secrets_from_ssm",
    "secret_kms_key_arns",
    "secrets_arns",
    "s3_bucket_arns",
    "s3_read_arns",
    "s3_write_arns",
    "kms_key_arns",
    "task_policies",
    "ecr_repository_arns",
    "registry_credentials_secret_arn",
    "existing_role_arns",
    "permissions_boundary_arn",
    "role_path",
    "cpu",
    "memory",
    "cpu_architecture",
    "ephemeral_storage_gib",
    "readonly_root_filesystem",
    "stop_timeout_seconds",
    "capacity",
    "timeout_seconds",
    "schedule",
    "service",
    "log_retention_days",
    "log_group_name",
    "log_delivery",
    "state",
    "alerts",
    "budget",
  ]

  platform = var.platform == null ? one(module.platform[*].platform) : var.platform
}

module "jobs" {
  source = "../../../job_fleet"

  runtime      = "aws_fargate"
  jobs         = var.jobs
  job_files    = var.job_files
  defaults     = var.defaults
  default_tags = var.default_tags
  tag_policy   = var.tag_policy
  known_inputs = local.known_inputs
  on_invalid   = var.on_invalid
  judges_jobs  = false
}

module "platform" {
  source = "../platform"
  count  = var.platform == null ? 1 : 0

  region                = var.region
  job_metadata          = var.platform_metadata
  default_tags          = var.default_tags
  tag_policy            = var.tag_policy
  names                 = var.platform_names
  vpc_id                = var.vpc_id
  subnet_ids            = var.private_subnet_ids
  assign_public_ip      = var.assign_public_ip
  acknowledge_public_ip = var.acknowledge_public_ip
  security_group_ids    = var.security_group_ids
  egress                = var.egress
  container_insights    = var.container_insights
  create_kms_key        = var.create_kms_key
  kms_key_arn           = var.kms_key_arn
  execute_command       = var.execute_command
}

# What a job does not say is null here, and null means the default of the module.
module "job" {
  source   = "../job"
  for_each = module.jobs.jobs

  label        = module.jobs.labels[each.key]
  region       = var.region
  default_tags = var.default_tags
  tag_policy   = var.tag_policy
  platform     = local.platform

  job_metadata                    = each.value.job_metadata
  container_image                 = try(each.value.container_image, null)
  environment_variables           = try(each.value.environment_variables, {})
  names                           = try(each.value.names, null)
  require_digest                  = try(each.value.require_digest, null)
  command                         = try(each.value.command, null)
  args                            = try(each.value.args, null)
  container_mode                  = try(each.value.container_mode, null)
  run_arguments                   = try(each.value.run_arguments, null)
  use_entry_point                 = try(each.value.use_entry_point, null)
  job_config                      = try(each.value.job_config, null)
  secrets                         = try(each.value.secrets, null)
  secrets_from_ssm                = try(each.value.secrets_from_ssm, null)
  secret_kms_key_arns             = try(each.value.secret_kms_key_arns, null)
  secrets_arns                    = try(each.value.secrets_arns, null)
  s3_bucket_arns                  = try(each.value.s3_bucket_arns, null)
  s3_read_arns                    = try(each.value.s3_read_arns, null)
  s3_write_arns                   = try(each.value.s3_write_arns, null)
  kms_key_arns                    = try(each.value.kms_key_arns, null)
  task_policies                   = try(each.value.task_policies, null)
  ecr_repository_arns             = try(each.value.ecr_repository_arns, null)
  registry_credentials_secret_arn = try(each.value.registry_credentials_secret_arn, null)
  existing_role_arns              = try(each.value.existing_role_arns, null)
  permissions_boundary_arn        = try(each.value.permissions_boundary_arn, null)
  role_path                       = try(each.value.role_path, null)
  cpu                             = try(each.value.cpu, null)
  memory                          = try(each.value.memory, null)
  cpu_architecture                = try(each.value.cpu_architecture, null)
  ephemeral_storage_gib           = try(each.value.ephemeral_storage_gib, null)
  readonly_root_filesystem        = try(each.value.readonly_root_filesystem, null)
  stop_timeout_seconds            = try(each.value.stop_timeout_seconds, null)
  capacity                        = try(each.value.capacity, null)
  timeout_seconds                 = try(each.value.timeout_seconds, null)
  schedule                        = try(each.value.schedule, null)
  service                         = try(each.value.service, null)
  log_retention_days              = try(each.value.log_retention_days, null)
  log_group_name                  = try(each.value.log_group_name, null)
  log_delivery                    = try(each.value.log_delivery, null)
  state                           = try(each.value.state, null)
  alerts                          = try(each.value.alerts, null)
  budget                          = try(each.value.budget, null)
}

check "no_job_was_left_out" {
  assert {
    condition     = length(module.jobs.invalid) == 0
    error_message = "These jobs are not part of the fleet until they are put right:\n${join("\n", flatten([for key, messages in module.jobs.invalid : [for message in messages : "- ${key}: ${message}"]]))}"
  }
}
