# Limits, patterns and rules of naming are in cloud-rules.json, which the validator of job files reads too.
locals {
  rules          = jsondecode(file("${path.module}/cloud-rules.json"))
  module_tags_of = { for provider, tags in local.rules.tags.module_tags : provider => tags if provider != "$comment" }

  cloud       = one([for provider, tags in local.module_tags_of : provider if tags.dativo_runtime == var.runtime])
  limits      = try(local.rules.tags[local.cloud], null)
  title       = try(local.limits.title, "this machine")
  module_tags = { for key, value in local.module_tags_of[local.cloud] : key => value }

  # Later wins. The module's own tags come last, see tags.tf.
  given = merge(var.default_tags, var.job_metadata)
}
