terraform {
  required_version = ">= 1.9.0"

  # One machine, one file. What other people need too belongs into a remote state, as in the other folders.
  backend "local" {}
}

module "local_process" {
  source = "../../../../terraform/modules/local_process"

  job_metadata    = var.job_metadata
  region          = var.region
  command         = var.command
  timeout_seconds = var.timeout_seconds

  # The folder that is /app in the image: relative paths in the job and in its command begin there.
  working_directory = abspath("${path.root}/../..")
}
