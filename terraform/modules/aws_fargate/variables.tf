variable "region" {
  description = "Region of the cloud in which the job runs. Must be the region of the aws provider."
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

variable "names" {
  description = "Names to use instead of the derived ones, by kind of resource. The kinds are the keys of the output names."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "platform" {
  description = "Existing platform to run on. Null makes a cluster, a security group and, with a schedule, a group for it. Otherwise cluster_arn, subnet_ids and security_group_ids are needed, or the output platform of another job's platform."
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
    # Taken from cluster_arn where they are left out.
    cluster_name = optional(string)
    region       = optional(string)
    account_id   = optional(string)
    partition    = optional(string)
  })
  default = null

  validation {
    condition     = var.platform == null || (var.vpc_id == null && length(var.security_group_ids) == 0 && !var.create_kms_key && var.kms_key_arn == null && var.execute_command == null && !var.egress.https_to_internet && length(var.egress.rules) == 0)
    error_message = "platform is given, so these have no effect here: vpc_id, security_group_ids, egress, create_kms_key, kms_key_arn, execute_command. Leave them out; what they say belongs to the platform."
  }
}

variable "vpc_id" {
  description = "VPC of the subnets. Needed for the security group; not with security_group_ids or platform."
  type        = string
  default     = null
}

variable "private_subnet_ids" {
  description = "Subnets in which tasks start, best private ones. Needed without platform."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = var.platform != null || length(var.private_subnet_ids) > 0
    error_message = "private_subnet_ids is empty; a task needs at least one subnet to start in."
  }

  validation {
    condition     = var.platform == null || length(var.private_subnet_ids) == 0
    error_message = "private_subnet_ids is given, but so is platform, whose subnet_ids count. Leave one out."
  }
}

variable "assign_public_ip" {
  description = "Whether tasks get a public address; needed in public subnets."
  type        = bool
  default     = false
  nullable    = false
}

variable "acknowledge_public_ip" {
  description = "Set to true where public addresses are meant, to silence the warning."
  type        = bool
  default     = false
  nullable    = false
}

variable "security_group_ids" {
  description = "Existing security groups of the tasks. With any, none is made and egress must be empty."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "egress" {
  description = "What tasks may talk to. Nothing, unless it is listed here; DNS of the VPC always works."
  type = object({
    # HTTPS to any IPv4 address: enough for jobs behind a NAT gateway that call APIs.
    https_to_internet = optional(bool, false)
    # By a name of your choice; each has exactly one of cidr_ipv4, cidr_ipv6, prefix_list_id and security_group_id.
    rules = optional(map(object({
      cidr_ipv4         = optional(string)
      cidr_ipv6         = optional(string)
      prefix_list_id    = optional(string)
      security_group_id = optional(string)
      port              = optional(number, 443)
      # Last port of a range; null for one port.
      to_port     = optional(number)
      protocol    = optional(string, "tcp")
      description = optional(string)
    })), {})
  })
  default  = {}
  nullable = false
}

variable "enable_container_insights" {
  description = "Whether the cluster has metrics. container_insights says which."
  type        = bool
  default     = true
  nullable    = false
}

variable "container_insights" {
  description = "Metrics of the cluster: \"enhanced\" (down to the container) or \"enabled\". Only where enable_container_insights is true."
  type        = string
  default     = "enhanced"
  nullable    = false
}

variable "create_kms_key" {
  description = "Whether to make a key that encrypts logs, schedules and dead letters. It rotates every year."
  type        = bool
  default     = false
  nullable    = false
}

variable "kms_key_arn" {
  description = "Existing key that encrypts logs, schedules and dead letters. Its policy must allow CloudWatch Logs of this region to use it. Null leaves encryption to keys that AWS owns."
  type        = string
  default     = null
}

variable "execute_command" {
  description = "Lets people open a shell in running tasks (ECS Exec). Null, the default, forbids it. Needs a key, and a log group that is encrypted with it and takes what is typed."
  type = object({
    log_group_name = string
  })
  default = null
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
}

variable "secrets_from_ssm" {
  description = "The same as secrets, as a list of name and valueFrom."
  type = list(object({
    name      = string
    valueFrom = string
  }))
  default  = []
  nullable = false
}

variable "secret_kms_key_arns" {
  description = "Keys of yours that the secrets are encrypted with; the execution role may decrypt with them."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "secrets_arns" {
  description = "Secrets and SSM parameters that the program itself reads while it runs, by ARN; * is allowed within the name."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "s3_bucket_arns" {
  description = "Buckets that the job reads and writes, by ARN. A bucket alone stands for all of its objects; BUCKET/PATH/* for a part of it."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "s3_read_arns" {
  description = "Buckets that the job only reads, written as in s3_bucket_arns."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "s3_write_arns" {
  description = "Buckets that the job only writes, written as in s3_bucket_arns. Writing includes overwriting and deleting."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "kms_key_arns" {
  description = "Keys of yours that buckets and run-time secrets are encrypted with; the job may use them."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "task_policies" {
  description = "Further policies of the job, each the text of an IAM policy in JSON. They are attached as they are."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "ecr_repository_arns" {
  description = "Further ECR repositories to pull from. The one of container_image needs no mention."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "registry_credentials_secret_arn" {
  description = "Secret with username and password of a private registry that is not ECR, by ARN. Null needs none."
  type        = string
  default     = null
}

variable "existing_role_arns" {
  description = "Roles that are there already and are not to be made: execution, task, schedule. They get no policies from here. Which keys there are has to be known at plan time, the values need not be."
  type        = map(string)
  default     = {}
  nullable    = false
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
}

variable "ephemeral_storage_gib" {
  description = "Disk of a task in GiB. Null is the 20 GiB that every task has."
  type        = number
  default     = null
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
}

variable "create_service" {
  description = "Whether to keep tasks running as a service of service_desired_count tasks. Null, the default, is a batch job unless service is given."
  type        = bool
  default     = null

  validation {
    condition     = var.service == null || coalesce(var.create_service, true)
    error_message = "create_service is false, but service is given. Leave one out."
  }
}

variable "service_desired_count" {
  description = "Tasks of the service that create_service makes. With service, its desired_count counts."
  type        = number
  default     = 1
  nullable    = false
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
}
