# Secrets in clear, told by the names of their variables: PGPASSWORD, apiKey, token_2, but not token_url.
locals {
  secret_rules = local.rules.secrets

  # One word of each name rules most variables out at once.
  hinted      = [for name in distinct(local.variable_names) : name if can(regex(local.secret_hint, name))]
  secret_hint = "(?i:${join("|", distinct([for name in local.secret_rules.names : split("_", name)[0]]))})"

  # Every _ is written twice and stands at both ends too, so that each word has its own on either side: RE2 cannot look around.
  patterns = [for rules in length(local.hinted) == 0 ? [] : [local.secret_rules] : {
    secret    = "(?:${replace(join("|", rules.names), "_", "__")})s?[0-9]*_"
    exception = "_(?:${replace(join("|", rules.exceptions), "_", "__")})_"
    harmless  = "_(?:${join("|", rules.harmless_last_words)})_$"
  }]
  secret_words = { for name in local.hinted : name => replace(
    "_${replace(replace(lower(replace(name, "/([a-z0-9])([A-Z])/", "$${1}_$${2}")), "/[^a-z0-9]+/", "_"), "_", "__")}_",
    "/${local.patterns[0].exception}/", "_-_",
  ) }
  secret_named = [for name, words in local.secret_words : name
    if can(regex("${local.patterns[0].secret}$", words)) || (can(regex(local.patterns[0].secret, words)) && !can(regex(local.patterns[0].harmless, words)))
  ]

  # What is no secret in spite of its name: nothing, a switch, a placeholder, a place, an address without a password.
  harmless_value = "^\\s*$|\\{\\{|\\$\\{|^\\s*(?i:true|false|yes|no|on|off|none|null)\\s*$|${join("|", local.secret_rules.harmless_values)}"
  address        = "^(?i:[a-z][a-z0-9+.-]*://|(?:[a-z_]+=\\S*\\s+)+[a-z_]+=\\S*$)"
  password_in_it = "://[^\\s/@:]*:[^\\s/@$*<{][^\\s/@]*@|(?:^|[\\s;])(?i:password|pwd|AccountKey|SharedAccessKey)\\s*=\\s*[^\\s;$]|[?&](?i:password|token|access_token|api_?key|secret|sig)=[^\\s&#$]"

  # Other values are left out before this one is looked at, since they may be unknown.
  secret_variables = [for variable in local.variables : variable if contains(local.secret_named, variable.name)]
  secret_faults = [for name in distinct([for variable in local.secret_variables : variable.name if nonsensitive(
    can(regex(local.password_in_it, variable.value)) || (!can(regex(local.harmless_value, variable.value)) && !can(regex(local.address, variable.value)))
    )]) : {
    rule    = "JOB610"
    message = "environment_variables.${name} holds a secret in plain text; whoever may read the definition in the cloud can read it. Take it away and name it in the secrets input, which hands it over from the cloud's store of secrets."
  }]
}
