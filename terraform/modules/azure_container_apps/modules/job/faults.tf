# What only shows when several inputs are seen together. Secrets are named by their environment variable, never by their value.
locals {
  repeated_variables = distinct([for variable in local.secret_variables : variable if length([for other in local.secret_variables : other if other == variable]) > 1])

  ambiguous_secrets = distinct(concat(
    [for secret, references in local.vault_sources : secret if length(distinct(references)) > 1 || contains(keys(local.literal_sources), secret)],
    [for secret, variables in local.literal_sources : secret if length(variables) > 1],
  ))
  unfit_secrets = [for variable, secret in local.secret_names : variable
    if length(secret) > local.limits.secret_name.max || !can(regex(local.limits.secret_name.pattern, secret))
  ]

  rule_secrets         = flatten([for rule in values(try(var.service.custom_rules, {})) : values(rule.authentication)])
  unknown_rule_secrets = setsubtract(local.rule_secrets, local.secret_variables)

  faults = concat(
    [for variable in local.repeated_variables : "More than one secret wants the environment variable ${variable}. Name it once in secrets, secrets_from_keyvault and secret_values together."],
    [for secret in local.ambiguous_secrets : "Different secrets would all be \"${secret}\" in Container Apps, where - and _ and upper and lower case are the same. Give one of them another name."],
    [for variable in local.unfit_secrets : "No secret of Container Apps can be named after ${variable}: they have lower-case letters, digits, - and ., ${local.limits.secret_name.max} characters at most. Give it another name."],
    [for variable in local.unknown_rule_secrets : "service.custom_rules authenticate with ${variable}, but there is no such secret. Name an environment variable of secrets, secrets_from_keyvault or secret_values."],
  )

  adjustments = concat(
    module.metadata.adjustments,
    module.container.adjustments,
    [for server in [split("/", var.container_image)[0]] : "the image comes from ${server}, but registries does not name it: it can only be pulled without signing in"
    if endswith(server, ".azurecr.io") && !contains(var.registries, server)],
    [for service in var.service[*] : "the app has min_replicas 0, no ingress and no scale rule: once asleep, nothing wakes it" if !local.can_wake],
  )
  can_wake = try(var.service.min_replicas > 0 || var.service.ingress != null || length(var.service.cron_rules) + length(var.service.custom_rules) > 0, true)
}
