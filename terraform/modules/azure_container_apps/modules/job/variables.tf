variable "platform" {
  description = "Existing platform to run on. What the output platform of modules/platform gives, or one written by hand: the id of the environment is enough, the rest is read from it."
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
  nullable = false

  validation {
    condition     = can(regex("(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.App/managedEnvironments/[^/]+$", var.platform.environment_id))
    error_message = "platform.environment_id is \"${var.platform.environment_id}\"; it must be a resource id such as /subscriptions/SUBSCRIPTION/resourceGroups/GROUP/providers/Microsoft.App/managedEnvironments/NAME."
  }
}

variable "region" {
  description = "Region of the cloud in which the job runs. Null takes the platform's; another than the platform's is refused, since a job lives where its environment is."
  type        = string
  default     = null

  validation {
    condition     = var.region != null || var.platform.region != null
    error_message = "Neither region nor platform.region is set; write the region of the environment, for example \"westeurope\"."
  }

  validation {
    condition     = var.region == null || var.platform.region == null || replace(lower(coalesce(var.region, "-")), " ", "") == replace(lower(coalesce(var.platform.region, "-")), " ", "")
    error_message = "region is \"${coalesce(var.region, "null")}\", but the environment is in \"${coalesce(var.platform.region, "null")}\". Container Apps run in the region of their environment: use the same region, or another platform."
  }
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

variable "label" {
  description = "How messages name the job, where there are many: a fleet gives \"orders (jobs/orders.yaml)\". Null says only that it is the job."
  type        = string
  default     = null
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
  nullable    = false
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

  validation {
    condition     = var.timeout_seconds == null || try(var.timeout_seconds >= 1 && floor(var.timeout_seconds) == var.timeout_seconds, false)
    error_message = "timeout_seconds is ${coalesce(var.timeout_seconds, 0)}; use a whole number of seconds, 1 or more, or null."
  }
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

  validation {
    condition     = var.schedule == null || var.service == null
    error_message = "schedule and service are both set: a service runs all the time and is never started by a schedule. Take one away; to wake a sleeping service at set times, use service.cron_rules."
  }
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

  validation {
    condition     = try(var.service.min_replicas >= local.limits.replicas.from && var.service.max_replicas >= max(1, var.service.min_replicas) && var.service.max_replicas <= local.limits.replicas.to, var.service == null)
    error_message = "service wants ${try(var.service.min_replicas, 0)} to ${try(var.service.max_replicas, 0)} replicas; min_replicas is ${local.limits.replicas.from} or more, max_replicas 1 to ${local.limits.replicas.to} and not below it."
  }

  validation {
    condition     = try(var.service.min_replicas > 0 || var.service.ingress != null || length(var.service.cron_rules) + length(var.service.custom_rules) > 0 || var.service.may_sleep_forever, true)
    error_message = "service.min_replicas is 0 and nothing could wake the app: it has no ingress and no scale rule, so it would sleep for ever. Set min_replicas to 1, or give it ingress, cron_rules or custom_rules. For work that ends by itself leave service out."
  }

  validation {
    condition     = try(var.service.http_concurrent_requests, null) == null || try(var.service.ingress, null) != null
    error_message = "service.http_concurrent_requests counts requests, but the app has no ingress. Give it one, or take the number away."
  }

  validation {
    condition     = length(setsubtract(keys(try(var.service.probes, {})), ["startup", "readiness", "liveness"])) == 0
    error_message = "service.probes knows startup, readiness and liveness, not ${join(", ", setsubtract(keys(try(var.service.probes, {})), ["startup", "readiness", "liveness"]))}."
  }
}

variable "workload_profile_name" {
  description = "Workload profile of the environment to run in. Null takes Consumption, or none where the environment has no profiles."
  type        = string
  default     = null

  validation {
    condition     = var.workload_profile_name == null || contains(keys(var.platform.workload_profiles), coalesce(var.workload_profile_name, "-"))
    error_message = "workload_profile_name is \"${coalesce(var.workload_profile_name, "null")}\", but the environment has ${length(var.platform.workload_profiles) == 0 ? "no workload profiles" : join(", ", keys(var.platform.workload_profiles))}. Use one of these, or add the profile to the platform."
  }
}

variable "replica_retry_limit" {
  description = "How often Azure starts a failed run again by itself. 0 by default: a load that has written half its rows must not start over unseen."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.replica_retry_limit >= 0 && floor(var.replica_retry_limit) == var.replica_retry_limit
    error_message = "replica_retry_limit is ${var.replica_retry_limit}; use 0 or a whole number above it."
  }
}

variable "parallelism" {
  description = "Containers of one run that may run at a time."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.parallelism >= 1 && floor(var.parallelism) == var.parallelism
    error_message = "parallelism is ${var.parallelism}; use 1 or a whole number above it."
  }
}

variable "replica_completion_count" {
  description = "Containers of one run that must succeed before the run has."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.replica_completion_count >= 1 && floor(var.replica_completion_count) == var.replica_completion_count
    error_message = "replica_completion_count is ${var.replica_completion_count}; use 1 or a whole number above it."
  }
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

  validation {
    condition     = alltrue([for id in var.storage_account_ids : can(regex(local.storage_id, id))])
    error_message = "storage_account_ids has what is neither a storage account nor a blob container: ${join(", ", [for id in var.storage_account_ids : "\"${id}\"" if !can(regex(local.storage_id, id))])}. Write /subscriptions/…/providers/Microsoft.Storage/storageAccounts/NAME, with /blobServices/default/containers/NAME behind it for one container."
  }
}

variable "storage_reader_ids" {
  description = "Storage accounts or blob containers whose blobs the job may only read (Storage Blob Data Reader), by resource id."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for id in var.storage_reader_ids : can(regex(local.storage_id, id))])
    error_message = "storage_reader_ids has what is neither a storage account nor a blob container: ${join(", ", [for id in var.storage_reader_ids : "\"${id}\"" if !can(regex(local.storage_id, id))])}. Write /subscriptions/…/providers/Microsoft.Storage/storageAccounts/NAME, with /blobServices/default/containers/NAME behind it for one container."
  }
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

  validation {
    condition     = alltrue([for id in var.keyvault_ids : can(regex("(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.KeyVault/vaults/[^/]+$", id))])
    error_message = "keyvault_ids has what is no key vault: ${join(", ", [for id in var.keyvault_ids : "\"${id}\"" if !can(regex("(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.KeyVault/vaults/[^/]+$", id))])}. Write /subscriptions/SUBSCRIPTION/resourceGroups/GROUP/providers/Microsoft.KeyVault/vaults/NAME."
  }
}

variable "secrets" {
  description = "Secrets of the container: name of the environment variable to reference. A reference is https://VAULT.vault.azure.net/secrets/NAME, with /VERSION behind it to stay on one version. It must be known when planning, so write it out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for reference in values(var.secrets) : can(regex(local.limits.key_vault_reference.pattern, reference))])
    error_message = "secrets holds what is no reference to a secret of a key vault, for ${join(", ", [for variable, reference in var.secrets : variable if !can(regex(local.limits.key_vault_reference.pattern, reference))])}. Write https://VAULT.vault.azure.net/secrets/NAME, with or without /VERSION (32 hexadecimal digits)."
  }
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

  validation {
    condition     = alltrue([for each in var.secrets_from_keyvault : length(each.secret_name) <= local.limits.secret_name.max && can(regex(local.limits.secret_name.pattern, each.secret_name))])
    error_message = "secrets_from_keyvault has names that Container Apps refuse: ${join(", ", [for each in var.secrets_from_keyvault : "\"${each.secret_name}\"" if !(length(each.secret_name) <= local.limits.secret_name.max && can(regex(local.limits.secret_name.pattern, each.secret_name)))])}. A secret_name has lower-case letters, digits, - and ., ${local.limits.secret_name.max} characters at most, a letter or digit first and last."
  }

  validation {
    condition     = alltrue([for each in var.secrets_from_keyvault : can(regex(local.limits.key_vault_reference.pattern, each.keyvault_secret_id))])
    error_message = "secrets_from_keyvault holds what is no reference to a secret of a key vault, for ${join(", ", [for each in var.secrets_from_keyvault : each.name if !can(regex(local.limits.key_vault_reference.pattern, each.keyvault_secret_id))])}. Write https://VAULT.vault.azure.net/secrets/NAME, with or without /VERSION (32 hexadecimal digits)."
  }
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

  validation {
    condition     = alltrue([for server in var.registries : can(regex("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", server))])
    error_message = "registries has what is no host name: ${join(", ", [for server in var.registries : "\"${server}\"" if !can(regex("^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", server))])}. Write only the host, for example \"acme.azurecr.io\"."
  }

  validation {
    condition     = length(distinct(var.registries)) == length(var.registries)
    error_message = "registries names a server twice: ${join(", ", var.registries)}. Keep one entry for each."
  }
}

variable "registry_ids" {
  description = "Resource ids of those registries: the identity gets AcrPull on each. Leave out what it may pull from already."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for id in var.registry_ids : can(regex("(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.ContainerRegistry/registries/[^/]+$", id))])
    error_message = "registry_ids has what is no container registry: ${join(", ", [for id in var.registry_ids : "\"${id}\"" if !can(regex("(?i)^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.ContainerRegistry/registries/[^/]+$", id))])}. Write /subscriptions/SUBSCRIPTION/resourceGroups/GROUP/providers/Microsoft.ContainerRegistry/registries/NAME."
  }
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

  validation {
    condition = var.state == null || (
      try(var.state.storage_name, null) != null
      ? try(var.state.storage_account_name, null) == null && try(var.state.share_name, null) == null
      : try(var.state.storage_account_name, null) != null && try(var.state.share_name, null) != null
    )
    error_message = "state needs either storage_name (a storage of the environment), or storage_account_name and share_name together."
  }

  validation {
    condition     = var.state == null ? true : can(regex("^/[^:\\s]*[^:\\s/]$", var.state.directory)) && !can(regex("(^/|/$|\\.\\.|[:\\s])", coalesce(var.state.folder, "x")))
    error_message = "state.directory is \"${try(var.state.directory, "")}\" and state.folder \"${try(coalesce(var.state.folder, "null"), "null")}\". directory is an absolute path such as /state; folder is a path in the share such as etl/orders, without / at the ends. Neither has blanks or colons."
  }

  validation {
    condition     = try(var.state.share_name, null) == null || contains(nonsensitive(keys(var.storage_account_keys)), coalesce(try(var.state.storage_account_name, null), "-"))
    error_message = "state mounts a share of ${coalesce(try(var.state.storage_account_name, null), "-")}, but storage_account_keys has no key for that account; Azure Files shares are mounted with the account's key. Add it, or name a storage that the environment has with state.storage_name."
  }
}

variable "storage_account_keys" {
  description = "Access keys for state, by name of the storage account. They are kept in the state in clear."
  type        = map(string)
  default     = {}
  nullable    = false
  sensitive   = true
}

variable "log_retention_days" {
  description = "Days that logs are kept. The workspace is the platform's; here it only decides what adjustments say."
  type        = number
  default     = 30
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

  validation {
    condition     = var.alerts == null || var.platform.log_analytics_workspace_id != null
    error_message = "alerts watch the log workspace, but platform.log_analytics_workspace_id is not set. Set it, or take alerts away."
  }

  validation {
    condition     = var.alerts == null || var.service == null
    error_message = "alerts watch the runs of a job; a service has none. Take alerts away, or service."
  }

  validation {
    condition     = try(length(var.alerts.action_group_ids) > 0, var.alerts == null)
    error_message = "alerts.action_group_ids is empty, so nobody would be told. Name at least one action group by its resource id."
  }

  validation {
    condition     = try(contains(values(local.missed_hours), var.alerts.missed_after_hours), try(var.alerts.missed_after_hours, null) == null)
    error_message = "alerts.missed_after_hours is ${coalesce(try(var.alerts.missed_after_hours, null), 0)}; log alerts can look back ${join(", ", sort(values(local.missed_hours)))} hours. Use one of these."
  }

  validation {
    condition     = try(contains([0, 1, 2, 3, 4], var.alerts.severity), var.alerts == null)
    error_message = "alerts.severity is ${try(var.alerts.severity, 0)}; use 0 (critical) to 4 (verbose)."
  }
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

  validation {
    condition     = try(var.budget.amount > 0, var.budget == null)
    error_message = "budget.amount is ${try(var.budget.amount, 0)}; it must be above 0."
  }

  validation {
    condition     = try(can(regex("^[0-9]{4}-(0[1-9]|1[0-2])-01T00:00:00Z$", var.budget.start_date)), false) || var.budget == null
    error_message = "budget.start_date is \"${try(var.budget.start_date, "")}\"; Azure wants the first day of a month, for example \"2027-01-01T00:00:00Z\"."
  }

  validation {
    condition     = try(length(var.budget.contact_emails) + length(var.budget.action_group_ids) > 0, var.budget == null)
    error_message = "budget has neither contact_emails nor action_group_ids, so nobody would be told. Give one of them."
  }

  validation {
    condition     = try(length(var.budget.thresholds) > 0 && alltrue([for threshold in var.budget.thresholds : threshold > local.limits.budget_threshold_percent.from && threshold <= local.limits.budget_threshold_percent.to]), var.budget == null)
    error_message = "budget.thresholds are ${join(", ", try(var.budget.thresholds, []))} percent; give at least one, above ${local.limits.budget_threshold_percent.from} and up to ${local.limits.budget_threshold_percent.to}."
  }
}

variable "deletion_protection" {
  description = "Whether a lock keeps the service from being deleted outside Terraform. Null locks services where environment is prod or production. Jobs are never locked."
  type        = bool
  default     = null
}
