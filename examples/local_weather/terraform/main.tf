terraform {
  required_version = ">= 1.8.0"
}

module "local_process" {
  source = "../../../terraform/modules/local_process"

  job_metadata    = var.job_metadata
  region          = var.region
  command         = var.command
  timeout_seconds = var.timeout_seconds

  # The folder of the job file: relative paths in the job and in its command begin there.
  working_directory = abspath("${path.root}/..")
}
