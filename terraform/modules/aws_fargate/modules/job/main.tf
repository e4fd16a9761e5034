# One job: what its container is, as whom it runs, where it logs, and when it starts.
module "metadata" {
  source = "../../../job_metadata"

  label        = var.label
  runtime      = "aws_fargate"
  job_metadata = var.job_metadata
  default_tags = var.default_tags
  names        = var.names
  tag_policy   = var.tag_policy
}

module "container" {
  source = "../../../job_container"

  label                 = var.label
  runtime               = "aws_fargate"
  kind                  = var.service == null ? "job" : "service"
  container_image       = var.container_image
  require_digest        = var.require_digest
  command               = var.command
  args                  = var.args
  container_mode        = var.container_mode
  run_arguments         = var.run_arguments
  use_entry_point       = var.use_entry_point
  job_config            = var.job_config
  environment_variables = var.environment_variables
  secret_names          = [for secret in local.secrets : secret.name]
  state_directory       = var.state == null ? null : var.state.directory
  cpu                   = var.cpu
  memory                = var.memory
  timeout_seconds       = var.timeout_seconds
  log_retention_days    = local.log_retention_days
  schedule              = var.schedule == null ? null : { cron = var.schedule.cron, timezone = var.schedule.timezone }
}

locals {
  container_name = "dativo-etl"

  tags  = module.metadata.tags
  names = { for kind, each in module.metadata.names : kind => each.name }

  # An ARN holds the rest, so a platform that is written by hand needs no more than that. Policies are made of these rather
  # than of attributes of resources: then a plan shows what is granted.
  cluster_arn_parts = split(":", var.platform.cluster_arn)
  cluster_name      = coalesce(var.platform.cluster_name, split("/", var.platform.cluster_arn)[1])
  partition         = coalesce(var.platform.partition, local.cluster_arn_parts[1])
  account_id        = coalesce(var.platform.account_id, local.cluster_arn_parts[4])
  arn_of = {
    ecs     = "arn:${local.partition}:ecs:${var.region}:${local.account_id}"
    efs     = "arn:${local.partition}:elasticfilesystem:${var.region}:${local.account_id}"
    iam     = "arn:${local.partition}:iam::${local.account_id}"
    logs    = "arn:${local.partition}:logs:${var.region}:${local.account_id}"
    ssm     = "arn:${local.partition}:ssm:${var.region}:${local.account_id}"
    cluster = "arn:${local.partition}:ecs:${var.region}:${local.account_id}:cluster/${local.cluster_name}"
  }

  # Without a strategy tasks start on Fargate itself.
  launch_type = length(var.capacity) == 0 ? "FARGATE" : null

  # What the agent of ECS Exec writes to, where the root file system is read-only.
  exec_directories = var.platform.execute_command == null ? {} : { exec-lib = "/var/lib/amazon", exec-log = "/var/log/amazon" }
  writable_directories = var.readonly_root_filesystem ? merge(
    { scratch = module.container.scratch_directory },
    local.exec_directories,
  ) : {}

  container_definition = merge(
    {
      name                   = local.container_name
      image                  = var.container_image
      essential              = true
      command                = module.container.arguments
      environment            = [for name, value in module.container.environment : { name = name, value = value }]
      secrets                = local.secrets
      readonlyRootFilesystem = var.readonly_root_filesystem
      # All of the task's, since it is alone in it; some tools that start tasks ask for it here.
      memory      = module.container.size.memory
      stopTimeout = coalesce(var.stop_timeout_seconds, local.limits.stop_timeout_seconds.to)
      # The program is not process 1 then: signals reach it, and what it leaves behind is reaped.
      linuxParameters = { initProcessEnabled = true }
      mountPoints = concat(
        [for name, directory in local.writable_directories : { sourceVolume = name, containerPath = directory, readOnly = false }],
        [for state in local.state_mounts : { sourceVolume = "state", containerPath = state.directory, readOnly = false }],
      )
      logConfiguration = {
        logDriver = "awslogs"
        options   = local.log_options
      }
    },
    length(module.container.entry_point) == 0 ? {} : { entryPoint = module.container.entry_point },
    var.registry_credentials_secret_arn == null ? {} : {
      repositoryCredentials = { credentialsParameter = var.registry_credentials_secret_arn }
    },
  )
}

resource "aws_ecs_task_definition" "job" {
  family                   = local.names["task_family"]
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = module.container.size.cpu
  memory                   = module.container.size.memory
  execution_role_arn       = local.execution_role_arn
  task_role_arn            = local.task_role_arn
  container_definitions    = jsonencode([local.container_definition])
  tags                     = local.tags

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = var.cpu_architecture
  }

  dynamic "ephemeral_storage" {
    for_each = var.ephemeral_storage_gib == null ? [] : [var.ephemeral_storage_gib]

    content {
      size_in_gib = ephemeral_storage.value
    }
  }

  dynamic "volume" {
    for_each = local.writable_directories

    content {
      name = volume.key
    }
  }

  dynamic "volume" {
    for_each = local.state_mounts

    content {
      name = "state"

      efs_volume_configuration {
        file_system_id     = volume.value.file_system_id
        transit_encryption = "ENABLED"

        authorization_config {
          access_point_id = local.access_point_id
          iam             = "ENABLED"
        }
      }
    }
  }

  lifecycle {
    # The old revision goes last: a schedule that starts in between finds one of the two.
    create_before_destroy = true

    precondition {
      condition     = local.execution_role_arn != local.task_role_arn
      error_message = "The execution role and the task role are the same: the job could read every secret of its start, and pull images. Give two roles in existing_role_arns."
    }

    precondition {
      condition     = local.cluster_arn_parts[3] == var.region
      error_message = "region is \"${var.region}\", but the cluster of the platform is in \"${local.cluster_arn_parts[3]}\". A job runs where its cluster is."
    }

    precondition {
      condition     = length(jsonencode([local.container_definition])) <= local.limits.container_definitions_bytes.max
      error_message = "The container's definition has ${length(jsonencode([local.container_definition]))} characters; ECS takes ${local.limits.container_definitions_bytes.max}. Keep the job file in the image or on a volume instead of job_config, or give fewer environment variables."
    }
  }
}
