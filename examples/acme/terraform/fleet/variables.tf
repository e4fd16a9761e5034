# From jobs.auto.tfvars.json, which `dativo metadata --fleet` writes.

variable "jobs" {
  description = "All jobs by job_name: tags, sizes, image, schedule, and the job file itself."
  type        = any
}

variable "region" {
  description = "The region of all jobs."
  type        = string
}

# In no job file.

variable "project_id" {
  description = "Project in which all of it is made."
  type        = string
  default     = "acme-data"
}

variable "databases" {
  description = "The shop's server of each tenant."
  type        = map(object({ host = string, port = optional(number, 5432), name = optional(string, "shop"), sslmode = optional(string, "require") }))
  default = {
    acme    = { host = "10.20.0.3" }
    acme_us = { host = "10.20.0.4" }
  }
}

variable "network" {
  description = "The VPC network in which the servers have their addresses; null where the internet leads to them."
  type        = string
  default     = "acme"
}
