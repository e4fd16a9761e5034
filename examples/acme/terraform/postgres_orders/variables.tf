# The names that `dativo metadata` writes for this job. Add one here when the job file gets another setting.

variable "job_metadata" {
  description = "Tags of the job: those of its file over those of dativo.config.yaml."
  type        = map(string)
}

variable "region" {
  description = "From infrastructure.region."
  type        = string
}

variable "container_image" {
  description = "From infrastructure.runtime.image."
  type        = string
}

variable "cpu" {
  description = "From infrastructure.runtime.cpu."
  type        = string
}

variable "memory" {
  description = "From infrastructure.runtime.memory."
  type        = string
}

variable "timeout_seconds" {
  description = "From infrastructure.runtime.timeout_seconds."
  type        = number
}

variable "schedule" {
  description = "From infrastructure.schedule."
  type        = object({ cron = string, timezone = optional(string, "UTC") })
}

# Not in the job file.

variable "project_id" {
  description = "Project in which all of it is made."
  type        = string
  default     = "acme-data"
}

variable "database" {
  description = "The shop's server. The password is the secret shop-etl-password in Secret Manager."
  type = object({
    host    = string
    port    = optional(number, 5432)
    name    = optional(string, "shop")
    user    = optional(string, "etl")
    sslmode = optional(string, "require") # Cloud SQL shows a certificate of an authority of its own
  })
  default = { host = "10.20.0.3" }
}

variable "network" {
  description = "The VPC network in which the server has its address; null where the internet leads to it."
  type        = string
  default     = "acme"
}
