variable "region" {
  description = "Region of the cloud in which the job runs. Azure's short or long name, for example westeurope."
  type        = string
  nullable    = false

  validation {
    condition     = trimspace(var.region) != ""
    error_message = "region is empty; write an Azure region such as \"westeurope\"."
  }
}

variable "job_metadata" {
  description = "Tags of the platform itself; job_name and environment name its resources. Needs job_name, team, pipeline_type, environment and cost_center."
  type        = map(string)
  nullable    = false
}

variable "default_tags" {
  description = "Tags of the organisation. A tag of the platform with the same name wins."
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

variable "names" {
  description = "Names to use instead of the derived ones, by kind of resource. Used here: resource_group, log_analytics_workspace and environment."
  type        = map(string)
  default     = {}
  nullable    = false
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

  validation {
    condition     = var.log_analytics_workspace == null || can(regex("(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.OperationalInsights/workspaces/[^/]+$", var.log_analytics_workspace.id))
    error_message = "log_analytics_workspace.id is \"${try(var.log_analytics_workspace.id, "")}\"; it must be a resource id such as /subscriptions/SUBSCRIPTION/resourceGroups/GROUP/providers/Microsoft.OperationalInsights/workspaces/NAME."
  }
}

variable "log_retention_days" {
  description = "Days that logs are kept in a workspace made here, raised or lowered to what Log Analytics offers. Null keeps them 365 days where environment is prod or production, else 30."
  type        = number
  default     = null
}

variable "environment_id" {
  description = "Resource id of a Container Apps environment that exists. Then neither an environment nor a workspace is made. Null makes an environment."
  type        = string
  default     = null

  validation {
    condition     = var.environment_id == null || can(regex("(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.App/managedEnvironments/[^/]+$", var.environment_id))
    error_message = "environment_id is \"${coalesce(var.environment_id, "null")}\"; it must be a resource id such as /subscriptions/SUBSCRIPTION/resourceGroups/GROUP/providers/Microsoft.App/managedEnvironments/NAME."
  }
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

  validation {
    condition     = !var.zone_redundancy_enabled || var.infrastructure_subnet_id != null
    error_message = "zone_redundancy_enabled is true, but infrastructure_subnet_id is not set; Azure spreads an environment over zones only in a subnet. Give it one, or leave zone redundancy out."
  }
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

  validation {
    condition     = alltrue([for name in keys(var.workload_profiles) : length(name) <= local.limits.workload_profile_name.max && can(regex(local.limits.workload_profile_name.pattern, name))])
    error_message = "workload_profiles has names that Azure refuses: ${join(", ", keys(var.workload_profiles))}. A name has ${local.limits.workload_profile_name.max} letters, digits, - and _ at most, begins with a letter and ends with a letter or digit."
  }

  validation {
    condition     = !contains([for name in keys(var.workload_profiles) : lower(name)], "consumption")
    error_message = "workload_profiles must not name Consumption: every environment made here has that profile already. Take the entry away."
  }

  validation {
    condition     = alltrue([for profile in var.workload_profiles : contains(local.limits.workload_profile_types.values, profile.type)])
    error_message = "workload_profiles has types that Azure does not sell: ${join(", ", [for name, profile in var.workload_profiles : "${name} = ${profile.type}" if !contains(local.limits.workload_profile_types.values, profile.type)])}. Use one of ${join(", ", local.limits.workload_profile_types.values)}."
  }

  validation {
    condition     = alltrue([for profile in var.workload_profiles : profile.minimum_count >= 0 && profile.maximum_count >= max(1, profile.minimum_count)])
    error_message = "workload_profiles has counts that cannot be: ${join(", ", [for name, profile in var.workload_profiles : "${name} (${profile.minimum_count} to ${profile.maximum_count})" if !(profile.minimum_count >= 0 && profile.maximum_count >= max(1, profile.minimum_count))])}. minimum_count is 0 or more, maximum_count at least 1 and not below it."
  }
}

variable "consumption_only_environment" {
  description = "Whether the environment has no workload profile at all: the old kind, with smaller sizes. Only for environments that were made that way, since Azure adds the first profile only by making the environment anew."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.consumption_only_environment || length(var.workload_profiles) == 0
    error_message = "consumption_only_environment is true, but workload_profiles asks for ${join(", ", keys(var.workload_profiles))}. Take one of the two away."
  }
}
