# Names that the original module used. They keep their meaning, so that calls written for it still work.
variable "default_labels" {
  description = "The original's name for default_tags, which wins where both have a tag."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "create_job_instead_of_service" {
  description = "False makes a service of min_instances, max_instances and so on, as the original did by default. True and null make a batch job."
  type        = bool
  default     = null

  validation {
    condition     = var.create_job_instead_of_service != true || var.service == null
    error_message = "create_job_instead_of_service is true, but service asks for a service. Take one of the two away."
  }
}

variable "min_instances" {
  description = "Instances of the service that are always there. Only for create_job_instead_of_service = false; see service.min_instances."
  type        = number
  default     = 0
  nullable    = false
}

variable "max_instances" {
  description = "Most instances of the service. Only for create_job_instead_of_service = false; see service.max_instances."
  type        = number
  default     = 1
  nullable    = false
}

variable "execution_environment" {
  description = "Generation of Cloud Run that the service runs in. Only for create_job_instead_of_service = false; jobs always run in the second."
  type        = string
  default     = "EXECUTION_ENVIRONMENT_GEN2"
  nullable    = false

  validation {
    condition     = contains(["EXECUTION_ENVIRONMENT_GEN1", "EXECUTION_ENVIRONMENT_GEN2"], var.execution_environment)
    error_message = "execution_environment is \"${var.execution_environment}\"; use EXECUTION_ENVIRONMENT_GEN1 or EXECUTION_ENVIRONMENT_GEN2."
  }
}

variable "cpu_throttling" {
  description = "Whether the service has CPU only while it serves a request. Only for create_job_instead_of_service = false; see service.cpu_idle."
  type        = bool
  default     = true
  nullable    = false
}

variable "startup_cpu_boost" {
  description = "Whether the service gets more CPU while it starts. Only for create_job_instead_of_service = false; see service.startup_cpu_boost."
  type        = bool
  default     = false
  nullable    = false
}

variable "allow_unauthenticated_access" {
  description = "Whether anybody on the internet may call the service. Only for create_job_instead_of_service = false; see service.allow_unauthenticated. A job takes no calls."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.allow_unauthenticated_access || var.service == null
    error_message = "allow_unauthenticated_access belongs to create_job_instead_of_service = false. Write service.allow_unauthenticated = true, and the ingress it needs, into service."
  }
}

variable "storage_bucket_names" {
  description = "Buckets whose objects the job may read, create, overwrite and delete; see access.write."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "secret_ids" {
  description = "Secrets that the program may read by itself; see access.secrets."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "secrets_from_secret_manager" {
  description = "Secrets of the container as a list; see secrets."
  type = list(object({
    name        = string # the environment variable
    secret_name = string # NAME or projects/P/secrets/NAME
    version     = string # a number or latest
  }))
  default  = []
  nullable = false

  validation {
    condition     = length(distinct(concat(var.secrets_from_secret_manager[*].name, keys(var.secrets)))) == length(var.secrets_from_secret_manager) + length(var.secrets)
    error_message = "secrets_from_secret_manager and secrets give one variable two secrets: ${join(", ", [for name, all in { for each in concat(var.secrets_from_secret_manager[*].name, keys(var.secrets)) : each => each... } : name if length(all) > 1])}. Keep one of them."
  }
}

variable "vpc_connector_name" {
  description = "Connector to a VPC network; see vpc_access.connector."
  type        = string
  default     = null

  validation {
    condition     = var.vpc_connector_name == null || var.vpc_access == null
    error_message = "vpc_connector_name and vpc_access are two names for one thing. Keep vpc_access."
  }
}

variable "vpc_egress_mode" {
  description = "What goes through the connector of vpc_connector_name: PRIVATE_RANGES_ONLY or ALL_TRAFFIC; see vpc_access.egress."
  type        = string
  default     = "PRIVATE_RANGES_ONLY"
  nullable    = false
}

variable "create_scheduler_job" {
  description = "Whether scheduler_cron, scheduler_timezone and scheduler_retry_count make a schedule; see schedule."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.create_scheduler_job || var.schedule == null
    error_message = "create_scheduler_job is true, but schedule is given too. Keep schedule, and take create_scheduler_job away."
  }
}

variable "scheduler_cron" {
  description = "Cron line of the schedule that create_scheduler_job makes."
  type        = string
  default     = "0 2 * * *"
  nullable    = false
}

variable "scheduler_timezone" {
  description = "Time zone of the schedule that create_scheduler_job makes."
  type        = string
  default     = "UTC"
  nullable    = false
}

variable "scheduler_retry_count" {
  description = "How often a start that failed is tried again, for the schedule that create_scheduler_job makes."
  type        = number
  default     = 2
  nullable    = false
}
