# Limits, patterns and rules of naming are in cloud-rules.json, which the validator of job files reads too. Its parts in generated/
# hold what counts for one runtime, since a fleet reads them once for each job.
locals {
  runtimes = ["aws_fargate", "azure_container_apps", "gcp_cloud_run", "local_process"]

  # With a runtime that does not exist, its own message is enough.
  runtime = contains(local.runtimes, var.runtime) ? var.runtime : "local_process"
  rules   = jsondecode(file("${path.module}/generated/${local.runtime}/tags.json"))

  limits      = local.rules.limits
  title       = local.limits == null ? "this machine" : local.limits.title
  module_tags = local.rules.module_tags

  # Later wins. The module's own tags come last, see tags.tf.
  given = merge(var.default_tags, var.job_metadata)
}
