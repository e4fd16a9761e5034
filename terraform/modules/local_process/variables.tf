variable "job_metadata" {
  description = "Tags of the job: what jsondecode(file(\"metadata.json\")) gives. Needs job_name, team, pipeline_type, environment and cost_center, none of them empty; any other tag is welcome."
  type        = map(string)
  nullable    = false

  validation {
    condition     = length(setsubtract(["job_name", "team", "pipeline_type", "environment", "cost_center"], keys(var.job_metadata))) == 0
    error_message = "job_metadata lacks required tags: ${join(", ", setsubtract(["job_name", "team", "pipeline_type", "environment", "cost_center"], keys(var.job_metadata)))}. Add them under infrastructure.tags in the job file and write metadata.json again."
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
}

variable "region" {
  description = "Name of the place where the job runs. One machine has one place, so it only shows up in the outputs."
  type        = string
  default     = "local"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9][A-Za-z0-9_-]*$", var.region))
    error_message = "region is \"${var.region}\"; allowed are letters, digits, \"_\" and \"-\", beginning with a letter or a digit."
  }
}

variable "command" {
  description = "The program and its first arguments, one list item each; no shell reads them. The runner appends run --config FILE --mode MODE."
  type        = list(string)
  nullable    = false

  validation {
    condition     = try(trimspace(var.command[0]) != "", false)
    error_message = "command needs at least the program to run, for example [\"node\", \"worker.js\"]."
  }

  validation {
    condition     = alltrue([for argument in var.command : argument != null])
    error_message = "command has a null among its items; every item must be text."
  }
}

variable "working_directory" {
  description = "Absolute path of the folder in which the command starts."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(/|[A-Za-z]:[/\\\\])", var.working_directory))
    error_message = "working_directory is \"${var.working_directory}\"; it must be an absolute path, for example abspath(\"$${path.root}/..\")."
  }
}

variable "state_directory" {
  description = "Absolute path of the folder that keeps the job's state between runs; the job sees it as STATE_DIR. Null leaves the choice to the runner."
  type        = string
  default     = null

  validation {
    condition     = var.state_directory == null || can(regex("^(/|[A-Za-z]:[/\\\\])", var.state_directory))
    error_message = "state_directory must be null or an absolute path."
  }
}

variable "environment_variables" {
  description = "Environment of the command, name to value. Not for secrets: the values are kept in the state in clear."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.environment_variables) : can(regex("^[A-Za-z_][A-Za-z0-9_]*$", name))])
    error_message = "environment_variables has names that no shell could set: ${join(", ", [for name in keys(var.environment_variables) : "\"${name}\"" if !can(regex("^[A-Za-z_][A-Za-z0-9_]*$", name))])}."
  }

  validation {
    condition     = length(setintersection(["DATIVO_RUN_ID", "DATIVO_JOB_CONFIG"], keys(var.environment_variables))) == 0
    error_message = "environment_variables must not set DATIVO_RUN_ID or DATIVO_JOB_CONFIG: the runner sets them for each run."
  }
}

variable "timeout_seconds" {
  description = "Seconds that a run may take before it is stopped, 1 to 604800 (a week). Null means no limit."
  type        = number
  default     = null

  validation {
    condition     = var.timeout_seconds == null || try(var.timeout_seconds >= 1 && var.timeout_seconds <= 604800 && floor(var.timeout_seconds) == var.timeout_seconds, false)
    error_message = "timeout_seconds must be null or a whole number from 1 to 604800."
  }
}
