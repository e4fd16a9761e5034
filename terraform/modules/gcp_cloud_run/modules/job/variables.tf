# What the modules of all clouds take. What only Cloud Run has is in variables-cloud-run.tf.
variable "region" {
  description = "Region of the cloud in which the job runs."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]+$", var.region))
    error_message = "region is \"${var.region}\"; use a region of Cloud Run such as europe-west1."
  }
}

variable "job_metadata" {
  description = "Tags of the job: what jsondecode(file(\"metadata.json\")) gives. Needs job_name, team, pipeline_type, environment and cost_center; any other tag is welcome. Google Cloud calls them labels."
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
  description = "What the organisation allows in tags."
  type = object({
    allowed  = optional(map(list(string)), {}) # the values that a tag may have
    patterns = optional(map(string), {})       # the regular expression (RE2) that a tag must match
  })
  default  = {}
  nullable = false
}

variable "on_lossy" {
  description = "What to do when a label is other than the tag says: \"report\" lists it in tag_report, \"error\" stops the plan."
  type        = string
  default     = "report"
  nullable    = false
}

variable "label" {
  description = "How messages name the job, where there are many: a fleet gives \"orders (jobs/orders.yaml)\". Null says only that it is the job."
  type        = string
  default     = null
}

variable "names" {
  description = "Names to use instead of the derived ones, by kind of resource. The kinds are the keys of the output names."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "container_image" {
  description = "Image of the container, for example europe-docker.pkg.dev/acme/etl/dativo:1.4.2 or …@sha256:… ."
  type        = string
  nullable    = false
}

variable "require_digest" {
  description = "Whether the image must be named by its digest."
  type        = bool
  default     = false
  nullable    = false
}

variable "command" {
  description = "The program that the image is made for, with its first arguments. Null is the Dativo image's python -m dativo_ingest.cli."
  type        = list(string)
  default     = null
}

variable "args" {
  description = "Arguments that stand behind the command. They stay when a runner replaces run_arguments."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "container_mode" {
  description = "What the program in the container gets as --mode."
  type        = string
  default     = "self_hosted"
  nullable    = false
}

variable "run_arguments" {
  description = "Arguments of a run; a runner overrides them. Null is run --config FILE --mode MODE, with the job file and container_mode."
  type        = list(string)
  default     = null
}

variable "use_entry_point" {
  description = "Whether the container starts through the few lines of sh that unpack the job file. Take false for an image without /bin/sh; it then keeps its own entry point and gets only run_arguments."
  type        = bool
  default     = true
  nullable    = false
}

variable "job_config" {
  description = "Text of the job file, YAML. The container finds it as a file, without the block infrastructure. Null where the image or a volume holds the job."
  type        = string
  default     = null
}

variable "environment_variables" {
  description = "Environment of the container: a map of name to value, or a list of objects with name and value. Not for secrets: everybody who may see the job can read the values."
  type        = any
  default     = {}
  nullable    = false
}

variable "secrets" {
  description = "Secrets of the container: name of the environment variable to reference. A reference is NAME:VERSION or projects/P/secrets/NAME/versions/VERSION, with a number or latest as the version."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for reference in values(var.secrets) : can(regex(local.secret_pattern, reference))])
    error_message = "secrets has references that Cloud Run cannot read for ${join(", ", [for name, reference in var.secrets : name if !can(regex(local.secret_pattern, reference))])}. Write NAME:VERSION or projects/P/secrets/NAME/versions/VERSION, where VERSION is a number or latest, for example stripe-api-key:latest."
  }
}

variable "cpu" {
  description = "CPU of the container, for example \"1\", \"2\" or \"1000m\". Null is one."
  type        = string
  default     = null
}

variable "memory" {
  description = "Memory of the container, for example \"512Mi\" or \"2Gi\". Files that the container writes outside a volume take room in it. Null is 2 GiB."
  type        = string
  default     = null
}

variable "timeout_seconds" {
  description = "Seconds that a run may take before it is stopped. A job may have a week, a request to a service an hour. Null is one hour."
  type        = number
  default     = null
}

variable "schedule" {
  description = "When the job runs by itself. Null for no schedule."
  type = object({
    cron                   = string                  # five fields: minute, hour, day of month, month, day of week
    timezone               = optional(string, "UTC") # a name of the IANA list
    enabled                = optional(bool, true)    # false pauses the schedule
    max_attempts           = optional(number, 2)     # how often a start that failed is tried again
    start_deadline_seconds = optional(number, 180)   # how long Cloud Scheduler waits for the answer to a start
    region                 = optional(string)        # of Cloud Scheduler, which not every region has; null is that of the job
    path                   = optional(string, "/")   # where a service takes the request
  })
  default = null

  validation {
    condition     = var.schedule == null ? true : try(var.schedule.max_attempts >= local.limits.start_attempts.from && var.schedule.max_attempts <= local.limits.start_attempts.to && floor(var.schedule.max_attempts) == var.schedule.max_attempts, false)
    error_message = "schedule.max_attempts is ${try(coalesce(var.schedule.max_attempts, "null"), "null")}; use a whole number from ${local.limits.start_attempts.from} to ${local.limits.start_attempts.to}."
  }

  validation {
    condition     = var.schedule == null ? true : try(var.schedule.start_deadline_seconds >= local.limits.start_deadline_seconds.from && var.schedule.start_deadline_seconds <= local.limits.start_deadline_seconds.to, false)
    error_message = "schedule.start_deadline_seconds is ${try(coalesce(var.schedule.start_deadline_seconds, "null"), "null")}; use a number from ${local.limits.start_deadline_seconds.from} to ${local.limits.start_deadline_seconds.to}."
  }

  validation {
    condition     = var.schedule == null ? true : can(regex("^/", var.schedule.path))
    error_message = "schedule.path is \"${try(coalesce(var.schedule.path, "null"), "null")}\"; it must begin with /."
  }
}

variable "service" {
  description = "A long-running service instead of a batch job. Null for a batch job."
  type = object({
    kind                  = optional(string, "http")                          # http takes requests; worker takes none and runs all the time
    min_instances         = optional(number)                                  # instances that are always there; null is 0, for a worker 1
    max_instances         = optional(number, 1)                               # http only; a worker has min_instances
    ingress               = optional(string, "INGRESS_TRAFFIC_INTERNAL_ONLY") # or INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER, INGRESS_TRAFFIC_ALL
    port                  = optional(number, 8080)                            # where the container listens
    health_path           = optional(string)                                  # asked at start and every half minute; null only waits for the port
    execution_environment = optional(string, "gen2")                          # gen1 starts faster and has sizes below one CPU, but no volumes of Cloud Storage
    cpu_idle              = optional(bool, true)                              # CPU only while a request is served
    startup_cpu_boost     = optional(bool, false)                             # more CPU while it starts
    invokers              = optional(list(string), [])                        # who may call it, such as serviceAccount:E-MAIL or group:E-MAIL
    allow_unauthenticated = optional(bool, false)                             # whether anybody may call it
  })
  default = null

  validation {
    condition     = var.service == null ? true : contains(["http", "worker"], coalesce(var.service.kind, "null"))
    error_message = "service.kind is \"${try(coalesce(var.service.kind, "null"), "null")}\"; use \"http\" or \"worker\"."
  }

  validation {
    condition = var.service == null ? true : alltrue([for count in [coalesce(var.service.min_instances, 0), var.service.max_instances] :
      try(count >= local.limits.instances.from && count <= local.limits.instances.to && floor(count) == count, false)
    ])
    error_message = "service.min_instances and service.max_instances must be whole numbers from ${local.limits.instances.from} to ${local.limits.instances.to}."
  }

  validation {
    condition     = var.service == null ? true : try(var.service.kind == "worker" || (var.service.max_instances >= 1 && coalesce(var.service.min_instances, 0) <= var.service.max_instances), false)
    error_message = "service.min_instances is ${try(coalesce(var.service.min_instances, 0), 0)} and service.max_instances is ${try(coalesce(var.service.max_instances, "null"), "null")}; max_instances must be at least 1 and no less than min_instances."
  }

  validation {
    condition     = var.service == null ? true : contains(["INGRESS_TRAFFIC_INTERNAL_ONLY", "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER", "INGRESS_TRAFFIC_ALL"], coalesce(var.service.ingress, "null"))
    error_message = "service.ingress is \"${try(coalesce(var.service.ingress, "null"), "null")}\"; use INGRESS_TRAFFIC_INTERNAL_ONLY, INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER or INGRESS_TRAFFIC_ALL."
  }

  validation {
    condition     = try(var.service.kind, "http") == "http" || var.schedule == null
    error_message = "A worker cannot have a schedule: it runs all the time and takes no requests. Take the schedule away, or the service, which makes it a batch job."
  }

  validation {
    condition     = var.service == null ? true : length(setintersection(["allUsers", "allAuthenticatedUsers"], var.service.invokers)) == 0
    error_message = "service.invokers has allUsers or allAuthenticatedUsers, which means anybody. Name who may call the service, or set service.allow_unauthenticated to true."
  }
}

variable "log_retention_days" {
  description = "Days that logs are kept. On Google Cloud the platform's log bucket decides; where it keeps them for another time, adjustments says so."
  type        = number
  default     = null
}

variable "state" {
  description = "Existing durable storage for what the job remembers between runs. Null for none."
  type = object({
    bucket    = string                     # name of the bucket
    directory = optional(string, "/state") # where the container finds the bucket
    folder    = optional(string)           # folder of the bucket for this job, which STATE_DIR names; null is the name of the job, "" the bucket itself
  })
  default = null

  validation {
    condition     = var.state == null ? true : can(regex(local.bucket_pattern, var.state.bucket))
    error_message = "state.bucket is \"${try(coalesce(var.state.bucket, "null"), "null")}\"; write the bare name of the bucket, without gs://."
  }

  validation {
    condition     = var.state == null ? true : can(regex("^/[^:\\s]+$", var.state.directory))
    error_message = "state.directory is \"${try(coalesce(var.state.directory, "null"), "null")}\"; it must be an absolute path such as /state."
  }

  validation {
    condition     = var.state == null ? true : !can(regex("(^/|/$|\\.\\.|[\\s,;])", coalesce(var.state.folder, "x")))
    error_message = "state.folder is \"${try(coalesce(var.state.folder, "null"), "null")}\"; write a folder such as etl/orders, without / at the ends and without blanks."
  }

  validation {
    condition     = var.state == null || try(var.service.execution_environment, "gen2") == "gen2"
    error_message = "state needs service.execution_environment \"gen2\": gen1 has no volumes of Cloud Storage."
  }
}

variable "platform" {
  description = "Existing platform to run on: the output platform of modules/platform, or the same by hand. The empty object is no platform: logs then stay in the project's bucket _Default."
  type = object({
    project_id         = optional(string) # must be the job's where it is given
    region             = optional(string) # must be the job's where it is given
    log_bucket         = optional(string) # projects/P/locations/L/buckets/B; null leaves the logs in _Default
    log_retention_days = optional(number) # for how long that bucket keeps logs
  })
  default  = {}
  nullable = false

  validation {
    condition     = coalesce(var.platform.project_id, var.project_id) == var.project_id && coalesce(var.platform.region, var.region) == var.region
    error_message = "The platform is in project ${coalesce(var.platform.project_id, var.project_id)}, region ${coalesce(var.platform.region, var.region)}, but the job in project ${var.project_id}, region ${var.region}. Put both into the same, or give another platform."
  }

  validation {
    condition     = var.platform.log_bucket == null ? true : startswith(var.platform.log_bucket, "projects/${var.project_id}/locations/")
    error_message = "platform.log_bucket is \"${coalesce(var.platform.log_bucket, "null")}\"; it must be a bucket of the job's own project, written as projects/${var.project_id}/locations/L/buckets/B. A bucket of another project would need rights there that this module does not give."
  }
}

variable "alerts" {
  description = "Who is told when a run fails or is missing. Null for nobody."
  type = object({
    notification_channels = list(string)         # ids of Cloud Monitoring: projects/P/notificationChannels/N
    on_failure            = optional(bool, true) # a run failed, or a service answered with an error of its own
    on_failed_start       = optional(bool, true) # Cloud Scheduler could not start it
    missed_after_hours    = optional(number)     # hours without any finished run; null does not watch for that
  })
  default = null

  validation {
    condition     = var.alerts == null ? true : try(length(var.alerts.notification_channels) > 0 && alltrue([for channel in var.alerts.notification_channels : can(regex("^projects/[^/]+/notificationChannels/[^/]+$", channel))]), false)
    error_message = "alerts.notification_channels must name at least one channel, each as projects/P/notificationChannels/N."
  }

  validation {
    condition     = try(var.alerts.missed_after_hours, null) == null ? true : var.alerts.missed_after_hours >= local.limits.missed_run_hours.from && var.alerts.missed_after_hours <= local.limits.missed_run_hours.to && floor(var.alerts.missed_after_hours) == var.alerts.missed_after_hours
    error_message = "alerts.missed_after_hours is ${try(coalesce(var.alerts.missed_after_hours, "null"), "null")}; Cloud Monitoring can watch for ${local.limits.missed_run_hours.from} to ${local.limits.missed_run_hours.to} whole hours. For rarer jobs rely on on_failed_start."
  }

  validation {
    condition     = try(var.alerts.missed_after_hours, null) == null || var.service == null
    error_message = "alerts.missed_after_hours is for batch jobs; a service has no runs that could be missing."
  }

  validation {
    condition     = var.alerts == null || try(var.service.kind, "http") == "http"
    error_message = "A worker cannot have alerts: Cloud Run counts neither runs nor errors of a worker pool. Take alerts away, and alert on its logs instead."
  }
}

variable "budget" {
  description = "Monthly budget for the job. Null for none. Counts what carries the job's label job_name."
  type = object({
    billing_account       = string                            # id such as 01ABCD-234567-89EFGH
    amount                = number                            # a month, in whole units of the currency
    currency              = optional(string)                  # null is the currency of the billing account
    threshold_percents    = optional(list(number), [80, 100]) # shares of the amount at which mail goes out
    notification_channels = optional(list(string), [])        # ids of Cloud Monitoring; without any, the billing administrators get mail
    project_numbers       = optional(list(string), [])        # counts only these projects; empty counts all of the billing account
  })
  default = null

  validation {
    condition     = var.budget == null ? true : can(regex("^[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}$", var.budget.billing_account))
    error_message = "budget.billing_account is \"${try(coalesce(var.budget.billing_account, "null"), "null")}\"; write the id of a billing account, such as 01ABCD-234567-89EFGH."
  }

  validation {
    condition     = var.budget == null ? true : try(var.budget.amount >= 1 && floor(var.budget.amount) == var.budget.amount, false)
    error_message = "budget.amount is ${try(coalesce(var.budget.amount, "null"), "null")}; use a whole number of at least 1."
  }

  validation {
    condition     = var.budget == null ? true : try(length(var.budget.threshold_percents) > 0 && alltrue([for percent in var.budget.threshold_percents : percent > 0]), false)
    error_message = "budget.threshold_percents must hold at least one number above 0, for example [80, 100]."
  }

  validation {
    condition     = var.budget == null ? true : alltrue([for number in var.budget.project_numbers : can(regex("^[0-9]+$", number))])
    error_message = "budget.project_numbers must be numbers of projects, not their ids; gcloud projects describe shows them as projectNumber."
  }
}
