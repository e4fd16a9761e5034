variable "region" {
  description = "Region of the cloud in which the jobs run. Must be the region of the aws provider."
  type        = string
  nullable    = false
}

variable "job_metadata" {
  description = "Tags of the platform, the same five as a job has. job_name names the platform; with one job, hand over the job's own."
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
  description = "What the organisation allows in tags. See job_metadata."
  type = object({
    allowed  = optional(map(list(string)), {})
    patterns = optional(map(string), {})
  })
  default  = {}
  nullable = false
}

variable "names" {
  description = "Names to use instead of the derived ones, by kind of resource. This module reads cluster, schedule_group, security_group and kms_alias."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "existing" {
  description = "What is there already and is not to be made: cluster_arn, schedule_group_name. Which keys there are has to be known at plan time, the values need not be."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(setsubtract(keys(var.existing), ["cluster_arn", "schedule_group_name"])) == 0
    error_message = "existing has ${join(", ", setsubtract(keys(var.existing), ["cluster_arn", "schedule_group_name"]))}; it takes cluster_arn and schedule_group_name. An existing key goes to kms_key_arn, existing security groups go to security_group_ids."
  }

  validation {
    condition     = alltrue([for value in values(var.existing) : value != null])
    error_message = "existing has null for ${join(", ", [for key, value in var.existing : key if value == null])}; leave out what does not exist."
  }
}

variable "create_schedule_group" {
  description = "Whether to make a group for the schedules of the jobs. Not needed where no job has a schedule."
  type        = bool
  default     = true
  nullable    = false
}

variable "vpc_id" {
  description = "VPC of the subnets. Needed for the security group; not with security_group_ids."
  type        = string
  default     = null
}

variable "subnet_ids" {
  description = "Subnets in which tasks start, best private ones."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 1 && length(var.subnet_ids) <= local.limits.subnets.max
    error_message = "subnet_ids has ${length(var.subnet_ids)} subnets; a task takes 1 to ${local.limits.subnets.max}."
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

  validation {
    condition     = length(var.security_group_ids) <= local.limits.security_groups.max
    error_message = "security_group_ids has ${length(var.security_group_ids)} groups; a task takes at most ${local.limits.security_groups.max}."
  }
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

  validation {
    condition = alltrue([for rule in values(var.egress.rules) :
      length([for target in [rule.cidr_ipv4, rule.cidr_ipv6, rule.prefix_list_id, rule.security_group_id] : target if target != null]) == 1
    ])
    error_message = "These egress rules do not have exactly one of cidr_ipv4, cidr_ipv6, prefix_list_id and security_group_id: ${join(", ", [for name, rule in var.egress.rules : name if length([for target in [rule.cidr_ipv4, rule.cidr_ipv6, rule.prefix_list_id, rule.security_group_id] : target if target != null]) != 1])}."
  }

  validation {
    condition     = alltrue([for rule in values(var.egress.rules) : contains(["tcp", "udp"], rule.protocol)])
    error_message = "These egress rules have a protocol other than tcp and udp: ${join(", ", [for name, rule in var.egress.rules : "${name} (${rule.protocol})" if !contains(["tcp", "udp"], rule.protocol)])}. Rules for all protocols are not made."
  }

  validation {
    condition     = length(var.security_group_ids) == 0 || (!var.egress.https_to_internet && length(var.egress.rules) == 0)
    error_message = "egress says what the module's own security group allows, but security_group_ids names existing groups, which are left as they are. Give one of the two."
  }
}

variable "container_insights" {
  description = "Metrics of the cluster: \"enhanced\" (down to the container), \"enabled\" or \"disabled\"."
  type        = string
  default     = "enhanced"
  nullable    = false

  validation {
    condition     = contains(["enhanced", "enabled", "disabled"], var.container_insights)
    error_message = "container_insights is \"${var.container_insights}\"; use \"enhanced\", \"enabled\" or \"disabled\"."
  }
}

variable "create_kms_key" {
  description = "Whether to make a key that encrypts logs, schedules and dead letters. It rotates every year."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.create_kms_key || var.kms_key_arn == null
    error_message = "create_kms_key is true and kms_key_arn is given; choose one."
  }
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

  validation {
    condition     = var.execute_command == null || var.create_kms_key || var.kms_key_arn != null
    error_message = "execute_command needs a key for what goes through the shell: set create_kms_key = true or kms_key_arn."
  }
}

locals {
  limits = jsondecode(file("${path.module}/../../../job_metadata/cloud-rules.json")).runtime_limits.aws_fargate
}
