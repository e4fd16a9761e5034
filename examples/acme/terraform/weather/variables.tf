# The names that `dativo metadata` writes for this job. Add one here when the job file gets another setting.

variable "job_metadata" {
  description = "Tags of the job, from infrastructure.tags."
  type        = map(string)
}

variable "region" {
  description = "Name of the place where the job runs, from infrastructure.region."
  type        = string
  default     = "local"
}

variable "command" {
  description = "The program and its first arguments, from infrastructure.runtime.command."
  type        = list(string)
}

variable "timeout_seconds" {
  description = "Seconds that a run may take, from infrastructure.runtime.timeout_seconds; null means no limit."
  type        = number
  default     = null
}
