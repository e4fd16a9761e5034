variable "region" {
  description = "Region of the cloud in which the jobs run. Azure's short or long name, for example westeurope."
  type        = string
  nullable    = false
}

variable "platform_metadata" {
  description = "Tags of the platform itself and of what jobs share; job_name and environment name its resources. Needs job_name, team, pipeline_type, environment and cost_center."
  type        = map(string)
  nullable    = false
}

variable "default_tags" {
  description = "Tags of the organisation. A tag of the job with the same name wins."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "tag_policy" {
  description = "What the organisation allows in tags. allowed lists the values of a tag, patterns holds a regular expression for a tag."
  type = object({
    allowed  = optional(map(list(string)), {})
    patterns = optional(map(string), {})
  })
  default  = {}
  nullable = false
}

variable "platform_names" {
  description = "Names to use instead of the derived ones for the platform: resource_group, log_analytics_workspace and environment. A job says its own names in its entry."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "jobs" {
  description = "The jobs, by any key: each an object with the inputs of modules/job. job_metadata and container_image are required; what belongs to the fleet (platform, default_tags, tag_policy, secret_values, storage_account_keys) is not set here."
  type        = any
  default     = {}
}

variable "job_files" {
  description = "The job files themselves: a directory, and which files in it. Those for Container Apps become jobs of the fleet."
  type = object({
    directory = string
    pattern   = optional(string, "**/*.{yaml,yml,json}")
  })
  default = null
}

variable "defaults" {
  description = "Inputs that every job has where it says nothing else. Maps are merged key by key; everything else is replaced."
  type        = any
  default     = {}
}

variable "on_invalid" {
  description = "What to do with a job that cannot be: \"error\" stops the plan, \"skip\" leaves it out, warns, and lists it in invalid_jobs."
  type        = string
  default     = "error"
  nullable    = false
}

variable "identity_mode" {
  description = "Who the jobs act as: \"per_job\" gives each an identity of its own, \"per_team\" one to the jobs of a team, \"shared\" one to all. A shared identity may do what any of its jobs may; the ids that it gets roles on must then be known when planning. A job that names an identity keeps that."
  type        = string
  default     = "per_job"
  nullable    = false

  validation {
    condition     = contains(["per_job", "per_team", "shared"], var.identity_mode)
    error_message = "identity_mode is \"${var.identity_mode}\"; use \"per_job\", \"per_team\" or \"shared\"."
  }
}

variable "secret_values" {
  description = "Secrets whose values are handed over here: job_name to environment variable to value. They are kept in the state in clear; prefer secrets in the jobs, which holds references only."
  type        = map(map(string))
  default     = {}
  nullable    = false
  sensitive   = true
}

variable "storage_account_keys" {
  description = "Access keys for the state of jobs, by name of the storage account. They are kept in the state in clear."
  type        = map(string)
  default     = {}
  nullable    = false
  sensitive   = true
}

variable "platform" {
  description = "Existing platform to run on. What the output platform of modules/platform gives, or one written by hand: the id of the environment is enough, the rest is read from it. Null makes one."
  type = object({
    # Resource id of the Container Apps environment.
    environment_id = string
    # Region of the environment; the job must be in the same.
    region = optional(string)
    # Where the job and its identity are made. Null takes the environment's.
    subscription_id     = optional(string)
    resource_group_name = optional(string)
    resource_group_id   = optional(string)
    environment_name    = optional(string)
    # Resource id and GUID of the workspace that takes the logs.
    log_analytics_workspace_id = optional(string)
    log_analytics_customer_id  = optional(string)
    # Its workload profiles, name to type (Consumption, D4, …); empty for an environment without any.
    workload_profiles = optional(map(string), { Consumption = "Consumption" })
  })
  default = null
}

variable "existing_resource_group_name" {
  description = "Name of a resource group that exists, in the subscription of the provider. Null makes one."
  type        = string
  default     = null
}

variable "log_analytics_workspace" {
  description = "Workspace that exists and takes the logs. Null makes one."
  type = object({
    # Resource id: /subscriptions/…/workspaces/NAME.
    id = string
    # The workspace's own id (a GUID), which log queries want. Null looks it up.
    customer_id = optional(string)
  })
  default = null
}

variable "log_retention_days" {
  description = "Days that logs are kept in a workspace made here, raised or lowered to what Log Analytics offers. Null keeps them 365 days where environment is prod or production, else 30."
  type        = number
  default     = null
}

variable "infrastructure_subnet_id" {
  description = "Subnet for the environment, delegated to Microsoft.App/environments. Null keeps the environment out of any virtual network. A change makes the environment anew."
  type        = string
  default     = null
}

variable "infrastructure_resource_group_name" {
  description = "Name for the resource group that Azure makes for the environment's own parts in the subnet's subscription. Null leaves the name to Azure. Only counts when the environment is made."
  type        = string
  default     = null
}

variable "internal_load_balancer_enabled" {
  description = "Whether an environment in a subnet is reachable from its virtual network only. Without a subnet it has no effect."
  type        = bool
  default     = true
  nullable    = false
}

variable "zone_redundancy_enabled" {
  description = "Whether the environment is spread over availability zones; needs infrastructure_subnet_id. A change makes the environment anew."
  type        = bool
  default     = false
  nullable    = false
}

variable "mutual_tls_enabled" {
  description = "Whether apps in the environment speak to each other through mutual TLS."
  type        = bool
  default     = false
  nullable    = false
}

variable "workload_profiles" {
  description = "Dedicated workload profiles beside Consumption, by name."
  type = map(object({
    # D4, D8, D16, D32, E4, E8, E16 or E32.
    type          = string
    minimum_count = optional(number, 0)
    maximum_count = number
  }))
  default  = {}
  nullable = false
}

variable "consumption_only_environment" {
  description = "Whether the environment has no workload profile at all: the old kind, with smaller sizes. Only for environments that were made that way, since Azure adds the first profile only by making the environment anew."
  type        = bool
  default     = false
  nullable    = false
}
