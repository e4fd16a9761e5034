variable "email" {
  description = "E-mail of the service account that gets the access."
  type        = string
  nullable    = false
}

variable "read" {
  description = "Names of the buckets whose objects it may read and list."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "write" {
  description = "Names of the buckets whose objects it may read, list, create, overwrite and delete."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "secrets" {
  description = "Secrets whose values it may read: project and name of each, by any key."
  type = map(object({
    project = string # the project that holds the secret
    name    = string # the secret's name
  }))
  default  = {}
  nullable = false
}
