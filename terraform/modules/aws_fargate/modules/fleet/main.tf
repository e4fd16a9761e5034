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
  container_image                 = each.value.container_image
  environment_variables           = each.value.environment_variables
  names                           = each.value.names
  require_digest                  = each.value.require_digest
  command                         = each.value.command
  args                            = each.value.args
  container_mode                  = each.value.container_mode
  run_arguments                   = each.value.run_arguments
  use_entry_point                 = each.value.use_entry_point
  job_config                      = each.value.job_config
  secrets                         = each.value.secrets
  secrets_from_ssm                = each.value.secrets_from_ssm
  secret_kms_key_arns             = each.value.secret_kms_key_arns
  secrets_arns                    = each.value.secrets_arns
  s3_bucket_arns                  = each.value.s3_bucket_arns
  s3_read_arns                    = each.value.s3_read_arns
  s3_write_arns                   = each.value.s3_write_arns
  kms_key_arns                    = each.value.kms_key_arns
  task_policies                   = each.value.task_policies
  ecr_repository_arns             = each.value.ecr_repository_arns
  registry_credentials_secret_arn = each.value.registry_credentials_secret_arn
  existing_role_arns              = each.value.existing_role_arns
  permissions_boundary_arn        = each.value.permissions_boundary_arn
  role_path                       = each.value.role_path
  cpu                             = each.value.cpu
  memory                          = each.value.memory
  cpu_architecture                = each.value.cpu_architecture
  ephemeral_storage_gib           = each.value.ephemeral_storage_gib
  readonly_root_filesystem        = each.value.readonly_root_filesystem
  stop_timeout_seconds            = each.value.stop_timeout_seconds
  capacity                        = each.value.capacity
  timeout_seconds                 = each.value.timeout_seconds
  schedule                        = each.value.schedule
  service                         = each.value.service
  log_retention_days              = each.value.log_retention_days
  log_group_name                  = each.value.log_group_name
  log_delivery                    = each.value.log_delivery
  state                           = each.value.state
  alerts                          = each.value.alerts
  budget                          = each.value.budget
}

check "no_job_was_left_out" {
  assert {
    condition     = length(module.jobs.invalid) == 0
    error_message = "These jobs are not part of the fleet until they are put right:\n${join("\n", flatten([for key, messages in module.jobs.invalid : [for message in messages : "- ${key}: ${message}"]]))}"
  }
}
