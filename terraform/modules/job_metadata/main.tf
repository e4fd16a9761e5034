# Limits, patterns and rules of naming are in cloud-rules.json, which the validator of job files reads too.
locals {
  clouds = { aws_fargate = "aws", azure_container_apps = "azure", gcp_cloud_run = "gcp", local_process = "local" }
  cloud  = lookup(local.clouds, var.runtime, "local")

  # Only the part of the table that counts is kept: a fleet has this once for each job.
  rules = [for all in [jsondecode(file("${path.module}/cloud-rules.json"))] : {
    limits        = lookup(all.tags, local.cloud, null)
    required      = all.tags.required
    module_tags   = all.tags.module_tags[local.cloud]
    resource_tags = lookup(all.tags.resource_tags, local.cloud, [])
    normalisation = all.tags.normalisation
    naming        = { for part in ["slug_outside", "digit_prefix", "nameless", "hash"] : part => all.names[part] }
    kinds = { for kind, limits in all.names[local.cloud] : kind => {
      min             = lookup(limits, "min", 1)
      max             = limits.max
      pattern         = limits.pattern
      suffix          = lookup(limits, "suffix", "")
      reserved_prefix = lookup(limits, "reserved_prefix", null)
    } }
  }][0]

  limits      = local.rules.limits
  title       = local.limits == null ? "this machine" : local.limits.title
  module_tags = local.rules.module_tags

  # Later wins. The module's own tags come last, see tags.tf.
  given = merge(var.default_tags, var.job_metadata)
}
