# Days that logs are kept, in what the cloud offers: AWS a list, the others a range.
locals {
  retention = local.rules.retention

  log_retention_days = (
    can(local.retention.values)
    ? try(min([for days in local.retention.values : days if days >= var.log_retention_days]...), max(local.retention.values...))
    : max(local.retention.from, min(local.retention.to, var.log_retention_days))
  )

  log_faults = [for days in [var.log_retention_days] : {
    rule    = null
    message = "log_retention_days is ${days}; use a whole number from ${local.rules.any_retention.from} to ${local.rules.any_retention.to}."
  } if days < local.rules.any_retention.from || days > local.rules.any_retention.to || floor(days) != days]

  log_adjustments = local.log_retention_days == var.log_retention_days ? [] : [
    "logs are kept ${local.log_retention_days} days instead of ${var.log_retention_days}: ${
      can(local.retention.values) ? "CloudWatch offers no number between ${try(max([for days in local.retention.values : days if days < var.log_retention_days]...), 0)} and ${local.log_retention_days}" :
      "${local.title} keeps them ${local.retention.from} to ${local.retention.to} days"
    }"
  ]
}
