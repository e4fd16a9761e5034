# Jobs of one fleet: what was given, put together with the defaults, judged one by one, and keyed by job_name.
#
# Values may be unknown while planning, and a question that is asked with can() or try() about such a value has no answer either.
# So which jobs there are depends on names alone.
locals {
  entries = merge({ for key, job in var.jobs : key => { inputs = job, problems = [] } }, local.job_files)

  inputs = { for label, entry in local.entries : label => merge(
    var.defaults,
    entry.inputs,
    { for name in local.merged_inputs[label] : name => merge(var.defaults[name], entry.inputs[name]) },
  ) }

  # Maps that the defaults and the job both give. The keys of a list are numbers.
  merged_inputs = { for label, entry in local.entries : label => [for name in local.maps : name
    if contains(keys(var.defaults), name) && contains(keys(entry.inputs), name) ? alltrue([
      for given in [var.defaults[name], entry.inputs[name]] :
      given == null ? false : length(given) == 0 ? can(keys(given)) : !anytrue([for key, each in given : can(tonumber(key))])
    ]) : false
  ] }
  maps = [
    "alerts", "budget", "default_tags", "environment_variables", "job_metadata", "names", "schedule", "secrets", "service", "state",
    "tag_policy",
  ]

  # Only "skip" looks at the verdict.
  taken = [for label in keys(local.inputs) : label
    if contains(keys(local.job_names), label) && (var.on_invalid == "error" ? true : length(local.problems[label]) == 0)
  ]
  labels = { for name, labels in { for label in local.taken : local.job_names[label] => label... } : name => labels[0] }

  # With all inputs that there are, so that nobody has to ask whether a job has one.
  not_given = { for name in local.known_inputs : name => null }
  jobs      = { for name, label in local.labels : name => merge(local.not_given, local.inputs[label]) }

  teams   = sort(distinct([for label in values(local.labels) : lookup(local.tags[label], "team", "")]))
  invalid = { for label in keys(local.inputs) : label => local.problems[label] if var.on_invalid == "skip" ? length(local.problems[label]) > 0 : false }
}
