variable "project_id" {
  description = "Project that the platform is in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9.-]+:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "project_id is \"${var.project_id}\"; use the id of a project such as acme-data-platform, not its number or title."
  }
}

variable "region" {
  description = "Region of the cloud in which the jobs run."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]+$", var.region))
    error_message = "region is \"${var.region}\"; use a region of Cloud Run such as europe-west1."
  }
}

variable "job_metadata" {
  description = "Tags of the platform: the five required ones and any others. job_name and environment make its names."
  type        = map(string)
  nullable    = false
}

variable "default_tags" {
  description = "Tags of the organisation. A tag of job_metadata with the same name wins."
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

variable "names" {
  description = "Names to use instead of the derived ones, by kind of resource. The platform uses log_bucket."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "log_retention_days" {
  description = "Days that logs are kept. Null keeps them a year where environment is prod or production, else 30 days."
  type        = number
  default     = null

  validation {
    condition = var.log_retention_days == null ? true : (
      var.log_retention_days >= local.retention.from && var.log_retention_days <= local.retention.to && floor(var.log_retention_days) == var.log_retention_days
    )
    error_message = "log_retention_days is ${coalesce(var.log_retention_days, 0)}; use a whole number from ${local.retention.from} to ${local.retention.to}."
  }
}

variable "log_location" {
  description = "Where the log bucket is: a region, or global. Null keeps it in the region of the jobs. It cannot be moved later."
  type        = string
  default     = null
}

variable "log_kms_key" {
  description = "Key that encrypts the log bucket, as projects/P/locations/L/keyRings/R/cryptoKeys/K. The service account of Cloud Logging must be allowed to use it first; a key can be replaced later, but not taken away. Null leaves encryption to Google."
  type        = string
  default     = null

  validation {
    condition     = var.log_kms_key == null || can(regex("^projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+$", var.log_kms_key))
    error_message = "log_kms_key is \"${coalesce(var.log_kms_key, "null")}\"; write it as projects/P/locations/L/keyRings/R/cryptoKeys/K."
  }
}

variable "existing_log_bucket" {
  description = "Log bucket to use instead of a new one, as projects/P/locations/L/buckets/B. It keeps its own retention."
  type        = string
  default     = null

  validation {
    condition     = var.existing_log_bucket == null || can(regex("^projects/[^/]+/locations/[^/]+/buckets/[^/]+$", var.existing_log_bucket))
    error_message = "existing_log_bucket is \"${coalesce(var.existing_log_bucket, "null")}\"; write it as projects/P/locations/L/buckets/B."
  }
}
