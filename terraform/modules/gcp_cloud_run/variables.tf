# The inputs of modules/job, which checks them, and how to get a platform. What only Cloud Run has is in variables-cloud-run.tf, what the
# original module called otherwise in variables-original.tf.
variable "region" {
  description = "Region of the cloud in which the job runs."
  type        = string
  nullable    = false
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
}

variable "log_retention_days" {
  description = "Days that logs are kept. Null keeps them a year where environment is prod or production, else 30 days. An existing platform keeps its own time."
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
}

variable "platform" {
  description = "Existing platform to run on: the output platform of modules/platform, or the same by hand. Null makes one for this job alone; the empty object is none: logs then stay in the project's bucket _Default."
  type = object({
    project_id         = optional(string) # must be the job's where it is given
    region             = optional(string) # must be the job's where it is given
    log_bucket         = optional(string) # projects/P/locations/L/buckets/B; null leaves the logs in _Default
    log_retention_days = optional(number) # for how long that bucket keeps logs
  })
  default = null
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
}
