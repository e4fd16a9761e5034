# The job file as the container gets it: without the block infrastructure, which is about the cloud and not for the program, and
# otherwise as it was written. Text is cut, and what is left is compared with what it has to say.
locals {
  job_text  = var.job_config == null ? "" : var.job_config
  job_value = try(yamldecode(local.job_text), null)
  is_job    = can(keys(local.job_value))

  has_infrastructure = local.is_job && contains(try(keys(local.job_value), []), "infrastructure")
  job_rest           = jsonencode(try({ for key, value in local.job_value : key => value if key != "infrastructure" }, {}))

  # A block goes on to the next line that begins at the margin with something else than a remark.
  block = "(?m)^\\x{feff}?(?:infrastructure|\"infrastructure\"|'infrastructure')[ \\t]*:(?:[ \\t\\r][^\\n]*)?(?:\\n(?:[ \\t\\r#][^\\n]*)?)*"

  # In braces the block is a member: braces and brackets within each other, four levels deep, and text in quotes. That is more than the
  # block has. Each level is the one before it, put into brackets; RE2 cannot count them.
  is_flow = local.has_infrastructure && can(regex("^\\s*\\{", local.job_text))
  flow_member = join("", concat(
    ["\"?infrastructure\"?\\s*:\\s*"],
    [for level in range(4) : "[{\\[](?:[^{}\\[\\]\"]|\"(?:[^\"\\\\]|\\\\.)*\"${level < 3 ? "|" : ""}"],
    [for level in range(4) : ")*[}\\]]"],
  ))

  job_cuts = local.has_infrastructure ? [for pattern in concat(
    [local.block], local.is_flow ? [",\\s*${local.flow_member}", "${local.flow_member}\\s*,", local.flow_member] : []
  ) : replace(local.job_text, "/${pattern}/", "")] : [local.job_text]
  job_cut = concat([for text in local.job_cuts : text if try(jsonencode(yamldecode(text)) == local.job_rest, false)], [null])[0]

  packed_job = var.job_config == null ? null : base64gzip(coalesce(local.job_cut, local.job_text, " "))
  max_packed = local.rules.max_packed

  job_config_faults = var.job_config == null ? [] : concat(
    [for is_job in [local.is_job] : {
      rule    = null
      message = "job_config is not a job: it must be the text of a YAML or JSON file with a map in it, for example file(\"job.yaml\")."
    } if !is_job],
    [for cut in [local.job_cut] : {
      rule    = null
      message = "job_config cannot be given to the container without its block infrastructure: the rest needs it, or it does not begin with \"infrastructure:\" at the start of a line. Write it as a block of its own that shares no anchors with the rest."
    } if local.is_job && cut == null],
    [for rest in [local.job_rest] : {
      rule    = null
      message = "job_config has a placeholder {{terraform_outputs.…}} outside of infrastructure, which would reach the container as it is. Resolve the job first with dativo resolve, or write the value."
    } if can(regex("\\{\\{\\s*terraform_outputs\\b", rest))],
    [for size in [length(coalesce(local.packed_job, " "))] : {
      rule    = null
      message = "job_config is ${size} bytes when it is packed; ${local.title} takes ${local.max_packed}. Put the job file into the image or onto a volume, and give its path in run_arguments."
    } if size > local.max_packed],
  )
}
