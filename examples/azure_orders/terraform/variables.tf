# The names that `dativo metadata` writes for this job. Add one here when the job file gets another setting.

variable "job_metadata" {
  description = "Tags of the job, from infrastructure.tags."
  type        = map(string)
}

variable "region" {
  description = "Region of Azure, from infrastructure.region."
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

variable "storage_account_name" {
  description = "Name of the storage account that is made for the files. No two in all of Azure have the same one."
  type        = string
  default     = "acmeazureorders"
}
