variable "region" {
  description = "Region of the cloud in which the jobs run. Must be the region of the aws provider."
  type        = string
  nullable    = false
}

variable "platform_metadata" {
  description = "Tags of the platform, the same five as a job has; job_name names the cluster and the rest of the platform. Needed without platform."
  type        = map(string)
  default     = null

  validation {
    condition     = var.platform != null || var.platform_metadata != null
    error_message = "platform_metadata is missing: give the platform job_name (its name), team, pipeline_type, environment and cost_center, or run the jobs on an existing platform."
  }
}

variable "platform_names" {
  description = "Names to use for the platform instead of the derived ones: cluster, schedule_group, security_group, kms_alias. Jobs have names of their own."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "jobs" {
  description = "Jobs by any key, each an object with the inputs of modules/job but region, platform, default_tags and tag_policy; job_metadata is required. The outputs are keyed by job_name, not by these keys."
  type        = any
  default     = {}
}

variable "job_files" {
  description = "The job files themselves: a directory and which files in it. Tags become job_metadata; image, size, command, environment, timeout and schedule become inputs; the text becomes job_config. Files for other runtimes are left alone."
  type = object({
    directory = string
    pattern   = optional(string, "**/*.{yaml,yml,json}")
  })
  default = null
}

variable "defaults" {
  description = "Inputs that every job has where it says nothing else. Maps are merged key by key; everything else is replaced."
  type        = any
  default     = {}
}

variable "default_tags" {
  description = "Tags of the organisation. A tag of a job with the same name wins."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "tag_policy" {
  description = "What the organisation allows in tags. See job_metadata."
  type = object({
    allowed  = optional(map(list(string)), {})
    patterns = optional(map(string), {})
  })
  default  = {}
  nullable = false
}

variable "on_invalid" {
  description = "What to do with a job that cannot be: \"error\" stops the plan, \"skip\" leaves it out and lists it in the output invalid_jobs."
  type        = string
  default     = "error"
  nullable    = false
}

variable "platform" {
  description = "Existing platform to run on. Null makes a cluster, a security group and a group of schedules. Otherwise cluster_arn, subnet_ids and security_group_ids are needed, or the output platform of modules/platform."
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

variable "container_insights" {
  description = "Metrics of the cluster: \"enhanced\" (down to the container), \"enabled\" or \"disabled\"."
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
