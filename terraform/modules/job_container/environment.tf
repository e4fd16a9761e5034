# Environment of the container. Only names are judged, and the values of those that name a secret: values may be unknown until
# apply, and a verdict on them would be too.
locals {
  # The keys of a list are numbers, which no variable is called. Asking with can() would be unknown as soon as one value is.
  is_list = alltrue([for key, value in var.environment_variables : can(tonumber(key))])
  variables = [for key, value in var.environment_variables : {
    name  = local.is_list ? value.name : key
    value = local.is_list ? tostring(value.value) : tostring(value)
  }]
  variable_names = nonsensitive([for variable in local.variables : variable.name])

  environment = tomap(merge(
    { for name, values in { for variable in local.variables : variable.name => variable.value... } : name => values[0] },
    local.packed_job == null ? {} : { DATIVO_JOB_CONFIG = local.packed_job },
    var.state_directory == null ? {} : { STATE_DIR = var.state_directory },
  ))

  name_lists = { environment_variables = local.variable_names, secret_names = var.secret_names }

  name_faults = flatten([for input, names in local.name_lists : concat(
    [for name in distinct(names) : {
      rule    = null
      message = "${input} has ${jsonencode(name)}, which is no name of an environment variable; use ${local.rules.environment.name_words}."
    } if !can(regex(local.rules.environment.name, name))],
    [for name, twins in { for name in names : name => name... } : {
      rule    = null
      message = "${input} has ${name} ${length(twins)} times; keep one of them."
    } if length(twins) > 1],
    [for name in setintersection(local.rules.environment.reserved, names) : {
      rule    = null
      message = "${input} sets ${name}, which what starts the run sets by itself. Take it away${name == "DATIVO_JOB_CONFIG" ? "; job_config takes the job file" : ""}."
    }],
    [for name in setintersection(local.rules.environment.set_by_cloud, names) : {
      rule    = null
      message = "${input} sets ${name}, which ${local.title} sets by itself and refuses. Take it away, or choose another name."
    }],
  )])
  clash_faults = concat(
    [for name in setintersection(local.variable_names, var.secret_names) : {
      rule    = null
      message = "${name} is set both as text in environment_variables and as a secret; keep one of them."
    }],
    [for input, names in local.name_lists : {
      rule    = null
      message = "${input} sets STATE_DIR, which state_directory sets too; keep one of them."
    } if var.state_directory != null && contains(names, "STATE_DIR")],
  )

  environment_faults = concat(local.name_faults, local.clash_faults, local.secret_faults)
}
