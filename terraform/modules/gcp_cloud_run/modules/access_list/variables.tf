variable "project_id" {
  description = "Project that the job is in; secrets without a project are there."
  type        = string
  nullable    = false
}

variable "secrets" {
  description = "Secrets of the container: name of the environment variable to NAME:VERSION or projects/P/secrets/NAME/versions/VERSION."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "secret_volumes" {
  description = "Secrets as files: name of the volume and NAME or projects/P/secrets/NAME of the secret; what else a volume has does not matter here."
  type = list(object({
    name        = string # name of the volume
    secret_name = string # NAME or projects/P/secrets/NAME
  }))
  default  = []
  nullable = false
}

variable "access" {
  description = "Buckets and secrets that the program uses by itself."
  type = object({
    read    = optional(list(string), []) # buckets whose objects it may read and list
    write   = optional(list(string), []) # buckets whose objects it may also create, overwrite and delete
    secrets = optional(list(string), []) # NAME or projects/P/secrets/NAME
  })
  default  = {}
  nullable = false
}

variable "state" {
  description = "Bucket that is mounted for the job's state; null for none."
  type = object({
    bucket = string # name of the bucket
  })
  default = null
}
