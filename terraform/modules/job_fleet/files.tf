# Job files as entries: what a job file says of its infrastructure becomes the inputs of the cloud's job module.
locals {
  files = var.job_files == null ? [] : sort(fileset(var.job_files.directory, var.job_files.pattern))

  file_texts  = { for name in local.files : name => try(file("${var.job_files.directory}/${name}"), null) }
  file_values = { for name, text in local.file_texts : name => try(yamldecode(text), null) }
  broken      = [for name, value in local.file_values : name if value == null]

  infrastructure = { for name, value in local.file_values : name => value.infrastructure if try(value.infrastructure.runtime.type == var.runtime, false) }

  # A placeholder comes out of Terraform and cannot go into it, so what holds one is left to the defaults.
  job_files = merge(
    { for name, block in local.infrastructure : name => {
      problems = []
      inputs = { for input, value in {
        job_config = local.file_texts[name]
        job_metadata = { for key, tag in try(block.tags, {}) : key => try(tostring(tag), null)
        if tag != null && !strcontains(jsonencode(tag), "{{") }
        container_image = try(tostring(block.runtime.image), null)
        cpu             = try(tostring(block.runtime.cpu), null)
        memory          = try(tostring(block.runtime.memory), null)
        command         = try(tolist(block.runtime.command), null)
        args            = try(tolist(block.runtime.args), null)
        environment_variables = try({ for key, value in block.runtime.env : key => tostring(value)
        if !strcontains(jsonencode(value), "{{") }, null)
        timeout_seconds = try(tonumber(block.runtime.timeout_seconds), null)
        schedule        = try({ cron = tostring(block.schedule.cron), timezone = try(tostring(block.schedule.timezone), "UTC") }, null)
      } : input => value if value != null && (input == "job_config" || !strcontains(jsonencode(value), "{{")) }
    } },
    { for name in local.broken : name => {
      problems = ["the file is not YAML or JSON that Terraform can read"]
      inputs   = {}
    } },
  )
}
