terraform {
  required_version = ">= 1.10.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100, < 7.0"
    }
  }
}

provider "aws" {
  region = var.region
}

locals {
  # The platform has tags and a name of its own.
  platform_metadata = {
    job_name      = "acme-etl"
    team          = "data-platform"
    pipeline_type = "platform"
    environment   = "prod"
    cost_center   = "cc-1000"
    organisation  = "acme"
  }
}

module "fleet" {
  source = "../../../../terraform/modules/aws_fargate/modules/fleet"

  region            = var.region
  platform_metadata = local.platform_metadata
  tag_policy        = { allowed = { environment = ["dev", "prod"] }, patterns = { cost_center = "^cc-[0-9]{4}$" } }

  # A job has what its file says, what its source needs (sources.tf), and this.
  jobs = { for name, job in var.jobs : name => merge(job, local.of_source[name]) }
  defaults = {
    # The worker's image; that of Dativo needs no command.
    command = ["node", "/app/bin/duckdb-worker.js"]
    # One file system, in which each job sees a folder of its own.
    state = { file_system_id = var.lake.file_system_id }
  }

  vpc_id             = data.aws_vpc.default.id
  private_subnet_ids = local.subnet_ids
  # These subnets have no NAT gateway; nothing can reach the tasks from outside all the same.
  assign_public_ip      = true
  acknowledge_public_ip = true
  egress = {
    # The APIs, the registry, and CloudWatch.
    https_to_internet = true
    rules = merge(
      { lake = { security_group_id = var.lake.security_group_id, port = 2049 } },
      { for tenant, database in var.databases : "shop_${tenant}" => { cidr_ipv4 = database.cidr, port = database.port } },
    )
  }
}
