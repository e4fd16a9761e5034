# Names of resources, made from job_name and environment, fitted to what each kind of resource allows.
locals {
  name_rules = local.rules.naming
  name_kinds = local.rules.kinds

  job_name    = lookup(var.job_metadata, "job_name", "")
  environment = lookup(var.job_metadata, "environment", "")

  bare_slugs = { for what, text in { whole = "${local.job_name}-${local.environment}", job_name = local.job_name } :
    what => trim(replace(lower(text), "/${local.name_rules.slug_outside}/", "-"), "-")
  }
  slugs = { for what, slug in local.bare_slugs : what => can(regex("^[0-9]", slug)) ? "${local.name_rules.digit_prefix}${slug}" : slug }

  name_hash = substr(sha256("${local.job_name}|${local.environment}"), 0, local.name_rules.hash)

  derived_names = { for kind, limits in local.name_kinds : kind => [
    for base in [limits.reserved_prefix != null && startswith(local.slugs.whole, coalesce(limits.reserved_prefix, "-")) ? "${local.name_rules.digit_prefix}${local.slugs.whole}" : local.slugs.whole] : (
      local.slugs.whole != "" && length(base) + length(limits.suffix) >= limits.min && length(base) + length(limits.suffix) <= limits.max
      ? { name = "${base}${limits.suffix}", is_shortened = false }
      : {
        name = join("", [
          trimsuffix(substr(
            local.slugs.whole == "" ? local.name_rules.nameless : base,
            0, limits.max - local.name_rules.hash - 1 - length(limits.suffix)
          ), "-"),
          "-", local.name_hash, limits.suffix,
        ])
        is_shortened = true
      }
    )
  ][0] }

  names = { for kind, derived in local.derived_names : kind => contains(keys(var.names), kind)
    ? { name = var.names[kind], is_shortened = false }
    : derived
  }

  name_faults = concat(
    [for slug in [local.slugs.job_name] : {
      rule    = "JOB720"
      key     = "job_name"
      part    = "value"
      other   = null
      message = "no resource can be named after job_name \"${local.job_name}\": it has no letter a-z and no digit. Write a name with some of them, for example \"orders-daily\"."
    } if slug == "" && local.limits != null],
    [for kind, name in var.names : {
      rule  = null
      key   = null
      part  = null
      other = null
      message = contains(keys(local.name_kinds), kind) ? (
        "names.${kind} is \"${coalesce(name, "null")}\"; it needs ${local.name_kinds[kind].min} to ${local.name_kinds[kind].max} characters that match ${local.name_kinds[kind].pattern}."
      ) : "names.${kind} is no kind of resource on ${local.title}; use one of ${join(", ", keys(local.name_kinds))}."
      } if !try(
      length(name) >= local.name_kinds[kind].min && length(name) <= local.name_kinds[kind].max &&
      can(regex(local.name_kinds[kind].pattern, name)) &&
      !startswith(name, coalesce(local.name_kinds[kind].reserved_prefix, "\n")), false
    )],
  )

  # All that is not as it was written, in words.
  adjustments = concat(
    [for change in local.changes : "tag \"${change.key}\": the ${change.part == "key" ? "name" : "value"} \"${change.raw}\" becomes \"${change.applied}\""],
    [for kind, each in local.names : "name of ${kind}: \"${local.slugs.whole}\" becomes \"${each.name}\"" if each.is_shortened],
  )
}
