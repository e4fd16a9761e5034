locals {
  name = "${var.job_metadata["job_name"]}-${var.job_metadata["environment"]}"

  all_tags = tomap(merge(
    var.default_tags,
    var.job_metadata,
    {
      managed_by     = "terraform"
      dativo_runtime = "local_process"
    },
  ))

  # What is not given is left out rather than null: the binding lands in the resolved job file, where an absent key and
  # a null are not the same.
  runtime_binding = { for key, value in {
    runtime           = "local_process"
    command           = var.command
    working_directory = var.working_directory
    state_directory   = var.state_directory
    environment       = var.environment_variables
    timeout_seconds   = var.timeout_seconds
  } : key => value if value != null }
}

# The only resource: it puts the job's binding and tags under Terraform's care. `input` makes every change an update in place.
resource "terraform_data" "job" {
  input = {
    name            = local.name
    region          = var.region
    tags            = local.all_tags
    runtime_binding = local.runtime_binding
  }
}
