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

variable "subscription_id" {
  description = "Subscription in which all of it is made."
  type        = string
  default     = "11111111-2222-3333-4444-555555555555"
}

variable "registry" {
  description = "The registry that holds the image; the job's identity is allowed to pull from it."
  type = object({
    name                = string
    resource_group_name = string
  })
  default = { name = "acme", resource_group_name = "shared" }
}

variable "vault" {
  description = "The vault that holds HubSpot's token as the secret hubspot-access-token; the job's identity is allowed to read it."
  type = object({
    name                = string
    resource_group_name = string
  })
  default = { name = "acme-etl", resource_group_name = "shared" }
}

variable "storage_account_name" {
  description = "Name of the storage account that is made for the lake. No two in all of Azure have the same one."
  type        = string
  default     = "acmelakecrm"
}
