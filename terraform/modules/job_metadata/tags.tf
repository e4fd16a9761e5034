# How tags reach the cloud. Each step is a list with one item for each name and each value, in the same order, since HCL has no
# functions: what was written, the label that comes of it, and the label made to fit.
locals {
  normalisation  = local.rules.normalisation
  is_normalising = try(local.limits.normalise, false)

  texts = flatten([for key, value in local.given : [
    { part = "key", key = key, raw = key },
    { part = "value", key = key, raw = value },
  ]])

  # Most texts are legal everywhere, and asking this costs a hundredth of asking a pattern with all letters of the world.
  is_plain = [for text in local.texts : can(regex("^[a-z]([a-z0-9_-]*[a-z0-9])?$", text.raw))]

  # Loops over nothing cost nothing, while a condition takes the time of both its sides.
  unclean = [for index, text in local.texts : local.is_normalising && !local.is_plain[index] ? [text.raw] : []]
  cleaned = [for index, text in local.texts : concat([for raw in local.unclean[index] : trim(
    replace(lower(raw), "/${local.normalisation.outside}/", local.normalisation.replacement[text.part]),
    local.normalisation.trimmed,
  )], [text.raw])[0]]

  labels = [for index, text in local.texts : concat([for raw in local.unclean[index] : "${local.normalisation.key_prefix}${local.cleaned[index]}"
    if text.part == "key" && local.cleaned[index] != "" && !can(regex(local.normalisation.key_first, local.cleaned[index]))
  ], [local.cleaned[index]])[0]]

  # A plain text that is short enough needs no closer look.
  is_easy = [for index, text in local.texts : local.is_plain[index] && (local.limits == null ? true : length(text.raw) <= local.limits[text.part].max)]
  closer  = [for index, label in local.labels : local.is_easy[index] ? [] : [label]]

  # Code points: length() would count what people see as one sign. Bytes: three for four signs of base64.
  label_points = [for labels in local.closer : flatten([for label in labels : regexall("(?s).", label)])]
  label_bytes  = [for labels in local.closer : sum(concat([0], [for label in labels : floor(length(replace(base64encode(label), "=", "")) * 3 / 4)]))]

  is_long = [for index, text in local.texts : local.limits == null || local.is_easy[index] ? false : (
    length(local.label_points[index]) > local.limits[text.part].max ||
    local.label_bytes[index] > lookup(local.limits[text.part], "max_bytes", local.label_bytes[index])
  )]

  # As many code points as leave room for the checksum, in characters and in bytes.
  cut = [for index, text in local.texts : local.is_long[index] && local.is_normalising ? [text] : []]
  point_bytes = [for index, texts in local.cut : flatten([for text in texts : [
    for point in local.label_points[index] : floor(length(replace(base64encode(point), "=", "")) * 3 / 4)
  ]])]
  applied = [for index, texts in local.cut : concat([for text in texts : join("", [
    join("", slice(local.label_points[index], 0, length([
      for count in range(1, 1 + min(length(local.point_bytes[index]), local.limits[text.part].max - local.normalisation.hash - 1)) : count
      if sum(slice(local.point_bytes[index], 0, count)) <= local.limits[text.part].max_bytes - local.normalisation.hash - 1
    ]))),
    "-", substr(sha256(text.raw), 0, local.normalisation.hash),
  ])], [local.labels[index]])[0]]

  # Names and values alternate.
  applied_keys   = { for index, text in local.texts : text.key => local.applied[index] if text.part == "key" }
  applied_values = { for index, text in local.texts : text.key => local.applied[index] if text.part == "value" }

  changes = [for index, text in local.texts : {
    key     = text.key
    part    = text.part
    raw     = text.raw
    applied = local.applied[index]
    reason  = local.is_long[index] ? "length" : "characters"
  } if local.is_normalising && local.applied[index] != text.raw]

  # Grouping keeps two tags that become one from stopping everything with a message about object keys; the faults name them.
  tags = merge({ for key, values in { for key, value in local.applied_values : local.applied_keys[key] => value... if local.applied_keys[key] != "" } : key => values[0] }, local.module_tags)
}
