variable "runtime" {
  description = "Where the jobs run: aws_fargate, azure_container_apps or gcp_cloud_run. Of job_files only those for it are taken."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["aws_fargate", "azure_container_apps", "gcp_cloud_run"], var.runtime)
    error_message = "runtime is \"${var.runtime}\"; use one of aws_fargate, azure_container_apps, gcp_cloud_run."
  }
}

variable "jobs" {
  description = "Jobs by any key, each an object with the inputs of the cloud's job module; job_metadata is required. The outputs are keyed by job_name, not by these keys."
  type        = any
  default     = {}

  nullable = false

  validation {
    condition     = can(keys(var.jobs)) && can([for job in values(var.jobs) : keys(job)])
    error_message = "jobs must be an object of objects, such as { orders = { job_metadata = { … } } }."
  }
}

variable "job_files" {
  description = "The job files themselves: a directory and which files in it. Tags become job_metadata; image, size, command, environment, timeout and schedule become inputs; the text becomes job_config. Files for other runtimes are left alone."
  type = object({
    directory = string
    pattern   = optional(string, "**/*.{yaml,yml,json}")
  })
  default = null

  validation {
    condition     = var.job_files == null || can(length(fileset(var.job_files.directory, var.job_files.pattern)) > 0)
    error_message = "job_files.directory is \"${try(var.job_files.directory, "")}\", which cannot be searched for \"${try(var.job_files.pattern, "")}\". Give an existing folder, for example \"$${path.root}/jobs\"."
  }
}

variable "defaults" {
  description = "Inputs that every job has where it says nothing else. Maps are merged key by key; everything else is replaced."
  type        = any
  default     = {}

  nullable = false

  validation {
    condition     = can(keys(var.defaults))
    error_message = "defaults must be an object, such as { cpu = \"512\" }."
  }
}

variable "default_tags" {
  description = "Tags of the organisation. A tag of a job with the same name wins."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "tag_policy" {
  description = "Which values tags may have: allowed lists the values of a tag, patterns holds a regular expression for a tag."
  type = object({
    allowed  = optional(map(list(string)), {})
    patterns = optional(map(string), {})
  })
  default  = {}
  nullable = false
}

variable "workload_profiles" {
  description = "Workload profiles of the environment on Container Apps, name to type such as \"D4\": a job's workload_profile_name decides which sizes it may have. Empty for an environment without profiles; other runtimes have none."
  type        = map(string)
  default     = { Consumption = "Consumption" }
  nullable    = false
}

variable "known_inputs" {
  description = "Names that a job may have: the inputs of the cloud's job module. Null takes any."
  type        = list(string)
  default     = null
}

variable "judges_jobs" {
  description = "Whether tags, names and containers of the jobs are judged here. False leaves it to the modules that make the jobs, so that it is not done twice; it is done all the same with on_invalid = \"skip\", and where something else is wrong, so that all faults are said at once."
  type        = bool
  default     = true
  nullable    = false
}

variable "on_invalid" {
  description = "What to do with a job that cannot be: \"error\" stops the plan, \"skip\" leaves it out and lists it in the output invalid."
  type        = string
  default     = "error"
  nullable    = false

  validation {
    condition     = contains(["error", "skip"], var.on_invalid)
    error_message = "on_invalid is \"${var.on_invalid}\"; use \"error\" or \"skip\"."
  }
}
