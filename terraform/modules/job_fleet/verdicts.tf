# Tags, names and containers are judged by the modules that make them, which report here what stops a plan elsewhere. What is of
# the wrong type is a problem already, and is left out here.
locals {
  # Judging takes a large part of a plan, so it is left to the modules that make the jobs where these judge as well. Where the plan
  # ends here anyway, everything that is wrong is said here. Values that are not known yet must not decide about that.
  is_judging = var.judges_jobs || var.on_invalid == "skip" || length(flatten(values(local.sure_problems))) > 0

  with_tags  = [for label, lacking in local.lacking : label if local.is_judging && length(lacking) == 0]
  with_image = [for label, inputs in local.inputs : label if local.is_judging ? lookup(inputs, "container_image", null) != null : false]
}

module "metadata" {
  source   = "../job_metadata"
  for_each = { for label in local.with_tags : label => merge(local.inputs[label], { job_metadata = local.tags[label] }) }

  runtime      = var.runtime
  job_metadata = each.value.job_metadata
  default_tags = merge(var.default_tags, lookup(each.value, "default_tags", null))
  tag_policy   = var.tag_policy
  names        = merge({}, lookup(each.value, "names", null))
  on_fault     = "report"
}

module "container" {
  source   = "../job_container"
  for_each = { for label in local.with_image : label => local.inputs[label] }

  runtime               = var.runtime
  kind                  = lookup(each.value, "service", null) == null ? "job" : "service"
  execution_environment = try(each.value.service.execution_environment, null)
  workload_profile      = try([for type in [var.workload_profiles[each.value.workload_profile_name]] : type if type != "Consumption"][0], null)
  is_consumption_only   = length(var.workload_profiles) == 0
  container_image       = try("${each.value.container_image}", "-")
  require_digest        = try(tobool(each.value.require_digest), false)
  command               = try([for text in each.value.command : "${text}"], null)
  args                  = try([for text in each.value.args : "${text}"], null)
  container_mode        = try("${each.value.container_mode}", null)
  run_arguments         = try([for text in each.value.run_arguments : "${text}"], null)
  use_entry_point       = try(tobool(each.value.use_entry_point), true)
  job_config            = try(tostring(each.value.job_config), null)
  environment_variables = lookup(each.value, "environment_variables", null)
  secret_names          = keys(merge({}, lookup(each.value, "secrets", null)))
  cpu                   = try(tostring(each.value.cpu), null)
  memory                = try(tostring(each.value.memory), null)
  timeout_seconds       = try(tonumber(each.value.timeout_seconds), null)
  log_retention_days    = try(tonumber(each.value.log_retention_days), null)
  schedule              = try({ cron = "${each.value.schedule.cron}", timezone = try(tostring(each.value.schedule.timezone), "UTC") }, null)
  allow_utc_shift       = try(tobool(each.value.allow_utc_shift), false)
  on_fault              = "report"
}
