# What is wrong with each job in itself and beside the others.
locals {
  rules = jsondecode(file("${path.module}/../job_metadata/cloud-rules.json"))

  tags  = { for label, inputs in local.inputs : label => { for key, value in merge({}, lookup(inputs, "job_metadata", null)) : key => tostring(value) if value != null } }
  empty = { for label, tags in local.tags : label => [for key, value in tags : key if trimspace(value) == ""] }
  lacking = { for label, tags in local.tags : label => concat(
    [for key in local.rules.tags.required : key if !contains(keys(tags), key)], local.empty[label],
  ) }
  job_names = { for label, tags in local.tags : label => tags.job_name if !contains(local.lacking[label], "job_name") }

  # Resources are named after job_name and environment without regard to case and punctuation.
  slugs = { for label, name in local.job_names : label =>
    trim(replace(lower("${name}-${lookup(local.tags[label], "environment", "")}"), "/${local.rules.names.slug_outside}/", "-"), "-")
  }
  by_name = { for label, name in local.job_names : name => label... }
  by_slug = { for label, slug in local.slugs : slug => label... }

  # What is no input, with the inputs that it may stand for. Names are near when they are equal but for one letter, since both leave
  # the same without it, or two letters changed round, or when they have a word in common.
  known_inputs = var.known_inputs == null ? [] : var.known_inputs
  strangers = { for label, inputs in local.inputs : label => [for name in keys(inputs) : name
    if var.known_inputs == null ? false : !contains(var.known_inputs, name)
  ] }
  stranger_names = distinct(flatten(values(local.strangers)))
  one_left_out = { for name in length(local.stranger_names) == 0 ? [] : distinct(concat(local.known_inputs, local.stranger_names)) : name => concat(
    [name], [for index in range(length(name)) : "${substr(name, 0, index)}${substr(name, index + 1, -1)}"],
  ) }
  near = { for name in local.stranger_names : name => [for known in local.known_inputs : known
    if length(setintersection(local.one_left_out[name], local.one_left_out[known])) > 0 ||
    length(setintersection(split("_", lower(name)), split("_", known))) > 0
  ] }

  # Of these only names and tags decide, which have to be known while planning.
  sure_problems = { for label, inputs in local.inputs : label => concat(
    local.entries[label].problems,
    [for lacking in [local.lacking[label]] : "job_metadata lacks ${join(", ", lacking)}" if length(lacking) > 0 && length(local.entries[label].problems) == 0],
    [for name in ["container_image"] : "${name} is missing" if !contains(keys(inputs), name) && length(local.entries[label].problems) == 0],
    [for name in local.strangers[label] : "${name} is no input; ${
      length(local.near[name]) > 0 ? "did you mean ${join(" or ", local.near[name])}?" : "use some of ${join(", ", local.known_inputs)}"
    }"],
    [for other in lookup(local.by_name, lookup(local.job_names, label, "\n"), []) :
      "job_name ${jsonencode(local.job_names[label])} is also that of ${other}; give one of the two another" if other != label
    ],
    [for other in lookup(local.by_slug, lookup(local.slugs, label, "\n"), []) :
      "its resources would have the names of those of ${other}: job_name and environment differ in case and punctuation alone"
      if lookup(local.job_names, other, "") != lookup(local.job_names, label, "")
    ],
  ) }
  own_problems = { for label, inputs in local.inputs : label => concat(
    local.sure_problems[label],
    [for name in ["container_image"] : "${name} is missing" if contains(keys(inputs), name) ? inputs[name] == null : false],
    [for name in local.texts : "${name} must be text" if lookup(inputs, name, null) == null ? false : !can("${inputs[name]}.")],
    [for name in local.numbers : "${name} must be a number" if lookup(inputs, name, null) == null ? false : !can(tonumber(inputs[name]))],
    [for name in local.lists : "${name} must be a list of texts" if lookup(inputs, name, null) == null ? false : !can(join("", inputs[name]))],
    [for name in local.switches : "${name} must be true or false" if lookup(inputs, name, null) == null ? false : !can(tobool(inputs[name]))],
    [for name in ["schedule"] : "schedule must be an object with cron and timezone" if lookup(inputs, name, null) == null ? false : !can("${inputs[name].cron}.")],
  ) }
  texts    = ["container_image", "container_mode", "cpu", "job_config", "memory"]
  numbers  = ["log_retention_days", "timeout_seconds"]
  lists    = ["args", "command", "run_arguments"]
  switches = ["allow_utc_shift", "require_digest", "use_entry_point"]

  problems = { for label, own in local.own_problems : label => concat(
    own,
    [for fault in contains(local.with_tags, label) ? module.metadata[label].faults : [] : trimsuffix(fault.message, ".")],
    [for fault in contains(local.with_image, label) ? module.container[label].faults : [] : trimsuffix(fault.message, ".")],
  ) }
}
