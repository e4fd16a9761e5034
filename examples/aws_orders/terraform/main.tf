terraform {
  required_version = ">= 1.9.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
  # The state is a file in this folder. For a team: docs/terraform.md, "Remote state".
}

provider "aws" {
  region = var.region
}

module "job" {
  source = "../../../terraform/modules/aws_fargate"

  region          = var.region
  job_metadata    = var.job_metadata
  container_image = var.container_image
  cpu             = var.cpu
  memory          = var.memory
  timeout_seconds = var.timeout_seconds
  # The entry point of the worker's image; that of Dativo needs no command.
  command = ["node", "/app/bin/duckdb-worker.js"]
  # For starts without a runner: by hand, as the output run_command of the module shows, or by a schedule.
  job_config = file("${path.root}/../job.yaml")

  # Spare capacity first, since it is cheaper, then the regular one.
  capacity = [{ provider = "FARGATE_SPOT" }, { provider = "FARGATE" }]

  vpc_id             = data.aws_vpc.default.id
  private_subnet_ids = local.subnet_ids
  # These subnets have no NAT gateway; nothing can reach the tasks from outside all the same.
  assign_public_ip      = true
  acknowledge_public_ip = true
  egress = {
    # The registry, and CloudWatch.
    https_to_internet = true
    rules             = { files = { security_group_id = aws_security_group.files.id, port = 2049 } }
  }

  state = { file_system_id = aws_efs_file_system.files.id }
}
