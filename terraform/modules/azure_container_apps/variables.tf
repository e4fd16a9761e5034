variable "region" {
  description = "Region of the cloud in which the job runs. Azure's short or long name, for example westeurope."
  type        = string
  nullable    = false
}

variable "job_metadata" {
  description = "Tags of the job: what jsondecode(file(\"metadata.json\")) gives. Needs job_name, team, pipeline_type, environment and cost_center, none of them empty; any other tag is welcome."
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

variable "names" {
  description = "Names to use instead of the derived ones, by kind of resource. Used here: job, container_app, identity, environment_storage, alert, missed_alert and budget."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "container_image" {
  description = "Image of the container. It must be built for linux/amd64."
  type        = string
  nullable    = false
}

variable "require_digest" {
  description = "Whether the image must be named by its digest. With false, an image without a version is only told in adjustments."
  type        = bool
  default     = false
  nullable    = false
}

variable "command" {
  description = "The program that the image is made for, with its first arguments. No shell reads them."
  type        = list(string)
  default     = ["python", "-m", "dativo_ingest.cli"]
  nullable    = false
}

variable "args" {
  description = "Arguments that stand behind the command. Every run gets them."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "container_mode" {
  description = "What the program in the container gets as --mode. The Dativo image knows self_hosted and cloud."
  type        = string
  default     = "self_hosted"
  nullable    = false
}

variable "run_arguments" {
  description = "Arguments of a run; a runner overrides them. Null gives [\"run\", \"--config\", job file, \"--mode\", container_mode]."
  type        = list(string)
  default     = null
}

variable "use_entry_point" {
  description = "Whether the container starts through the few lines of sh that unpack the job file. With false the image keeps its own entry point and gets run_arguments only; for images without /bin/sh."
  type        = bool
  default     = true
  nullable    = false
}

variable "job_config" {
  description = "Text of the job file, YAML. For example file(\"job.yaml\"). Null where the image or a volume holds the job."
  type        = string
  default     = null
}

variable "environment_variables" {
  description = "Environment of the container: a map of name to value, or a list of objects with name and value. Not for secrets."
  type        = any
  default     = {}
}

variable "cpu" {
  description = "CPU of the container. In vCPU, in steps of 0.25, for example \"0.5\". Null takes 1."
  type        = string
  default     = null
}

variable "memory" {
  description = "Memory of the container. For example \"2Gi\" or \"2\"; in the Consumption profile 2 GiB for each vCPU. Null takes 2 GiB."
  type        = string
  default     = null
}

variable "timeout_seconds" {
  description = "Seconds that a run may take before it is stopped. Null takes 3600. The container then has 30 seconds to end."
  type        = number
  default     = null
}

variable "schedule" {
  description = "When the job runs by itself. Container Apps know UTC only; another time zone is refused unless allow_utc_shift is true. Null for runs that a runner or a person starts."
  type = object({
    # Five fields: minute, hour, day of month, month, day of week.
    cron     = string
    timezone = optional(string, "UTC")
    # With false the job stays and waits for a start by hand.
    enabled = optional(bool, true)
    # Container Apps start a scheduled run once; this has no effect here.
    max_attempts = optional(number, 2)
  })
  default = null
}

variable "allow_utc_shift" {
  description = "Whether the cron line of another time zone may be read as UTC. The hours are taken as they are written, without daylight saving."
  type        = bool
  default     = false
  nullable    = false
}

variable "service" {
  description = "A long-running service instead of a batch job. Null for a batch job; then no app is made."
  type = object({
    # With 0 the app sleeps until a request or a rule wakes it.
    min_replicas = optional(number, 0)
    max_replicas = optional(number, 1)
    # Null for an app that nobody can reach.
    ingress = optional(object({
      target_port = number
      # Reachable from the internet, where the environment is.
      external = optional(bool, false)
      # auto, http, http2 or tcp.
      transport = optional(string, "auto")
    }))
    # Requests at a time that one replica takes; needs ingress. Null leaves Azure's own number.
    http_concurrent_requests = optional(number)
    # KEDA's cron scaler: awake from start to end, both five fields of cron.
    cron_rules = optional(map(object({
      start            = string
      end              = string
      timezone         = optional(string, "UTC")
      desired_replicas = optional(number, 1)
    })), {})
    # Any other KEDA scaler.
    custom_rules = optional(map(object({
      type     = string
      metadata = map(string)
      # Parameter of the scaler to name of an environment variable in secrets or secret_values.
      authentication = optional(map(string), {})
    })), {})
    # startup, readiness and liveness.
    probes = optional(map(object({
      port                    = number
      transport               = optional(string, "HTTP")
      path                    = optional(string)
      initial_delay           = optional(number)
      interval_seconds        = optional(number)
      timeout                 = optional(number)
      failure_count_threshold = optional(number)
    })), {})
    # Accept an app that sleeps and that nothing wakes, as the module once made it.
    may_sleep_forever = optional(bool, false)
  })
  default = null
}

variable "workload_profile_name" {
  description = "Workload profile of the environment to run in. Null takes Consumption, or none where the environment has no profiles."
  type        = string
  default     = null
}

variable "identity" {
  description = "User-assigned identity that exists. Null makes one for this job."
  type = object({
    # Resource id.
    id           = string
    principal_id = optional(string)
    client_id    = optional(string)
    # Whether this module gives it the roles that the inputs name; needs principal_id.
    grant_access = optional(bool, true)
  })
  default = null
}

variable "storage_account_ids" {
  description = "Storage accounts or blob containers whose blobs the job may read and write (Storage Blob Data Contributor), by resource id."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "storage_reader_ids" {
  description = "Storage accounts or blob containers whose blobs the job may only read (Storage Blob Data Reader), by resource id."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "role_assignments" {
  description = "Further roles of the job's identity, by any key. Each holds for one resource, never for a resource group or a subscription."
  type = map(object({
    role  = string
    scope = string
  }))
  default  = {}
  nullable = false
}

variable "keyvault_ids" {
  description = "Resource ids of the key vaults that secrets come from. They tell where a vault is; the job may read the secrets it names and nothing else in the vault."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "secrets" {
  description = "Secrets of the container: name of the environment variable to reference. A reference is https://VAULT.vault.azure.net/secrets/NAME, with /VERSION behind it to stay on one version. It must be known when planning, so write it out."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "secrets_from_keyvault" {
  description = "Secrets as the first version of this module took them: name is the environment variable, secret_name the name in Container Apps, keyvault_secret_id the reference."
  type = list(object({
    name               = string
    secret_name        = string
    keyvault_secret_id = string
  }))
  default  = []
  nullable = false
}

variable "secret_values" {
  description = "Secrets whose values are handed over here, by environment variable. They are kept in the state in clear; prefer secrets, which holds references only."
  type        = map(string)
  default     = {}
  nullable    = false
  sensitive   = true
}

variable "registries" {
  description = "Host names of private registries that the image is pulled from with the job's identity, for example acme.azurecr.io."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "registry_ids" {
  description = "Resource ids of those registries: the identity gets AcrPull on each. Leave out what it may pull from already."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "state" {
  description = "Existing durable storage for what the job remembers between runs. An Azure Files share, mounted at directory; STATE_DIR names the job's folder in it. Null mounts nothing."
  type = object({
    # The share, by storage account and name; its key goes into storage_account_keys.
    storage_account_name = optional(string)
    share_name           = optional(string)
    # Or a storage that the environment knows already.
    storage_name = optional(string)
    directory    = optional(string, "/state")
    # Folder of the job in the share, so that jobs can have a share together. Null takes the job's name, "" the share itself.
    folder = optional(string)
  })
  default = null
}

variable "storage_account_keys" {
  description = "Access keys for state, by name of the storage account. They are kept in the state in clear."
  type        = map(string)
  default     = {}
  nullable    = false
  sensitive   = true
}

variable "log_retention_days" {
  description = "Days that logs are kept. 1 to 3650, raised or lowered to what Log Analytics offers. Null keeps them 365 days where environment is prod or production, else 30."
  type        = number
  default     = null
}

variable "platform" {
  description = "Existing platform to run on. What the output platform of modules/platform gives, or one written by hand: the id of the environment is enough, the rest is read from it. Null makes a platform for this job."
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

variable "create_resource_group" {
  description = "Whether a resource group is made; with false existing_resource_group_name says which to use."
  type        = bool
  default     = true
  nullable    = false

  validation {
    condition     = var.create_resource_group || var.existing_resource_group_name != null || var.platform != null
    error_message = "create_resource_group is false, but existing_resource_group_name is not set. Name the resource group to use."
  }
}

variable "existing_resource_group_name" {
  description = "Name of a resource group that exists, in the subscription of the provider. Only counts when create_resource_group is false."
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

variable "alerts" {
  description = "Who is told when a run fails or is missing. Null tells nobody."
  type = object({
    # Resource ids of action groups.
    action_group_ids = list(string)
    # On a container that ends with another exit code than 0, a timeout, or a start that did not work.
    on_failure = optional(bool, true)
    # On this many hours without a run, one of those that log alerts can look back. Null for jobs without a rhythm.
    missed_after_hours = optional(number)
    # 0 (critical) to 4 (verbose).
    severity = optional(number, 1)
  })
  default = null
}

variable "budget" {
  description = "Monthly budget for the job. Counts what carries its job_name in the resource group."
  type = object({
    # In the currency of the billing account.
    amount = number
    # First day of a month, not before the current one when the budget is made: 2027-01-01T00:00:00Z.
    start_date = string
    # Percent of the amount at which somebody is told.
    thresholds       = optional(list(number), [80, 100])
    contact_emails   = optional(list(string), [])
    action_group_ids = optional(list(string), [])
  })
  default = null
}

variable "deletion_protection" {
  description = "Whether a lock keeps the service from being deleted outside Terraform. Null locks services where environment is prod or production. Jobs are never locked."
  type        = bool
  default     = null
}

variable "create_job_instead_of_app" {
  description = "Kept from the first version: false makes a long-running app out of min_replicas, max_replicas and the ingress inputs. Null or true makes a batch job. Prefer service."
  type        = bool
  default     = null

  validation {
    condition     = var.create_job_instead_of_app == null || var.service == null
    error_message = "create_job_instead_of_app and service are both set, and say the same thing twice. Keep service, which can say more."
  }

  validation {
    condition     = var.create_job_instead_of_app != false || var.schedule == null
    error_message = "create_job_instead_of_app is false, which makes an app, and schedule is set: an app runs all the time and is never started by a schedule. Take one of the two away."
  }
}

variable "min_replicas" {
  description = "Kept from the first version: replicas of the app at least. Only counts when create_job_instead_of_app is false."
  type        = number
  default     = 0
  nullable    = false
}

variable "max_replicas" {
  description = "Kept from the first version: replicas of the app at most. Only counts when create_job_instead_of_app is false."
  type        = number
  default     = 1
  nullable    = false
}

variable "enable_ingress" {
  description = "Kept from the first version: whether the app can be reached. Only counts when create_job_instead_of_app is false."
  type        = bool
  default     = false
  nullable    = false
}

variable "ingress_external_enabled" {
  description = "Kept from the first version: whether the app can be reached from the internet. Needs enable_ingress."
  type        = bool
  default     = false
  nullable    = false
}

variable "ingress_target_port" {
  description = "Kept from the first version: port that the app listens on. Needs enable_ingress."
  type        = number
  default     = 8080
  nullable    = false
}

variable "job_replica_timeout_seconds" {
  description = "Kept from the first version: seconds that a run may take. timeout_seconds wins where it is set."
  type        = number
  default     = 3600
  nullable    = false
}

variable "job_replica_retry_limit" {
  description = "How often Azure starts a failed run again by itself. 0 by default: a load that has written half its rows must not start over unseen."
  type        = number
  default     = 0
  nullable    = false
}

variable "job_parallelism" {
  description = "Containers of one run that may run at a time."
  type        = number
  default     = 1
  nullable    = false
}

variable "job_replica_completion_count" {
  description = "Containers of one run that must succeed before the run has."
  type        = number
  default     = 1
  nullable    = false
}
