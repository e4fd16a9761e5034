variable "project_id" {
  description = "Project that the jobs are in."
  type        = string
  nullable    = false
}

variable "region" {
  description = "Region of the cloud in which the jobs run."
  type        = string
  nullable    = false
}

variable "platform_metadata" {
  description = "Tags of what the jobs share: the five required ones and any others. job_name and environment make its names."
  type        = map(string)
  nullable    = false
}

variable "jobs" {
  description = "Jobs by any key, each an object with the inputs of modules/job; job_metadata and container_image are required. The outputs are keyed by job_name, not by these keys."
  type        = any
  default     = {}
}

variable "job_files" {
  description = "The job files themselves. Tags become job_metadata; image, size, command, environment, timeout and schedule become inputs; the text becomes job_config. Files for other runtimes are left alone."
  type = object({
    directory = string                                   # where the files are
    pattern   = optional(string, "**/*.{yaml,yml,json}") # which of them
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
  description = "What the organisation allows in tags."
  type = object({
    allowed  = optional(map(list(string)), {}) # the values that a tag may have
    patterns = optional(map(string), {})       # the regular expression (RE2) that a tag must match
  })
  default  = {}
  nullable = false
}

variable "on_invalid" {
  description = "What to do with a job that cannot be: \"error\" stops the plan, \"skip\" leaves it out, warns, and lists it in invalid_jobs."
  type        = string
  default     = "error"
  nullable    = false
}

variable "platform" {
  description = "Existing platform to run on: the output platform of modules/platform, or the same by hand. Null makes one; the empty object is none: logs then stay in the project's bucket _Default."
  type = object({
    project_id         = optional(string) # must be the fleet's where it is given
    region             = optional(string) # must be the fleet's where it is given
    log_bucket         = optional(string) # projects/P/locations/L/buckets/B; null leaves the logs in _Default
    log_retention_days = optional(number) # for how long that bucket keeps logs
  })
  default = null
}

variable "platform_names" {
  description = "Names to use for what the jobs share, by kind of resource: log_bucket, service_account and scheduler_account. Jobs have names of their own."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "log_retention_days" {
  description = "Days that logs are kept. Null keeps them a year where environment of platform_metadata is prod or production, else 30 days."
  type        = number
  default     = null
}

variable "log_location" {
  description = "Where the log bucket is: a region, or global. Null keeps it in the region of the jobs."
  type        = string
  default     = null
}

variable "log_kms_key" {
  description = "Key that encrypts the log bucket, as projects/P/locations/L/keyRings/R/cryptoKeys/K. Null leaves encryption to Google."
  type        = string
  default     = null
}

variable "identity_mode" {
  description = "Who the jobs run as: \"per_job\" makes an account for each job, \"per_team\" one for each team, \"shared\" one for all. Jobs that share an account can use all that any of them can; a project has a quota of accounts (100 at first)."
  type        = string
  default     = "per_job"
  nullable    = false

  validation {
    condition     = contains(["per_job", "per_team", "shared"], var.identity_mode)
    error_message = "identity_mode is \"${var.identity_mode}\"; use \"per_job\", \"per_team\" or \"shared\"."
  }
}
