# What a container of a job gets, on any of the clouds. Limits are in the table of job_metadata, which the validator of job files
# reads too.
locals {
  titles = {
    aws_fargate          = "AWS Fargate"
    azure_container_apps = "Azure Container Apps"
    gcp_cloud_run        = "Google Cloud Run"
  }
  # With a runtime that does not exist, its own message is enough.
  runtime = contains(keys(local.titles), var.runtime) ? var.runtime : "aws_fargate"
  title   = local.titles[local.runtime]

  # Only what counts for the runtime, since a fleet reads it once for each job.
  rules = jsondecode(file("${path.module}/../job_metadata/generated/${local.runtime}/container.json"))

  job_file          = "/tmp/dativo/job.yaml"
  scratch_directory = "/tmp"

  # Line ends as sh needs them, however the file was checked out.
  shim        = replace(file("${path.module}/shim.sh"), "\r\n", "\n")
  entry_point = var.use_entry_point ? concat(["/bin/sh", "-c", local.shim, "dativo"], var.command, var.args) : tolist([])
  arguments   = var.run_arguments != null ? var.run_arguments : tolist(["run", "--config", local.job_file, "--mode", var.container_mode])

  invocation = { command = var.command, args = var.args, run_arguments = var.run_arguments != null ? var.run_arguments : tolist([]) }
  invocation_faults = concat(
    [for command in [var.command] : {
      rule    = null
      message = "command needs at least the program to run, for example [\"python\", \"-m\", \"dativo_ingest.cli\"]."
    } if var.use_entry_point && trimspace(try(coalesce(command[0], " "), " ")) == ""],
    [for input, texts in local.invocation : {
      rule    = null
      message = "${input} has a null among its items; every item must be text."
    } if anytrue([for text in texts : text == null])],
    [for mode in [var.container_mode] : {
      rule    = null
      message = "container_mode is empty; the Dativo image knows self_hosted and cloud."
    } if trimspace(mode) == "" && var.run_arguments == null],
  )

  faults = concat(
    local.invocation_faults, local.image_faults, local.size_faults, local.timeout_faults, local.log_faults,
    local.schedule_faults, local.environment_faults, local.job_config_faults,
  )

  adjustments = concat(local.image_adjustments, local.log_adjustments, local.schedule_adjustments)
}
