variable "job_metadata" {
  description = "Tags of the job: what jsondecode(file(\"metadata.json\")) gives. Needs job_name, team, pipeline_type, environment and cost_center, none of them empty; any other tag is welcome."
  type        = map(string)
  nullable    = false

  validation {
    condition     = length(setsubtract(local.rules.required, keys(var.job_metadata))) == 0
    error_message = "job_metadata lacks required tags: ${join(", ", setsubtract(local.rules.required, keys(var.job_metadata)))}. Add them under infrastructure.tags in the job file and write metadata.json again."
  }

  validation {
    condition     = alltrue([for value in values(var.job_metadata) : value != null && trimspace(coalesce(value, " ")) != ""])
    error_message = "job_metadata has empty tags: ${join(", ", [for key, value in var.job_metadata : key if value == null || trimspace(coalesce(value, " ")) == ""])}. Give each a value, or leave the optional ones out."
  }
}

variable "default_tags" {
  description = "Tags of the organisation. A tag of the job with the same name wins."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for value in values(var.default_tags) : value != null])
    error_message = "default_tags has tags without a value: ${join(", ", [for key, value in var.default_tags : key if value == null])}. Give each a value, or leave it out."
  }
}

variable "runtime" {
  description = "Where the job runs: aws_fargate, azure_container_apps, gcp_cloud_run or local_process. Decides which limits count."
  type        = string
  nullable    = false

  validation {
    condition     = contains(local.runtimes, var.runtime)
    error_message = "runtime is \"${var.runtime}\"; use one of ${join(", ", local.runtimes)}."
  }
}

variable "names" {
  description = "Names to use instead of the derived ones, by kind of resource, for example { job = \"orders\" }. The kinds are the keys of the output names."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "tag_policy" {
  description = "Which values tags may have, after default_tags and job_metadata are put together: allowed lists the values of a tag, patterns holds a regular expression (RE2) for a tag. A tag that the job does not have is not asked for."
  type = object({
    allowed  = optional(map(list(string)), {})
    patterns = optional(map(string), {})
  })
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for pattern in values(var.tag_policy.patterns) : can(regexall(pattern, ""))])
    error_message = "tag_policy.patterns has what is no regular expression of RE2: ${join(", ", [for key, pattern in var.tag_policy.patterns : "${key} = ${coalesce(pattern, "null")}" if !can(regexall(pattern, ""))])}."
  }

  validation {
    condition     = alltrue([for values in values(var.tag_policy.allowed) : try(length(values) > 0, false)])
    error_message = "tag_policy.allowed allows nothing for ${join(", ", [for key, values in var.tag_policy.allowed : key if !try(length(values) > 0, false)])}; list the values, or leave the tag out."
  }
}

variable "on_lossy" {
  description = "What to do when Google Cloud gets a label other than the job says: \"report\" lists it in the outputs, \"error\" stops the plan. AWS and Azure get tags as they are written, or nothing."
  type        = string
  default     = "report"
  nullable    = false

  validation {
    condition     = contains(["report", "error"], var.on_lossy)
    error_message = "on_lossy is \"${var.on_lossy}\"; use \"report\" or \"error\"."
  }
}

variable "on_fault" {
  description = "What to do when the cloud would refuse a tag or a name: \"error\" stops the plan, \"report\" lists it in the output faults, for a fleet in which one broken job must not stop the others."
  type        = string
  default     = "error"
  nullable    = false

  validation {
    condition     = contains(["report", "error"], var.on_fault)
    error_message = "on_fault is \"${var.on_fault}\"; use \"error\" or \"report\"."
  }
}

variable "label" {
  description = "How messages name the job, where there are many: \"orders (jobs/orders.yaml)\". Null says only that it is the job."
  type        = string
  default     = null
}
