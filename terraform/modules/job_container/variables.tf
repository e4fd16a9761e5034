variable "runtime" {
  description = "Where the container runs: aws_fargate, azure_container_apps or gcp_cloud_run. Decides which limits count and in which form the outputs are."
  type        = string
  nullable    = false

  validation {
    condition     = contains(keys(local.titles), var.runtime)
    error_message = "runtime is \"${var.runtime}\"; use one of ${join(", ", keys(local.titles))}."
  }
}

variable "kind" {
  description = "\"job\" for a container that ends by itself, \"service\" for one that is kept running. Cloud Run offers services smaller sizes and shorter timeouts."
  type        = string
  default     = "job"
  nullable    = false

  validation {
    condition     = contains(["job", "service"], var.kind)
    error_message = "kind is \"${var.kind}\"; use \"job\" or \"service\"."
  }
}

variable "execution_environment" {
  description = "Generation of Cloud Run that a service runs in: \"gen1\" or \"gen2\". Sizes below one CPU and below 512 MiB need gen1. Null takes what either of them offers. Jobs always run in gen2; other runtimes have none."
  type        = string
  default     = null

  validation {
    condition     = var.execution_environment == null || contains(["gen1", "gen2"], coalesce(var.execution_environment, "gen2"))
    error_message = "execution_environment is \"${coalesce(var.execution_environment, "null")}\"; use \"gen1\" or \"gen2\", or null."
  }
}

variable "workload_profile" {
  description = "Type of the dedicated workload profile that runs the container on Container Apps, such as \"D4\": any size up to the node. Null for the profile Consumption; other runtimes have none."
  type        = string
  default     = null

  validation {
    condition     = var.workload_profile == null || contains(keys(local.nodes), coalesce(var.workload_profile, "-"))
    error_message = "workload_profile is \"${coalesce(var.workload_profile, "null")}\"; use ${length(local.nodes) == 0 ? "null, since ${local.title} has none" : "one of ${join(", ", keys(local.nodes))}, or null for Consumption"}."
  }
}

variable "is_consumption_only" {
  description = "Whether the environment on Container Apps has no workload profiles, which halves the largest size."
  type        = bool
  default     = false
  nullable    = false
}

variable "container_image" {
  description = "Image of the job, for example ghcr.io/acme/dativo-ingest:1.4.2 or ghcr.io/acme/dativo-ingest@sha256:… ."
  type        = string
  nullable    = false
}

variable "require_digest" {
  description = "Whether the image must be given with its digest. With false, an image without a version is only listed in adjustments."
  type        = bool
  default     = false
  nullable    = false
}

variable "command" {
  description = "The program that the image is made for, with its first arguments; no shell reads them."
  type        = list(string)
  default     = ["python", "-m", "dativo_ingest.cli"]
  nullable    = false
}

variable "args" {
  description = "Arguments that stand behind the command in every run."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "container_mode" {
  description = "What the program gets as --mode."
  type        = string
  default     = "self_hosted"
  nullable    = false
}

variable "run_arguments" {
  description = "What makes the program run the job; a runner may replace these for one run. Null gives [\"run\", \"--config\", job_file, \"--mode\", container_mode]."
  type        = list(string)
  default     = null
}

variable "use_entry_point" {
  description = "Whether the container starts through the module's own entry point, which unpacks the job file and needs /bin/sh, base64 and gzip in the image. With false the image keeps its own, and gets only run_arguments."
  type        = bool
  default     = true
  nullable    = false
}

variable "job_config" {
  description = "Text of the job file (YAML or JSON), for example file(\"job.yaml\"). The container finds it at job_file, without the block infrastructure. Null where the image or a volume holds the job."
  type        = string
  default     = null
}

variable "environment_variables" {
  description = "Environment of the program: a map of name to value, or a list of objects with name and value. Not for secrets: everybody who may read the definition can read the values."
  type        = any
  default     = {}
  nullable    = false

  validation {
    condition     = can(join("", [for key, value in var.environment_variables : can(tonumber(key)) ? "${value.name}${value.value}" : "${tostring(value)}."]))
    error_message = "environment_variables must be a map of name to text, number or bool, such as { STATE_DIR = \"/state\" }, or a list of objects with name and value."
  }
}

variable "secret_names" {
  description = "Names of the environment variables that secrets take, so that nothing else takes them."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for name in var.secret_names : name != null])
    error_message = "secret_names has a null among its items; every item must be the name of an environment variable."
  }
}

variable "state_directory" {
  description = "Absolute path in the container where durable storage is mounted; the program sees it as STATE_DIR. Null sets nothing."
  type        = string
  default     = null

  validation {
    condition     = var.state_directory == null || can(regex("^/[^:\\s]*$", var.state_directory))
    error_message = "state_directory is \"${coalesce(var.state_directory, "null")}\"; it must be an absolute path in the container such as /state, or null."
  }
}

variable "cpu" {
  description = "CPU of the container: \"1024\" or \"1 vCPU\" on Fargate, \"0.5\" on Container Apps, \"1\" or \"1000m\" on Cloud Run. Null takes one CPU."
  type        = string
  default     = null
}

variable "memory" {
  description = "Memory of the container: \"2048\" or \"2 GB\" on Fargate, \"2Gi\" on Container Apps, \"2Gi\" or \"512Mi\" on Cloud Run. Null takes 2 GiB."
  type        = string
  default     = null
}

variable "timeout_seconds" {
  description = "Seconds that a run may take before it is stopped. Null leaves the runtime's own limit."
  type        = number
  default     = null
}

variable "log_retention_days" {
  description = "Days to keep logs, 1 to 3650. Made to fit what the cloud offers; see adjustments."
  type        = number
  default     = 30
  nullable    = false
}

variable "schedule" {
  description = "When the job starts by itself: cron has five fields (minute, hour, day of month, month, day of week), timezone is a name of the IANA list. Null for no schedule."
  type = object({
    cron     = string
    timezone = optional(string, "UTC")
  })
  default = null

  validation {
    condition     = try(var.schedule.cron, "") != null
    error_message = "schedule.cron is null; write five fields such as \"0 2 * * *\", or leave the whole schedule out."
  }
}

variable "allow_utc_shift" {
  description = "Whether Container Apps, which know UTC only, may read a cron line of another time zone as UTC. The hours are taken as they are written."
  type        = bool
  default     = false
  nullable    = false
}

variable "on_fault" {
  description = "What to do when the cloud would refuse something: \"error\" stops the plan, \"report\" lists it in the output faults, for a fleet in which one broken job must not stop the others."
  type        = string
  default     = "error"
  nullable    = false

  validation {
    condition     = contains(["report", "error"], var.on_fault)
    error_message = "on_fault is \"${var.on_fault}\"; use \"error\" or \"report\"."
  }
}

variable "label" {
  description = "How messages name the job, where there are many: \"orders (jobs/orders.yaml)\". Null says only that it is the job."
  type        = string
  default     = null
}
