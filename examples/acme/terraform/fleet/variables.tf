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

variable "lake" {
  description = "The file system (EFS) of the lake, which outlives any fleet, and the security group of its mount targets."
  type = object({
    file_system_id    = string
    security_group_id = string
  })
  default = { file_system_id = "fs-0a1b2c3d4e5f60718", security_group_id = "sg-0a1b2c3d4e5f60718" }
}

variable "databases" {
  description = "The shop's server of each tenant, and the addresses that it may have."
  type = map(object({
    host    = string
    port    = optional(number, 5432)
    name    = optional(string, "shop")
    sslmode = optional(string, "require")
    cidr    = string
  }))
  default = {
    acme    = { host = "shop.acme.internal", cidr = "10.20.0.0/24" }
    acme_us = { host = "shop.us.acme.internal", cidr = "10.30.0.0/24" }
  }
}
