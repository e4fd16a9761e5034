# The names that `dativo metadata` writes for this job. Add one here when the job file gets another setting.

variable "job_metadata" {
  description = "Tags of the job, from infrastructure.tags."
  type        = map(string)
}

variable "region" {
  description = "Region of Google Cloud, from infrastructure.region."
  type        = string
}

variable "container_image" {
  description = "Image of the container, from infrastructure.runtime.image."
  type        = string
}

variable "cpu" {
  description = "CPUs, from infrastructure.runtime.cpu."
  type        = string
}

variable "memory" {
  description = "Memory, from infrastructure.runtime.memory."
  type        = string
}

variable "timeout_seconds" {
  description = "Seconds that a run may take, from infrastructure.runtime.timeout_seconds; null means no limit."
  type        = number
  default     = null
}

# Not in the job file: put your own here.

variable "project_id" {
  description = "Project in which all of it is made."
  type        = string
  default     = "acme-data"
}
