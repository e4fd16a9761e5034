variable "project_id" {
  description = "Project that the job is in."
  type        = string
  nullable    = false
}

variable "service_account" {
  description = "Existing service account that the job runs as. Null makes one for this job alone."
  type = object({
    email        = string               # its e-mail
    grant_access = optional(bool, true) # whether the module lets it at the buckets and secrets named here
  })
  default = null
}

variable "scheduler_service_account" {
  description = "Existing service account by which Cloud Scheduler starts the job. Null makes one for this job alone. It gets the right to start this job, nothing else."
  type = object({
    email = string # its e-mail
  })
  default = null
}

variable "access" {
  description = "What the job may use beside its state and its secrets. Everything is granted on the single bucket or secret; nothing is granted on the project."
  type = object({
    read    = optional(list(string), []) # buckets whose objects it may read and list
    write   = optional(list(string), []) # buckets whose objects it may also create, overwrite and delete
    secrets = optional(list(string), []) # secrets that the program reads by itself: NAME or projects/P/secrets/NAME
  })
  default  = {}
  nullable = false
}

variable "secret_volumes" {
  description = "Secrets as files: each becomes a folder of the container."
  type = list(object({
    name        = string # name of the volume
    secret_name = string # NAME or projects/P/secrets/NAME
    mount_path  = string # folder in the container
    items = optional(list(object({
      path    = string # file in the folder
      version = string # a number or latest
    })), [])           # empty makes one file with the name of the secret and its latest version
  }))
  default  = []
  nullable = false
}

variable "job_parallelism" {
  description = "How many tasks of a run go on at the same time; no more than job_task_count."
  type        = number
  default     = 1
  nullable    = false
}

variable "job_task_count" {
  description = "How many tasks a run has. Each starts the same program; CLOUD_RUN_TASK_INDEX tells them apart."
  type        = number
  default     = 1
  nullable    = false
}

variable "job_max_retries" {
  description = "How often Cloud Run starts a failed task again. Leave it at 0 unless the job may safely load the same data twice: the program ends with 1 after a load that succeeded in part."
  type        = number
  default     = 0
  nullable    = false
}

variable "vpc_access" {
  description = "Way into a VPC network: a connector, or an interface of the job itself in a network or subnetwork. Null for none."
  type = object({
    connector    = optional(string)                        # projects/P/locations/L/connectors/C, or its name
    network      = optional(string)                        # network of the interface; null finds it by the subnetwork
    subnetwork   = optional(string)                        # subnetwork of the interface; null takes the one named like the network
    network_tags = optional(list(string), [])              # for firewall rules
    egress       = optional(string, "PRIVATE_RANGES_ONLY") # or ALL_TRAFFIC
  })
  default = null
}

variable "kms_key" {
  description = "Key that encrypts the deployed image, as projects/P/locations/L/keyRings/R/cryptoKeys/K. The service agent of Cloud Run must be allowed to use it first. Null leaves encryption to Google."
  type        = string
  default     = null
}

variable "binary_authorization" {
  description = "Which images may run: \"default\" for the policy of the project, or a policy as projects/P/platforms/cloudRun/NAME. Null asks nobody."
  type        = string
  default     = null
}

variable "deletion_protection" {
  description = "Whether Terraform refuses to delete it. Null protects services where environment is prod or production, and nothing else. To delete what is protected, apply false first."
  type        = bool
  default     = null
}

variable "log_kms_key" {
  description = "Key that encrypts the log bucket that the module makes, as projects/P/locations/L/keyRings/R/cryptoKeys/K. The service account of Cloud Logging must be allowed to use it first. Null leaves encryption to Google."
  type        = string
  default     = null
}
