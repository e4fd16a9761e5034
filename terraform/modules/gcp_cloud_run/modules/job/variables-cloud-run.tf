variable "project_id" {
  description = "Project that the job is in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id is \"${var.project_id}\"; use the id of a project such as acme-data-platform, not its number or title."
  }
}

variable "service_account" {
  description = "Existing service account that the job runs as. Null makes one for this job alone."
  type = object({
    email        = string               # its e-mail
    grant_access = optional(bool, true) # whether the module lets it at the buckets and secrets named here
  })
  default = null

  validation {
    condition     = var.service_account == null ? true : can(regex("^[^@\\s]+@[^@\\s]+\\.gserviceaccount\\.com$", var.service_account.email))
    error_message = "service_account.email is \"${try(coalesce(var.service_account.email, "null"), "null")}\"; write the e-mail of a service account, which ends in gserviceaccount.com."
  }

  validation {
    condition     = var.service_account == null ? true : !can(regex("(-compute@developer|@appspot)\\.gserviceaccount\\.com$", var.service_account.email))
    error_message = "service_account.email is a default account of the project, which many things share and which may often edit the whole project. Give the job an account of its own, or leave service_account null."
  }
}

variable "scheduler_service_account" {
  description = "Existing service account by which Cloud Scheduler starts the job. Null makes one for this job alone. It gets the right to start this job, nothing else."
  type = object({
    email = string # its e-mail
  })
  default = null

  validation {
    condition     = var.scheduler_service_account == null || var.service_account == null ? true : try(var.scheduler_service_account.email, "") != try(var.service_account.email, "-")
    error_message = "scheduler_service_account is the account that the job runs as. Use another one: what starts a job needs none of its access."
  }
}

variable "access" {
  description = "What the job may use beside its state and its secrets. Everything is granted on the single bucket or secret; nothing is granted on the project."
  type = object({
    read    = optional(list(string), []) # buckets whose objects it may read and list
    write   = optional(list(string), []) # buckets whose objects it may also create, overwrite and delete
    secrets = optional(list(string), []) # secrets that the program reads by itself: NAME or projects/P/secrets/NAME
  })
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for bucket in concat(var.access.read, var.access.write) : can(regex(local.bucket_pattern, bucket))])
    error_message = "access names buckets that cannot be: ${join(", ", [for bucket in concat(var.access.read, var.access.write) : "\"${coalesce(bucket, "null")}\"" if !can(regex(local.bucket_pattern, bucket))])}. Write the bare name of a bucket, without gs:// and without a path."
  }

  validation {
    condition     = alltrue([for secret in var.access.secrets : can(regex(local.secret_name_pattern, secret))])
    error_message = "access.secrets names secrets that cannot be: ${join(", ", [for secret in var.access.secrets : "\"${coalesce(secret, "null")}\"" if !can(regex(local.secret_name_pattern, secret))])}. Write NAME or projects/P/secrets/NAME, without a version."
  }
}

variable "secret_volumes" {
  description = "Secrets as files: each becomes a folder of the container."
  type = list(object({
    name        = string # name of the volume
    secret_name = string # NAME or projects/P/secrets/NAME
    mount_path  = string # folder in the container
    items = optional(list(object({
      path    = string # file in the folder
      version = string # a number or latest
    })), [])           # empty makes one file with the name of the secret and its latest version
  }))
  default  = []
  nullable = false

  validation {
    condition     = length(distinct(var.secret_volumes[*].name)) == length(var.secret_volumes) && alltrue([for volume in var.secret_volumes : can(regex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", volume.name)) && volume.name != "state"])
    error_message = "secret_volumes need a name each, of lower-case letters, digits and -; no two the same, and none \"state\"."
  }

  validation {
    condition     = alltrue([for volume in var.secret_volumes : can(regex(local.secret_name_pattern, volume.secret_name))])
    error_message = "secret_volumes name secrets that cannot be: ${join(", ", [for volume in var.secret_volumes : "\"${coalesce(volume.secret_name, "null")}\"" if !can(regex(local.secret_name_pattern, volume.secret_name))])}. Write NAME or projects/P/secrets/NAME."
  }

  validation {
    condition     = length(distinct(concat(var.secret_volumes[*].mount_path, var.state[*].directory))) == length(concat(var.secret_volumes, var.state[*])) && alltrue([for volume in var.secret_volumes : can(regex("^/[^:\\s]+$", volume.mount_path))])
    error_message = "secret_volumes need a mount_path each: an absolute path such as /secrets/stripe, no two the same, and not that of state."
  }

  validation {
    condition     = alltrue(flatten([for volume in var.secret_volumes : [for item in volume.items : can(regex("^(latest|[1-9][0-9]*)$", item.version)) && can(regex("^[^/]", item.path))]]))
    error_message = "secret_volumes.items need a path inside the folder and a version that is a number or latest."
  }
}

variable "job_parallelism" {
  description = "How many tasks of a run go on at the same time; no more than job_task_count."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.job_parallelism >= 1 && var.job_parallelism <= var.job_task_count && floor(var.job_parallelism) == var.job_parallelism
    error_message = "job_parallelism is ${var.job_parallelism}; use a whole number from 1 to job_task_count, which is ${var.job_task_count}."
  }
}

variable "job_task_count" {
  description = "How many tasks a run has. Each starts the same program; CLOUD_RUN_TASK_INDEX tells them apart."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.job_task_count >= local.limits.task_count.from && var.job_task_count <= local.limits.task_count.to && floor(var.job_task_count) == var.job_task_count
    error_message = "job_task_count is ${var.job_task_count}; use a whole number from ${local.limits.task_count.from} to ${local.limits.task_count.to}."
  }
}

variable "job_max_retries" {
  description = "How often Cloud Run starts a failed task again. Leave it at 0 unless the job may safely load the same data twice: the program ends with 1 after a load that succeeded in part."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.job_max_retries >= local.limits.max_retries.from && var.job_max_retries <= local.limits.max_retries.to && floor(var.job_max_retries) == var.job_max_retries
    error_message = "job_max_retries is ${var.job_max_retries}; use a whole number from ${local.limits.max_retries.from} to ${local.limits.max_retries.to}."
  }
}

variable "vpc_access" {
  description = "Way into a VPC network: a connector, or an interface of the job itself in a network or subnetwork. Null for none."
  type = object({
    connector    = optional(string)                        # projects/P/locations/L/connectors/C, or its name
    network      = optional(string)                        # network of the interface; null finds it by the subnetwork
    subnetwork   = optional(string)                        # subnetwork of the interface; null takes the one named like the network
    network_tags = optional(list(string), [])              # for firewall rules
    egress       = optional(string, "PRIVATE_RANGES_ONLY") # or ALL_TRAFFIC
  })
  default = null

  validation {
    condition     = var.vpc_access == null ? true : (var.vpc_access.connector != null) != (var.vpc_access.network != null || var.vpc_access.subnetwork != null)
    error_message = "vpc_access needs either connector or one of network and subnetwork, not both and not neither."
  }

  validation {
    condition     = var.vpc_access == null ? true : length(var.vpc_access.network_tags) == 0 || var.vpc_access.connector == null
    error_message = "vpc_access.network_tags belong to network and subnetwork; a connector has its own tags."
  }

  validation {
    condition     = try(var.vpc_access.connector, null) == null || try(var.service.kind, "http") == "http"
    error_message = "vpc_access.connector is for jobs and services; a worker takes network or subnetwork."
  }

  validation {
    condition     = var.vpc_access == null ? true : contains(["ALL_TRAFFIC", "PRIVATE_RANGES_ONLY"], coalesce(var.vpc_access.egress, "null"))
    error_message = "vpc_access.egress is \"${try(coalesce(var.vpc_access.egress, "null"), "null")}\"; use ALL_TRAFFIC or PRIVATE_RANGES_ONLY."
  }
}

variable "kms_key" {
  description = "Key that encrypts the deployed image, as projects/P/locations/L/keyRings/R/cryptoKeys/K. The service agent of Cloud Run must be allowed to use it first. Null leaves encryption to Google."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key == null || can(regex("^projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+$", var.kms_key))
    error_message = "kms_key is \"${coalesce(var.kms_key, "null")}\"; write it as projects/P/locations/L/keyRings/R/cryptoKeys/K."
  }
}

variable "binary_authorization" {
  description = "Which images may run: \"default\" for the policy of the project, or a policy as projects/P/platforms/cloudRun/NAME. Null asks nobody."
  type        = string
  default     = null

  validation {
    condition     = var.binary_authorization == null || can(regex("^(default|projects/[^/]+/platforms/cloudRun/[^/]+)$", var.binary_authorization))
    error_message = "binary_authorization is \"${coalesce(var.binary_authorization, "null")}\"; use \"default\" or projects/P/platforms/cloudRun/NAME."
  }
}

variable "deletion_protection" {
  description = "Whether Terraform refuses to delete it. Null protects services where environment is prod or production, and nothing else. To delete what is protected, apply false first."
  type        = bool
  default     = null
}
