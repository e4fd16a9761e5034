variable "existing" {
  description = "Identity that exists, instead of making one."
  type = object({
    # Resource id of the user-assigned identity.
    id           = string
    principal_id = optional(string)
    client_id    = optional(string)
  })
  default = null
}

variable "name" {
  description = "Name of the identity to make."
  type        = string
  default     = null
}

variable "region" {
  description = "Region in which the identity is made."
  type        = string
  default     = null
}

variable "resource_group_name" {
  description = "Resource group in which the identity is made."
  type        = string
  default     = null
}

variable "tags" {
  description = "Tags of the identity."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "grants" {
  description = "What the identity may do, by any key that stays the same: a role and the one resource it holds for. Never a resource group or a subscription."
  type = map(object({
    role  = string
    scope = string
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for grant in var.grants : can(regex("(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/[^/]+/[^/]+/[^/]+", grant.scope))])
    error_message = "Roles may only be given on a single resource, not on a resource group or a subscription: ${join(", ", [for grant in var.grants : "${grant.role} on ${grant.scope}" if !can(regex("(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/[^/]+/[^/]+/[^/]+", grant.scope))])}. Give the id of the storage account, container, secret or registry."
  }

  validation {
    condition     = length(var.grants) == 0 || var.existing == null || try(var.existing.principal_id, null) != null
    error_message = "The existing identity has no principal_id, and roles cannot be given without it. Set principal_id (az identity show --ids ID --query principalId), or give the roles yourself and set grant_access to false."
  }
}
