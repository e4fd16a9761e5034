# Tags, names and containers are judged by the modules that make them, which report here what stops a plan elsewhere. What is of
# the wrong type is a problem already, and is left out here.
locals {
  with_tags  = [for label, lacking in local.lacking : label if length(lacking) == 0]
  with_image = [for label, inputs in local.inputs : label if lookup(inputs, "container_image", null) != null]
}

module "metadata" {
  source   = "../job_metadata"
  for_each = toset(local.with_tags)

  runtime      = var.runtime
  job_metadata = local.tags[each.key]
  default_tags = merge(var.default_tags, lookup(local.inputs[each.key], "default_tags", null))
  tag_policy   = var.tag_policy
  names        = merge({}, lookup(local.inputs[each.key], "names", null))
  on_fault     = "report"
}

module "container" {
  source   = "../job_container"
  for_each = toset(local.with_image)

  runtime               = var.runtime
  kind                  = lookup(local.inputs[each.key], "service", null) == null ? "job" : "service"
  execution_environment = try(local.inputs[each.key].service.execution_environment, null)
  workload_profile      = try([for type in [var.workload_profiles[local.inputs[each.key].workload_profile_name]] : type if type != "Consumption"][0], null)
  is_consumption_only   = length(var.workload_profiles) == 0
  container_image       = try("${local.inputs[each.key].container_image}", "-")
  require_digest        = try(tobool(local.inputs[each.key].require_digest), false)
  command               = try([for text in local.inputs[each.key].command : "${text}"], null)
  args                  = try([for text in local.inputs[each.key].args : "${text}"], null)
  container_mode        = try("${local.inputs[each.key].container_mode}", null)
  run_arguments         = try([for text in local.inputs[each.key].run_arguments : "${text}"], null)
  use_entry_point       = try(tobool(local.inputs[each.key].use_entry_point), true)
  job_config            = try(tostring(local.inputs[each.key].job_config), null)
  environment_variables = lookup(local.inputs[each.key], "environment_variables", null)
  secret_names          = keys(merge({}, lookup(local.inputs[each.key], "secrets", null)))
  cpu                   = try(tostring(local.inputs[each.key].cpu), null)
  memory                = try(tostring(local.inputs[each.key].memory), null)
  timeout_seconds       = try(tonumber(local.inputs[each.key].timeout_seconds), null)
  log_retention_days    = try(tonumber(local.inputs[each.key].log_retention_days), null)
  schedule              = try({ cron = "${local.inputs[each.key].schedule.cron}", timezone = try(tostring(local.inputs[each.key].schedule.timezone), "UTC") }, null)
  allow_utc_shift       = try(tobool(local.inputs[each.key].allow_utc_shift), false)
  on_fault              = "report"
}
