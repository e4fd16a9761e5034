variable "storage_account_ids" {
  description = "Storage accounts or blob containers to read and write."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "storage_reader_ids" {
  description = "Storage accounts or blob containers to read only."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "secret_references" {
  description = "References to secrets of key vaults, https://VAULT.vault.azure.net/secrets/NAME."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "keyvault_ids" {
  description = "Resource ids of the key vaults that the secrets are in."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "registry_ids" {
  description = "Container registries to pull from."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "role_assignments" {
  description = "Further roles, by any key."
  type = map(object({
    role  = string
    scope = string
  }))
  default  = {}
  nullable = false
}
