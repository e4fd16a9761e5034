variable "region" {
  description = "Region of the cloud in which the job runs. Must be the region of the cluster and of the aws provider."
  type        = string
  nullable    = false
}

variable "job_metadata" {
  description = "Tags of the job: what jsondecode(file(\"metadata.json\")) gives. Needs job_name, team, pipeline_type, environment and cost_center."
  type        = map(string)
  nullable    = false
}

variable "default_tags" {
  description = "Tags of the organisation. A tag of the job with the same name wins."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "tag_policy" {
  description = "What the organisation allows in tags. allowed lists the values of a tag, patterns holds a regular expression for a tag."
  type = object({
    allowed  = optional(map(list(string)), {})
    patterns = optional(map(string), {})
  })
  default  = {}
  nullable = false
}

variable "label" {
  description = "How messages name the job, where there are many: a fleet gives \"orders (jobs/orders.yaml)\". Null says only that it is the job."
  type        = string
  default     = null
}

variable "names" {
  description = "Names to use instead of the derived ones, by kind of resource. The kinds are the keys of the output names."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "platform" {
  description = "Existing platform to run on. The output platform of modules/platform, or written by hand: then cluster_arn, subnet_ids and security_group_ids are enough."
  type = object({
    cluster_arn        = string
    subnet_ids         = list(string)
    security_group_ids = list(string)
    assign_public_ip   = optional(bool, false)
    # Group of schedules; "default" is the one that every account has. It carries no tags.
    schedule_group_name = optional(string, "default")
    # Encrypts log, schedule and dead letters.
    kms_key_arn = optional(string)
    # ECS Exec is set up on the cluster and may be used.
    execute_command = optional(object({ log_group_name = string }))
    # Taken from cluster_arn where they are left out; the output of modules/platform knows them at plan time.
    cluster_name = optional(string)
    region       = optional(string)
    account_id   = optional(string)
    partition    = optional(string)
  })
  nullable = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[A-Za-z0-9_-]+$", var.platform.cluster_arn))
    error_message = "platform.cluster_arn is \"${var.platform.cluster_arn}\"; it must be the ARN of an ECS cluster, such as arn:aws:ecs:eu-west-1:123456789012:cluster/etl."
  }

  validation {
    condition     = length(var.platform.subnet_ids) >= 1 && length(var.platform.subnet_ids) <= local.limits.subnets.max
    error_message = "platform.subnet_ids has ${length(var.platform.subnet_ids)} subnets; a task takes 1 to ${local.limits.subnets.max}."
  }

  validation {
    condition     = length(var.platform.security_group_ids) >= 1 && length(var.platform.security_group_ids) <= local.limits.security_groups.max
    error_message = "platform.security_group_ids has ${length(var.platform.security_group_ids)} groups; a task takes 1 to ${local.limits.security_groups.max}."
  }

  validation {
    condition     = var.platform.execute_command == null || var.platform.kms_key_arn != null
    error_message = "platform.execute_command is given without kms_key_arn; what goes through a shell in a task must be encrypted with a key of yours."
  }
}

variable "container_image" {
  description = "Image of the container. For an image in ECR the right to pull it comes by itself."
  type        = string
  nullable    = false
}

variable "require_digest" {
  description = "Whether the image must be named by its digest. With false, an image without a version is only listed in adjustments."
  type        = bool
  default     = false
  nullable    = false
}

variable "command" {
  description = "The program that the image is made for, with its first arguments. No shell reads them."
  type        = list(string)
  default     = ["python", "-m", "dativo_ingest.cli"]
  nullable    = false
}

variable "args" {
  description = "Arguments that stand behind the command. They are there in every run."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "container_mode" {
  description = "What the program in the container gets as --mode."
  type        = string
  default     = "self_hosted"
  nullable    = false
}

variable "run_arguments" {
  description = "Arguments of a run; a runner overrides them. Null gives run --config JOB_FILE --mode CONTAINER_MODE."
  type        = list(string)
  default     = null
}

variable "use_entry_point" {
  description = "Whether the container starts through the few lines of sh that unpack the job file. Set false for images without /bin/sh; they keep their own entry point and get run_arguments only."
  type        = bool
  default     = true
  nullable    = false
}

variable "job_config" {
  description = "Text of the job file, YAML. Null where the image or a volume holds it, or a runner brings it along."
  type        = string
  default     = null
}

variable "environment_variables" {
  description = "Environment of the container: a map of name to value, or a list of objects with name and value. Not for secrets: names that look like one are refused."
  type        = any
  default     = {}
}

variable "secrets" {
  description = "Secrets of the container: name of the environment variable to reference. A reference is the ARN of a secret (with :key:stage:version behind it where wanted), or the ARN or name of an SSM parameter of this region."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for reference in values(var.secrets) : can(regex(local.secret_reference, reference))])
    error_message = "These secrets are neither the ARN of a secret nor the ARN or name of an SSM parameter: ${join(", ", [for name, reference in var.secrets : name if !can(regex(local.secret_reference, reference))])}. The tail behind a secret's ARN is :key:stage:version, all three colons present. Values themselves never belong here."
  }
}

variable "secrets_from_ssm" {
  description = "The same as secrets, as a list of name and valueFrom."
  type = list(object({
    name      = string
    valueFrom = string
  }))
  default  = []
  nullable = false

  validation {
    condition     = alltrue([for secret in var.secrets_from_ssm : can(regex(local.secret_reference, secret.valueFrom))])
    error_message = "These secrets_from_ssm are neither the ARN of a secret nor the ARN or name of an SSM parameter: ${join(", ", [for secret in var.secrets_from_ssm : secret.name if !can(regex(local.secret_reference, secret.valueFrom))])}. The tail behind a secret's ARN is :key:stage:version, all three colons present. Values themselves never belong here."
  }

  validation {
    condition     = length(distinct(concat(keys(var.secrets), [for secret in var.secrets_from_ssm : secret.name]))) == length(var.secrets) + length(var.secrets_from_ssm)
    error_message = "Two secrets take the same environment variable. Names in secrets and secrets_from_ssm together must differ: ${join(", ", sort(concat(keys(var.secrets), [for secret in var.secrets_from_ssm : secret.name])))}."
  }
}

variable "secret_kms_key_arns" {
  description = "Keys of yours that the secrets are encrypted with; the execution role may decrypt with them."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.secret_kms_key_arns : can(regex(local.key_arn, arn))])
    error_message = "secret_kms_key_arns takes ARNs of keys such as arn:aws:kms:eu-west-1:123456789012:key/…; these are none: ${join(", ", [for arn in var.secret_kms_key_arns : arn if !can(regex(local.key_arn, arn))])}. An alias does not do in a policy."
  }
}

variable "secrets_arns" {
  description = "Secrets and SSM parameters that the program itself reads while it runs, by ARN; * is allowed within the name."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.secrets_arns : can(regex("^arn:[a-z-]+:(secretsmanager|ssm):[a-z0-9-]+:[0-9]{12}:(secret:|parameter/)[^*?]", arn))])
    error_message = "secrets_arns takes ARNs of secrets and SSM parameters whose name begins with something other than *; these are none: ${join(", ", [for arn in var.secrets_arns : arn if !can(regex("^arn:[a-z-]+:(secretsmanager|ssm):[a-z0-9-]+:[0-9]{12}:(secret:|parameter/)[^*?]", arn))])}."
  }
}

variable "s3_bucket_arns" {
  description = "Buckets that the job reads and writes, by ARN. A bucket alone stands for all of its objects; BUCKET/PATH/* for a part of it."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.s3_bucket_arns : can(regex(local.bucket_arn, arn))])
    error_message = "s3_bucket_arns takes ARNs such as arn:aws:s3:::bucket and arn:aws:s3:::bucket/path/*; these are none: ${join(", ", [for arn in var.s3_bucket_arns : arn if !can(regex(local.bucket_arn, arn))])}."
  }
}

variable "s3_read_arns" {
  description = "Buckets that the job only reads, written as in s3_bucket_arns."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.s3_read_arns : can(regex(local.bucket_arn, arn))])
    error_message = "s3_read_arns takes ARNs such as arn:aws:s3:::bucket and arn:aws:s3:::bucket/path/*; these are none: ${join(", ", [for arn in var.s3_read_arns : arn if !can(regex(local.bucket_arn, arn))])}."
  }
}

variable "s3_write_arns" {
  description = "Buckets that the job only writes, written as in s3_bucket_arns. Writing includes overwriting and deleting."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.s3_write_arns : can(regex(local.bucket_arn, arn))])
    error_message = "s3_write_arns takes ARNs such as arn:aws:s3:::bucket and arn:aws:s3:::bucket/path/*; these are none: ${join(", ", [for arn in var.s3_write_arns : arn if !can(regex(local.bucket_arn, arn))])}."
  }
}

variable "kms_key_arns" {
  description = "Keys of yours that buckets and run-time secrets are encrypted with; the job may use them."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.kms_key_arns : can(regex(local.key_arn, arn))])
    error_message = "kms_key_arns takes ARNs of keys such as arn:aws:kms:eu-west-1:123456789012:key/…; these are none: ${join(", ", [for arn in var.kms_key_arns : arn if !can(regex(local.key_arn, arn))])}. An alias does not do in a policy."
  }
}

variable "task_policies" {
  description = "Further policies of the job, each the text of an IAM policy in JSON. They are attached as they are."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for policy in var.task_policies : can(jsondecode(policy).Statement)])
    error_message = "task_policies has texts that are no IAM policies, at positions ${join(", ", [for index, policy in var.task_policies : index + 1 if !can(jsondecode(policy).Statement)])}; each must be JSON with Version and Statement, for example from jsonencode or data.aws_iam_policy_document."
  }
}

variable "ecr_repository_arns" {
  description = "Further ECR repositories to pull from. The one of container_image needs no mention."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.ecr_repository_arns : can(regex("^arn:[a-z-]+:ecr:[a-z0-9-]+:[0-9]{12}:repository/[^*]+$", arn))])
    error_message = "ecr_repository_arns takes ARNs of repositories such as arn:aws:ecr:eu-west-1:123456789012:repository/etl, without *; these are none: ${join(", ", [for arn in var.ecr_repository_arns : arn if !can(regex("^arn:[a-z-]+:ecr:[a-z0-9-]+:[0-9]{12}:repository/[^*]+$", arn))])}."
  }
}

variable "registry_credentials_secret_arn" {
  description = "Secret with username and password of a private registry that is not ECR, by ARN. Null needs none."
  type        = string
  default     = null

  validation {
    condition     = var.registry_credentials_secret_arn == null || can(regex("^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^:]+$", var.registry_credentials_secret_arn))
    error_message = "registry_credentials_secret_arn must be the ARN of a secret in Secrets Manager, without anything behind its name."
  }
}

variable "existing_role_arns" {
  description = "Roles that are there already and are not to be made: execution, task, schedule. They get no policies from here. Which keys there are has to be known at plan time, the values need not be."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(setsubtract(keys(var.existing_role_arns), ["execution", "task", "schedule"])) == 0
    error_message = "existing_role_arns has ${join(", ", setsubtract(keys(var.existing_role_arns), ["execution", "task", "schedule"]))}; it takes execution, task and schedule."
  }

  validation {
    condition     = alltrue([for arn in values(var.existing_role_arns) : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/", arn))])
    error_message = "existing_role_arns takes ARNs of roles; these are none: ${join(", ", [for name, arn in var.existing_role_arns : name if !can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/", arn))])}."
  }
}

variable "permissions_boundary_arn" {
  description = "Permissions boundary of all roles that are made. Null for none."
  type        = string
  default     = null
}

variable "role_path" {
  description = "Path of all roles that are made, beginning and ending with /."
  type        = string
  default     = "/"
  nullable    = false

  validation {
    condition     = can(regex("^/([!-~]+/)?$", var.role_path))
    error_message = "role_path is \"${var.role_path}\"; it must begin and end with /, such as /etl/."
  }
}

variable "cpu" {
  description = "CPU of the container. \"1024\" or \"1 vCPU\"; null is one vCPU."
  type        = string
  default     = null
}

variable "memory" {
  description = "Memory of the container. \"2048\" (MiB) or \"2 GB\"; null is 2 GB. Not every size of memory goes with every CPU."
  type        = string
  default     = null
}

variable "cpu_architecture" {
  description = "Processor that the image is built for: X86_64 or ARM64."
  type        = string
  default     = "X86_64"
  nullable    = false

  validation {
    condition     = contains(["X86_64", "ARM64"], var.cpu_architecture)
    error_message = "cpu_architecture is \"${var.cpu_architecture}\"; use X86_64 or ARM64."
  }
}

variable "ephemeral_storage_gib" {
  description = "Disk of a task in GiB. Null is the 20 GiB that every task has."
  type        = number
  default     = null

  validation {
    condition = var.ephemeral_storage_gib == null || try(
      var.ephemeral_storage_gib >= local.limits.ephemeral_storage_gib.from && var.ephemeral_storage_gib <= local.limits.ephemeral_storage_gib.to && floor(var.ephemeral_storage_gib) == var.ephemeral_storage_gib, false
    )
    error_message = "ephemeral_storage_gib is ${coalesce(var.ephemeral_storage_gib, 0)}; use a whole number from ${local.limits.ephemeral_storage_gib.from} to ${local.limits.ephemeral_storage_gib.to}, or null."
  }
}

variable "readonly_root_filesystem" {
  description = "Whether the container's root file system is read-only. /tmp stays writable: a volume that goes with the task."
  type        = bool
  default     = true
  nullable    = false
}

variable "stop_timeout_seconds" {
  description = "Seconds between the signal to stop and the kill. Null gives the job as long as Fargate allows."
  type        = number
  default     = null

  validation {
    condition = var.stop_timeout_seconds == null || try(
      var.stop_timeout_seconds >= local.limits.stop_timeout_seconds.from && var.stop_timeout_seconds <= local.limits.stop_timeout_seconds.to && floor(var.stop_timeout_seconds) == var.stop_timeout_seconds, false
    )
    error_message = "stop_timeout_seconds is ${coalesce(var.stop_timeout_seconds, 0)}; use a whole number from ${local.limits.stop_timeout_seconds.from} to ${local.limits.stop_timeout_seconds.to}, or null."
  }
}

variable "capacity" {
  description = "Shares of FARGATE and FARGATE_SPOT. Empty starts on Fargate alone. Spot is cheaper, and AWS may stop its tasks with two minutes' notice."
  type = list(object({
    provider = string
    # Tasks that start here before shares count.
    base   = optional(number, 0)
    weight = optional(number, 1)
  }))
  default  = []
  nullable = false

  validation {
    condition     = alltrue([for each in var.capacity : contains(["FARGATE", "FARGATE_SPOT"], each.provider)]) && length(distinct(var.capacity[*].provider)) == length(var.capacity)
    error_message = "capacity takes FARGATE and FARGATE_SPOT, each at most once; found ${join(", ", var.capacity[*].provider)}."
  }
}

variable "timeout_seconds" {
  description = "Seconds that a run may take before it is stopped. ECS knows no limit: the runner and the entry point keep it."
  type        = number
  default     = null
}

variable "schedule" {
  description = "When the job runs by itself. Null for no schedule."
  type = object({
    # Minute, hour, day of month, month, day of week.
    cron = string
    # Name of the IANA list.
    timezone = optional(string, "UTC")
    enabled  = optional(bool, true)
    # Further attempts to start the task where ECS refuses; a run that fails is not run again.
    max_attempts = optional(number, 2)
    # After this many seconds a start is given up.
    max_age_seconds = optional(number, 3600)
    # Make a queue for starts that were given up.
    dead_letter_queue = optional(bool, false)
    # Or use this one.
    dead_letter_queue_arn = optional(string)
  })
  default = null

  validation {
    condition = var.schedule == null || try(
      var.schedule.max_attempts >= local.limits.start_attempts.from && var.schedule.max_attempts <= local.limits.start_attempts.to && floor(var.schedule.max_attempts) == var.schedule.max_attempts, false
    )
    error_message = "schedule.max_attempts is ${try(coalesce(var.schedule.max_attempts, -1), -1)}; use a whole number from ${local.limits.start_attempts.from} to ${local.limits.start_attempts.to}."
  }

  validation {
    condition = var.schedule == null || try(
      var.schedule.max_age_seconds >= local.limits.start_age_seconds.from && var.schedule.max_age_seconds <= local.limits.start_age_seconds.to && floor(var.schedule.max_age_seconds) == var.schedule.max_age_seconds, false
    )
    error_message = "schedule.max_age_seconds is ${try(coalesce(var.schedule.max_age_seconds, -1), -1)}; use a whole number from ${local.limits.start_age_seconds.from} to ${local.limits.start_age_seconds.to}."
  }

  validation {
    condition     = !try(var.schedule.dead_letter_queue && var.schedule.dead_letter_queue_arn != null, false)
    error_message = "schedule.dead_letter_queue makes a queue, and dead_letter_queue_arn names another; choose one."
  }
}

variable "service" {
  description = "A long-running service instead of a batch job. Null for a batch job; a service has no schedule."
  type = object({
    # Tasks to keep running; with max_count only the number to begin with.
    desired_count = optional(number, 1)
    # With max_count the number of tasks changes by itself within this range.
    min_count = optional(number, 0)
    max_count = optional(number)
    # Average use of CPU that scaling aims at; null scales at the times of scheduled_counts only.
    cpu_target_percent = optional(number)
    # By a name of your choice: the range from that time on. Both counts 0 put the service to sleep.
    scheduled_counts = optional(map(object({
      cron      = string
      timezone  = optional(string, "UTC")
      min_count = number
      max_count = number
    })), {})
    # Where the tags of its tasks come from: SERVICE or TASK_DEFINITION. They are equal here.
    propagate_tags = optional(string, "TASK_DEFINITION")
    # During a deployment, of the desired count. 100 and 0 never run two versions at once.
    deployment_maximum_percent         = optional(number, 200)
    deployment_minimum_healthy_percent = optional(number, 100)
    wait_for_steady_state              = optional(bool, false)
  })
  default = null

  validation {
    condition     = var.service == null || var.schedule == null
    error_message = "service and schedule are both given, but a service runs all the time. Leave one out; to let a service sleep at times, use service.scheduled_counts."
  }

  validation {
    condition     = try(contains(["SERVICE", "TASK_DEFINITION"], var.service.propagate_tags), var.service == null)
    error_message = "service.propagate_tags is \"${try(coalesce(var.service.propagate_tags, "null"), "null")}\"; use SERVICE or TASK_DEFINITION."
  }

  validation {
    condition = var.service == null || try(
      var.service.max_count == null ? var.service.cpu_target_percent == null && length(var.service.scheduled_counts) == 0 : var.service.min_count <= var.service.max_count && var.service.max_count >= 1, false
    )
    error_message = "The service's range does not hold: scaling (cpu_target_percent, scheduled_counts) needs max_count, which must be at least 1 and not below min_count."
  }

  validation {
    condition     = alltrue([for each in values(try(var.service.scheduled_counts, {})) : each.min_count >= 0 && each.min_count <= each.max_count])
    error_message = "These service.scheduled_counts have a min_count above their max_count, or below 0: ${join(", ", [for name, each in try(var.service.scheduled_counts, {}) : name if !(each.min_count >= 0 && each.min_count <= each.max_count)])}."
  }
}

variable "log_retention_days" {
  description = "Days that logs are kept. Raised to the next value that CloudWatch offers. Null is 365 where environment is prod or production, else 30."
  type        = number
  default     = null
}

variable "log_group_name" {
  description = "Existing log group to write to. Null makes one for the job."
  type        = string
  default     = null
}

variable "log_delivery" {
  description = "What happens when lines come faster than CloudWatch takes them: blocking makes the job wait, non-blocking drops lines once max_buffer_size is full."
  type = object({
    mode            = optional(string, "blocking")
    max_buffer_size = optional(string, "25m")
  })
  default  = {}
  nullable = false

  validation {
    condition     = contains(["blocking", "non-blocking"], var.log_delivery.mode)
    error_message = "log_delivery.mode is \"${var.log_delivery.mode}\"; use \"blocking\" or \"non-blocking\"."
  }

  validation {
    condition     = can(regex("^[1-9][0-9]*[kmg]$", var.log_delivery.max_buffer_size))
    error_message = "log_delivery.max_buffer_size is \"${var.log_delivery.max_buffer_size}\"; use a number with k, m or g, such as 25m."
  }
}

variable "state" {
  description = "Existing durable storage for what the job remembers between runs. An EFS file system; the job finds it in STATE_DIR. The security groups of the tasks need egress to its mount targets, TCP port 2049."
  type = object({
    file_system_id = string
    # Where it is mounted in the container.
    directory = optional(string, "/state")
    # An existing access point; without one the job gets its own, in a folder named after it.
    access_point = optional(object({ id = string }))
    # Whom files of that folder belong to.
    user_id  = optional(number, 1000)
    group_id = optional(number, 1000)
  })
  default = null

  validation {
    condition     = var.state == null || can(regex("^fs-[0-9a-f]+$", var.state.file_system_id))
    error_message = "state.file_system_id is \"${try(coalesce(var.state.file_system_id, "null"), "null")}\"; it must be the id of an EFS file system, such as fs-0123456789abcdef0."
  }
}

variable "alerts" {
  description = "Who is told when a run fails or is missing. Null for nobody. The policy of the topic must let events.amazonaws.com and cloudwatch.amazonaws.com publish."
  type = object({
    # Standard SNS topic.
    topic_arn = string
    # A run ends with an exit code other than 0, or with none.
    on_failure = optional(bool, true)
    # Nothing was logged for this many hours; choose more than lies between two runs.
    missed_after_hours = optional(number)
  })
  default = null

  validation {
    condition     = var.alerts == null || can(regex("^arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.alerts.topic_arn))
    error_message = "alerts.topic_arn is \"${try(coalesce(var.alerts.topic_arn, "null"), "null")}\"; it must be the ARN of a standard SNS topic."
  }

  validation {
    condition = try(var.alerts.missed_after_hours == null, true) || try(
      var.alerts.missed_after_hours >= local.limits.missed_run_hours.from && var.alerts.missed_after_hours <= local.limits.missed_run_hours.to && floor(var.alerts.missed_after_hours) == var.alerts.missed_after_hours, false
    )
    error_message = "alerts.missed_after_hours is ${try(coalesce(var.alerts.missed_after_hours, 0), 0)}; use a whole number from ${local.limits.missed_run_hours.from} to ${local.limits.missed_run_hours.to}, or null."
  }
}

variable "budget" {
  description = "Monthly budget for the job. Null for none. job_name has to be active as a cost allocation tag of the account."
  type = object({
    amount   = number
    currency = optional(string, "USD")
    # Percents of the amount at which a message is sent.
    threshold_percents = optional(set(number), [80, 100])
    email_addresses    = optional(list(string), [])
    # SNS topics.
    topic_arns = optional(list(string), [])
  })
  default = null

  validation {
    condition     = var.budget == null || try(var.budget.amount > 0, false)
    error_message = "budget.amount is ${try(coalesce(var.budget.amount, 0), 0)}; it must be above 0."
  }

  validation {
    condition     = var.budget == null || try(length(var.budget.email_addresses) + length(var.budget.topic_arns) > 0 && length(var.budget.threshold_percents) > 0, false)
    error_message = "budget tells nobody: give email_addresses or topic_arns, and at least one of threshold_percents."
  }
}

locals {
  limits = jsondecode(file("${path.module}/../../../job_metadata/generated/aws_fargate/limits.json"))

  bucket_arn       = "^arn:[a-z-]+:s3:::[a-z0-9][a-z0-9.-]*(/.+)?$"
  key_arn          = "^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$"
  secret_reference = "^(arn:[a-z-]+:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[^:*?]+(:[^:]*:[^:]*:[^:]*)?|arn:[a-z-]+:ssm:[a-z0-9-]+:[0-9]{12}:parameter/[A-Za-z0-9_./-]+|/?[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*)$"
}
