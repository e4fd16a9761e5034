# From references to secrets: what the container sees and which secrets the job holds.
locals {
  # One item for each secret of a vault: the environment variable, the name in Container Apps, the reference.
  references = concat(
    [for variable, reference in var.secrets : { variable = variable, secret = local.secret_names[variable], reference = reference }],
    [for each in var.secrets_from_keyvault : { variable = each.name, secret = each.secret_name, reference = each.keyvault_secret_id }],
  )

  literal_variables = nonsensitive(keys(var.secret_values))
  secret_variables  = concat(local.references[*].variable, local.literal_variables)

  # Container Apps take lower-case letters, digits, - and . in the names of secrets.
  secret_names = { for variable in distinct(concat(keys(var.secrets), local.literal_variables)) :
    variable => trim(replace(lower(variable), "/[^a-z0-9.-]+/", "-"), "-.")
  }

  # Name in Container Apps to where the secret comes from; more than one source is a fault.
  vault_sources   = { for each in local.references : each.secret => each.reference... }
  literal_sources = { for variable in local.literal_variables : local.secret_names[variable] => variable... }

  vault_secrets      = { for secret, references in local.vault_sources : secret => references[0] }
  literal_secrets    = { for secret, variables in local.literal_sources : secret => variables[0] if !contains(keys(local.vault_sources), secret) }
  variable_sources   = { for each in local.references : each.variable => each.secret... }
  secret_environment = merge({ for variable in local.literal_variables : variable => local.secret_names[variable] }, { for variable, secrets in local.variable_sources : variable => secrets[0] })
}
