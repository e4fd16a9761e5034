# Cron lines are read as POSIX has them, with the names of months and days, and written as the cloud's scheduler takes them.
locals {
  cron_fields = local.rules.cron.fields
  cron_texts  = var.schedule == null ? [] : regexall("[^\\s\\v\\p{Z}\\x{feff}]+", var.schedule.cron)
  is_five     = length(local.cron_texts) == length(local.cron_fields)

  # Every part of every list, field by field: `*`, `a` or `a-b`, each with an optional step. Names become numbers; -1 stands for
  # what is neither.
  cron_parts = flatten([for number, field in local.is_five ? local.cron_fields : [] : [
    for text in split(",", upper(local.cron_texts[number])) : {
      field   = number
      text    = text
      is_read = can(regex("^(?:\\*|[^-/*]+(?:-[^-/*]+)?)(?:/[0-9]+)?$", text))
      step    = try(tonumber(regex("/([0-9]+)$", text)[0]), 1)
      is_star = startswith(text, "*")
      ends = [for end in split("-", split("/", text)[0]) : (
        end == "*" ? field.from :
        contains(field.words, end) ? index(field.words, end) + field.from :
        can(regex("^[0-9]{1,2}$", end)) ? tonumber(end) : -1
      )]
    }
  ]])
  cron_ranges = [for part in local.cron_parts : {
    field   = part.field
    text    = part.text
    is_star = part.is_star
    step    = part.step
    from    = part.ends[0]
    to = (
      length(part.ends) > 1 ? part.ends[1] :
      part.is_star || strcontains(part.text, "/") ? local.cron_fields[part.field].to : part.ends[0]
    )
    is_read = part.is_read && part.step >= 1
  }]
  cron_misread = [for each in local.cron_ranges : each
    if !each.is_read || each.from > each.to || each.from < local.cron_fields[each.field].from || each.to > local.cron_fields[each.field].to
  ]
  is_cron_read = local.is_five && length(local.cron_misread) == 0

  # All that a part lets through, save for a lone star, which lets all through. A step that leads past the end leaves the first.
  cron_numbers = [for each in local.is_cron_read ? local.cron_ranges : [] :
    each.text == "*" ? [] : range(each.from, each.to + 1, min(each.step, 1 + each.to - each.from))
  ]
  days_of_month = distinct(flatten([for number, each in local.is_cron_read ? local.cron_ranges : [] : local.cron_numbers[number] if each.field == 2]))
  months        = distinct(flatten([for number, each in local.is_cron_read ? local.cron_ranges : [] : local.cron_numbers[number] if each.field == 3]))
  days_of_week = distinct([for day in flatten([
    for number, each in local.is_cron_read ? local.cron_ranges : [] : local.cron_numbers[number] if each.field == 4
  ]) : day % length(local.day_names)])
  day_names = local.cron_fields[4].words

  # However it is written: *, 1-31, 0-6.
  lone_stars            = [for each in local.cron_ranges : each.field if each.text == "*"]
  is_every_day_of_month = contains(local.lone_stars, 2) || length(local.days_of_month) == local.cron_fields[2].to
  is_every_day_of_week  = contains(local.lone_stars, 4) || length(local.days_of_week) == length(local.day_names)

  # AWS: a star with a step begins with a number, ranges have no steps, and days of the week are names without steps.
  aws_ranges = local.runtime == "aws_fargate" && local.is_cron_read ? local.cron_ranges : []
  aws_parts = [for number, each in local.aws_ranges : (
    each.field == 4 && each.step == 1 && each.from < each.to && each.to < length(local.day_names)
    ? ["${local.day_names[each.from]}-${local.day_names[each.to]}"]
    : each.field == 4 ? [for day in local.cron_numbers[number] : local.day_names[day % length(local.day_names)]]
    : each.text == "*" || (each.step == 1 && each.from == local.cron_fields[each.field].from && each.to == local.cron_fields[each.field].to) ? ["*"]
    : length(local.cron_numbers[number]) == 1 ? [tostring(each.from)]
    : each.step > 1 && each.to == local.cron_fields[each.field].to ? ["${each.from}/${each.step}"]
    : each.step > 1 ? [for value in local.cron_numbers[number] : tostring(value)]
    : ["${each.from}-${each.to}"]
  )]
  aws_fields = [for field in range(length(local.aws_ranges) == 0 ? 0 : length(local.cron_fields)) : (
    field == 4 && local.is_every_day_of_week ? "?" :
    field == 2 && local.is_every_day_of_month ? (local.is_every_day_of_week ? "*" : "?") :
    anytrue([for each in local.aws_ranges : each.field == field && each.text == "*"]) ? "*" :
    join(",", distinct(flatten([for number, each in local.aws_ranges : local.aws_parts[number] if each.field == field])))
  )]

  # The others read cron, but not all of them a 7 for Sunday or a step behind a single number.
  special_fields = distinct([for each in local.cron_ranges : each.field if(each.field == 4 && each.to == 7) || (strcontains(each.text, "/") && !strcontains(each.text, "-") && !each.is_star)])
  plain_fields = [for field, text in local.is_cron_read && local.runtime != "aws_fargate" ? local.cron_texts : [] : !contains(local.special_fields, field) ? text :
    join(",", distinct(flatten([for number, each in local.cron_ranges : (
      each.text == "*" ? ["*"] :
      field == 4 ? [for day in local.cron_numbers[number] : tostring(day % length(local.day_names))] :
      [each.step == 1 && each.from == each.to ? tostring(each.from) : "${each.from}-${each.to}${each.step == 1 ? "" : "/${each.step}"}"]
    ) if each.field == field])))
  ]

  timezone = var.schedule == null ? "UTC" : var.schedule.timezone
  is_zone  = can(regex("^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+)*$", local.timezone))
  is_utc   = contains([for name in local.rules.utc_names : lower(name)], lower(local.timezone))

  schedule = var.schedule == null ? null : {
    expression = local.runtime == "aws_fargate" ? "cron(${join(" ", concat(local.aws_fields, ["*"]))})" : join(" ", local.plain_fields)
    timezone   = (local.rules.schedule.zones == "utc") ? "UTC" : local.timezone
  }

  longest_month = length(local.months) == 0 ? 31 : max([for month in local.months : local.rules.cron.longest_days_in_month[month - 1]]...)
  first_day     = length(local.days_of_month) == 0 ? 1 : min(local.days_of_month...)

  schedule_faults = var.schedule == null ? [] : [for fault in [
    local.is_five ? null : {
      rule    = "JOB207"
      message = "schedule.cron is ${jsonencode(var.schedule.cron)}, which has ${length(local.cron_texts)} fields; use five: minute, hour, day of month, month, day of week, for example \"0 2 * * *\"."
    },
    length(local.cron_misread) == 0 ? null : {
      rule    = "JOB207"
      message = "the ${local.cron_fields[local.cron_misread[0].field].name} of schedule.cron is ${jsonencode(local.cron_texts[local.cron_misread[0].field])}; use numbers from ${local.cron_fields[local.cron_misread[0].field].from} to ${local.cron_fields[local.cron_misread[0].field].to}, *, lists, ranges or steps."
    },
    !local.is_cron_read || local.rules.schedule.allows_day_of_month_and_day_of_week || local.is_every_day_of_month || local.is_every_day_of_week ? null : {
      rule    = "JOB620"
      message = "schedule.cron is ${jsonencode(var.schedule.cron)}, which restricts both the day of month (${local.cron_texts[2]}) and the day of week (${local.cron_texts[4]}); ${local.title} takes one of them. Put * in one of the two fields. Cron fires when either of them fits, so to keep both write two jobs, with one of them each."
    },
    !local.is_cron_read || !local.is_every_day_of_week || local.is_every_day_of_month || local.first_day <= local.longest_month ? null : {
      rule    = "JOB622"
      message = "schedule.cron is ${jsonencode(var.schedule.cron)}, which never fires: it asks for day ${local.first_day}, and the months it names have at most ${local.longest_month} days. Use a day of month up to ${local.longest_month}, or other months."
    },
    local.is_zone ? null : {
      rule    = "JOB207"
      message = "schedule.timezone is ${jsonencode(local.timezone)}, which is not a name of the IANA list; use a name such as UTC, Europe/Berlin or America/New_York."
    },
    !(local.rules.schedule.zones == "utc") || local.is_utc || var.allow_utc_shift || !local.is_zone ? null : {
      rule    = "JOB621"
      message = "schedule.timezone is ${jsonencode(local.timezone)}; ${local.title} starts jobs in UTC only. Write cron in UTC and take timezone away, or set allow_utc_shift to read the hours as UTC."
    },
  ] : fault if fault != null]

  schedule_adjustments = var.schedule != null && (local.rules.schedule.zones == "utc") && !local.is_utc && var.allow_utc_shift ? [
    "schedule ${jsonencode(var.schedule.cron)} is read in UTC instead of ${local.timezone}, and does not follow its daylight saving time"
  ] : []
}
