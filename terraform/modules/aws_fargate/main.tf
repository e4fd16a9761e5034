# One job with a platform of its own, or on one that is there already.
module "platform" {
  source = "./modules/platform"
  count  = var.platform == null ? 1 : 0

  region                = var.region
  job_metadata          = var.job_metadata
  default_tags          = var.default_tags
  tag_policy            = var.tag_policy
  names                 = var.names
  create_schedule_group = var.schedule != null
  vpc_id                = var.vpc_id
  subnet_ids            = var.private_subnet_ids
  assign_public_ip      = var.assign_public_ip
  acknowledge_public_ip = var.acknowledge_public_ip
  security_group_ids    = var.security_group_ids
  egress                = var.egress
  container_insights    = var.enable_container_insights ? var.container_insights : "disabled"
  create_kms_key        = var.create_kms_key
  kms_key_arn           = var.kms_key_arn
  execute_command       = var.execute_command
}

locals {
  platform = var.platform == null ? one(module.platform[*].platform) : var.platform

  # create_service stands for a service with all that service has by itself.
  services_asked_for = concat(
    [for service in [var.service] : service if service != null],
    [for count in [var.service_desired_count] : { desired_count = count } if var.service == null && coalesce(var.create_service, false)],
  )
}

module "job" {
  source = "./modules/job"

  platform = local.platform
  service  = one(local.services_asked_for)

  region                          = var.region
  job_metadata                    = var.job_metadata
  default_tags                    = var.default_tags
  tag_policy                      = var.tag_policy
  names                           = var.names
  container_image                 = var.container_image
  require_digest                  = var.require_digest
  command                         = var.command
  args                            = var.args
  container_mode                  = var.container_mode
  run_arguments                   = var.run_arguments
  use_entry_point                 = var.use_entry_point
  job_config                      = var.job_config
  environment_variables           = var.environment_variables
  secrets                         = var.secrets
  secrets_from_ssm                = var.secrets_from_ssm
  secret_kms_key_arns             = var.secret_kms_key_arns
  secrets_arns                    = var.secrets_arns
  s3_bucket_arns                  = var.s3_bucket_arns
  s3_read_arns                    = var.s3_read_arns
  s3_write_arns                   = var.s3_write_arns
  kms_key_arns                    = var.kms_key_arns
  task_policies                   = var.task_policies
  ecr_repository_arns             = var.ecr_repository_arns
  registry_credentials_secret_arn = var.registry_credentials_secret_arn
  existing_role_arns              = var.existing_role_arns
  permissions_boundary_arn        = var.permissions_boundary_arn
  role_path                       = var.role_path
  cpu                             = var.cpu
  memory                          = var.memory
  cpu_architecture                = var.cpu_architecture
  ephemeral_storage_gib           = var.ephemeral_storage_gib
  readonly_root_filesystem        = var.readonly_root_filesystem
  stop_timeout_seconds            = var.stop_timeout_seconds
  capacity                        = var.capacity
  timeout_seconds                 = var.timeout_seconds
  schedule                        = var.schedule
  log_retention_days              = var.log_retention_days
  log_group_name                  = var.log_group_name
  log_delivery                    = var.log_delivery
  state                           = var.state
  alerts                          = var.alerts
  budget                          = var.budget
}
