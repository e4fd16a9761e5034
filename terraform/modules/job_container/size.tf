# Sizes are compared in the unit of the table: CPU units or CPUs, and MiB.
locals {
  offer      = local.rules.size
  services   = try(local.offer.services, null)
  is_service = var.kind == "service" && local.services != null

  size_texts = { cpu = var.cpu, memory = var.memory }

  # What each text says, in the first spelling that fits; none where it is not given or cannot be read.
  spelled = { for what, text in local.size_texts : what => [
    for spelling in local.offer["${what}_spellings"] : merge(spelling, { digits = regex(spelling.pattern, text)[0] })
    if text != null && can(regex(spelling.pattern, text))
  ] }
  read_sizes = { for what, found in local.spelled : what => length(found) == 0 ? null : (
    tonumber(strcontains(found[0].digits, ".") ? "0${found[0].digits}0" : found[0].digits) * found[0].factor / found[0].divisor
  ) }

  cpu_size    = local.read_sizes.cpu != null ? local.read_sizes.cpu : local.offer.default.cpu
  memory_size = local.read_sizes.memory != null ? local.read_sizes.memory : local.default_memory
  default_memory = (
    can(local.offer.default.memory_mib) ? local.offer.default.memory_mib :
    local.offer.memory_unit == "Gi" ? local.offer.default.memory * 1024 : local.offer.default.memory
  )

  # The row of the table for this CPU size. A step of 0 stands for any amount in between.
  steps = try((local.cpu_size - local.offer.cpu.from) / local.offer.cpu.step, -1)
  rows = concat(
    [for pair in try(local.offer.pairs, []) : {
      from   = try(pair.memory_mib.from, pair.memory.from, pair.memory[0])
      to     = try(pair.memory_mib.to, pair.memory.to, pair.memory[length(pair.memory) - 1])
      step   = try(pair.memory.step, 0)
      values = try(tolist(pair.memory), [])
    } if pair.cpu == local.cpu_size],
    [for memory in [try(local.cpu_size * local.offer.memory_per_cpu * 1024, 0)] : { from = memory, to = memory, step = 0, values = [] }
    if local.steps >= 0 && floor(local.steps) == local.steps && local.cpu_size <= coalesce(local.most_cpu, 0)],
  )

  # Services of Cloud Run run in either generation; less than one CPU or 512 MiB is for the first.
  is_first_generation = local.is_service && var.execution_environment != "gen2"
  fractions = [for row in(local.is_first_generation && local.cpu_size < 1 ? local.services.fractions : []) :
    { from = row.memory_mib.from, to = row.memory_mib.to, step = 0, values = [] }
    if row.cpu_from <= local.cpu_size && try(tonumber(format("%.${local.services.cpu_decimals}f", local.cpu_size)) == local.cpu_size, false)
  ]

  # A dedicated profile of Container Apps gives any part of its node; an environment without profiles gives less.
  nodes = try(local.offer.dedicated.nodes, {})
  node  = [for type, node in local.nodes : node if type == var.workload_profile]
  parts_of_node = [for node in local.node : { from = 0, to = node.memory * 1024, step = 0, values = [] }
    if local.cpu_size > 0 && local.cpu_size <= node.cpu && try(tonumber(format("%.${local.offer.dedicated.cpu_decimals}f", local.cpu_size)) == local.cpu_size, false)
  ]
  most_cpu = var.is_consumption_only ? try(local.offer.consumption_only_max_cpu, null) : try(local.offer.cpu.to, null)

  whole = [for row in length(local.node) == 0 ? local.rows : [] : merge(row, {
    from = local.is_first_generation ? min(row.from, local.services.first_generation_memory_mib) : row.from
  })]
  rows_of_cpu = concat(local.parts_of_node, reverse(local.fractions), local.whole)

  is_sold = anytrue([for row in slice(local.rows_of_cpu, 0, min(1, length(local.rows_of_cpu))) :
    local.memory_size > 0 && local.memory_size >= row.from && local.memory_size <= row.to &&
    (length(row.values) == 0 || contains(row.values, local.memory_size)) &&
    (row.step == 0 || (local.memory_size - row.from) % max(row.step, 1) == 0)
  ])

  memory_words = [for mib in concat([local.memory_size], flatten([for row in local.rows_of_cpu : [row.from, row.to]])) : (
    local.runtime == "aws_fargate" ? tostring(mib) : mib % 1024 == 0 || local.runtime == "azure_container_apps" ? "${mib / 1024}Gi" : "${mib}Mi"
  )]
  offered_memory = length(local.rows_of_cpu) == 0 ? "" : (
    length(local.rows_of_cpu[0].values) > 0 ? "one of ${join(", ", local.rows_of_cpu[0].values)}" :
    local.rows_of_cpu[0].from == local.rows_of_cpu[0].to ? local.memory_words[1] :
    local.rows_of_cpu[0].from == 0 ? "up to ${local.memory_words[2]}" :
    "${local.memory_words[1]} to ${local.memory_words[2]}${local.rows_of_cpu[0].step == 0 ? "" : " in steps of ${local.rows_of_cpu[0].step}"}"
  )
  offered_cpus = (
    length(local.node) > 0 ? "up to ${local.node[0].cpu} with ${local.offer.dedicated.cpu_decimals} decimals" :
    local.most_cpu != null ? "${local.offer.cpu.from} to ${local.most_cpu} in steps of ${local.offer.cpu.step}${var.is_consumption_only ? ", or an environment with workload profiles" : ""}" :
    "one of ${join(", ", [for pair in try(local.offer.pairs, []) : pair.cpu])}${local.is_first_generation ? ", or ${local.services.fractions[0].cpu_from} to less than 1 with ${local.services.cpu_decimals} decimals" : ""}"
  )

  size_faults = concat(
    [for what, text in local.size_texts : {
      rule    = "JOB602"
      message = "${what} is \"${text}\", which ${local.title} cannot read; use ${local.offer["${what}_words"]}."
    } if text != null && length(local.spelled[what]) == 0],
    [for text in [var.cpu] : {
      rule    = "JOB601"
      message = "cpu is \"${text}\", which ${local.title} does not offer${local.is_service ? " for services" : ""}; use ${local.offered_cpus}."
    } if local.read_sizes.cpu != null && length(local.rows_of_cpu) == 0],
    [for text in [var.memory] : {
      rule = "JOB601"
      message = "memory is ${text == null ? "${local.memory_words[0]} (what this module takes where none is given)" : "\"${text}\""}, which ${local.title} does not offer with cpu ${
        var.cpu == null ? "${local.cpu_size} (what this module takes where none is given)" : "\"${var.cpu}\""
      }; use ${local.offered_memory}."
    } if length(local.rows_of_cpu) > 0 && !local.is_sold && alltrue([for what, text in local.size_texts : text == null || length(local.spelled[what]) > 0])],
  )

  # As the API of the cloud takes it.
  size = {
    cpu = {
      aws_fargate          = local.cpu_size
      azure_container_apps = local.cpu_size
      gcp_cloud_run        = tostring(local.cpu_size)
    }[local.runtime]
    memory = {
      aws_fargate          = local.memory_size
      azure_container_apps = "${local.memory_size / 1024}Gi"
      gcp_cloud_run        = floor(local.memory_size) == local.memory_size ? "${local.memory_size}Mi" : var.memory
    }[local.runtime]
    vcpu       = local.runtime == "aws_fargate" ? local.cpu_size / 1024 : local.cpu_size
    memory_gib = local.memory_size / 1024
  }

  timeouts    = local.rules.timeout
  max_timeout = local.is_service ? try(local.timeouts.service_max_seconds, null) : local.timeouts.max_seconds
  timeout_faults = [for seconds in [var.timeout_seconds] : {
    rule = "JOB603"
    message = "timeout_seconds is ${seconds}; ${
      local.max_timeout == null ? "use a whole number from 1" : "${local.title} stops a ${local.is_service ? "request of a service" : "run"} after ${local.max_timeout} at the latest, so use a whole number from 1 to ${local.max_timeout}"
    }."
  } if seconds != null && !try(seconds >= 1 && floor(seconds) == seconds && (local.max_timeout == null ? true : seconds <= local.max_timeout), false)]
}
