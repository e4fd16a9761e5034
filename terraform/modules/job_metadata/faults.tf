# Why the cloud would refuse the tags. The ids are those of the validator of job files, which finds the same.
locals {
  # None of the clouds minds the case of a name, so names that are equal without it are the same.
  identities = { for key, applied in local.applied_keys : key => lower(applied) }

  prefixes = {
    key   = try(local.limits.reserved_key_prefixes, [])
    value = try(local.limits.reserved_value_prefixes, [])
  }

  # Beside a text the first reserved prefix it begins with, and the name of the module's tag it takes the place of.
  text_prefixes = [for index, text in local.texts : [
    for prefix in local.prefixes[text.part] : prefix
    if startswith(lower(text.raw), prefix) || startswith(local.applied[index], prefix)
  ]]
  text_twins = [for text in local.texts : [
    for name, value in local.module_tags : name
    if text.part == "key" && local.identities[text.key] == name && !(text.key == name && local.given[text.key] == value)
  ]]

  # How many characters at the start are allowed, where not all of them are; labels have been cleaned by now. Asking the pattern
  # once for the longest beginning that it takes is many times faster than asking it for each character.
  text_starts = [for index, text in local.texts : one([
    for raw in local.limits == null || local.is_normalising || local.is_plain[index] ? [] : [text.raw] :
    length(regexall("(?s).", regex(trimsuffix(local.limits[text.part].pattern, "$"), raw)))
    if !can(regex(local.limits[text.part].pattern, raw))
  ])]

  # The first character that is not allowed; control characters would tear the message apart.
  text_strangers = [for index, start in local.text_starts : start == null ? "" : (
    can(regex("[[:cntrl:]]", local.label_points[index][start]))
    ? jsonencode(local.label_points[index][start])
    : "\"${local.label_points[index][start]}\""
  )]

  suspects = [for index, text in local.texts : index
    if !local.is_easy[index] || length(local.text_prefixes[index]) > 0 || length(local.text_twins[index]) > 0
  ]
  text_faults = local.limits == null ? [] : flatten([for index in local.suspects : [for text in [local.texts[index]] : concat(
    [for name in local.text_twins[index] : {
      rule    = "JOB706"
      key     = text.key
      part    = "key"
      other   = null
      message = "tag \"${text.key}\" takes the place of ${name}, which this module sets to \"${local.module_tags[name]}\". Take the tag away, or give it another name."
    }],
    [for prefix in slice(local.text_prefixes[index], 0, length(local.text_twins[index]) > 0 ? 0 : min(1, length(local.text_prefixes[index]))) : {
      rule    = "JOB706"
      key     = text.key
      part    = text.part
      other   = null
      message = "the ${text.part == "key" ? "name" : "value"} of tag \"${text.key}\" begins with ${prefix}, which ${local.title} keeps for itself. Begin it with something else."
    }],
    [for problem in [
      text.raw == "" ? (text.part == "key" ? "is empty" : "") :
      local.applied[index] == "" ? "has nothing in it that ${local.title} accepts; allowed are ${local.limits[text.part].words}" :
      local.is_normalising ? "" :
      length(local.label_points[index]) > local.limits[text.part].max ? "is ${length(local.label_points[index])} characters long; ${local.title} allows ${local.limits[text.part].max}" :
      local.is_long[index] ? "is ${local.label_bytes[index]} bytes long; ${local.title} allows ${local.limits[text.part].max_bytes} bytes of UTF-8" :
      local.text_starts[index] != null ? "holds ${local.text_strangers[index]} at character ${local.text_starts[index] + 1}, which ${local.title} does not accept; allowed are ${local.limits[text.part].words}" : ""
      ] : {
      rule    = text.part == "key" ? "JOB701" : "JOB702"
      key     = text.key
      part    = text.part
      other   = null
      message = "the ${text.part == "key" ? "name" : "value"} of tag \"${text.key}\" ${problem}."
    } if problem != "" && length(local.text_twins[index]) == 0 && length(local.text_prefixes[index]) == 0],
  )]])

  # Nobody filled it in. Where the cloud does not accept braces, that is said already.
  accepts_braces = local.limits == null ? false : local.is_normalising || can(regex(local.limits.value.pattern, "{{"))
  placeholder_faults = [for text in local.accepts_braces ? local.texts : [] : {
    rule    = "JOB305"
    key     = text.key
    part    = "value"
    other   = null
    message = "the value of tag \"${text.key}\" holds a placeholder that nobody filled in; a tag needs a fixed value. Write the value itself."
  } if text.part == "value" && strcontains(text.raw, "{{")]

  # Tags by what they become; the first of each group is the one the others collide with.
  twins = { for key, identity in local.identities : identity => key... if identity != "" }

  collision_faults = local.limits == null ? [] : flatten([for identity, keys in local.twins : [
    for key in slice(keys, 1, length(keys)) : {
      rule    = "JOB705"
      key     = key
      part    = "key"
      other   = keys[0]
      message = "tags \"${keys[0]}\" and \"${key}\" become one on ${local.title}: \"${identity}\". Keep one of them, or give one a name that differs in more than case and punctuation."
    }
  ]])

  counted = local.limits == null ? [] : distinct(concat(
    values(local.applied_keys), keys(local.module_tags), local.rules.resource_tags,
  ))

  count_faults = [for limit in(local.limits == null ? [] : [local.limits.max_per_resource]) : {
    rule    = "JOB704"
    key     = null
    part    = null
    other   = null
    message = "a resource would get ${length(local.counted)} tags, but ${local.title} takes ${limit}: job_metadata, default_tags and what the modules add are counted together. Take ${length(local.counted) - limit} away."
  } if length(local.counted) > limit]

  # What the organisation asks for beyond the cloud; only tags that the job has, as they were written.
  policy_faults = concat(
    [for key, values in var.tag_policy.allowed : {
      rule    = null
      key     = key
      part    = "value"
      other   = null
      message = "tag \"${key}\" is ${jsonencode(local.given[key])}; tag_policy allows ${join(", ", [for value in values : jsonencode(value)])}."
    } if contains(keys(local.given), key) && !contains(values, lookup(local.given, key, ""))],
    [for key, pattern in var.tag_policy.patterns : {
      rule    = null
      key     = key
      part    = "value"
      other   = null
      message = "tag \"${key}\" is ${jsonencode(local.given[key])}; tag_policy asks for text that matches ${pattern}."
    } if contains(keys(local.given), key) && !can(regex(pattern, lookup(local.given, key, "")))],
  )

  faults = concat(local.text_faults, local.placeholder_faults, local.collision_faults, local.count_faults, local.name_faults, local.policy_faults)
}
