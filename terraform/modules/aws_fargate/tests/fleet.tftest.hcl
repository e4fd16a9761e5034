# Many jobs on one platform.
mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  region = "eu-west-1"
  platform = {
    cluster_arn        = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
  # Roles of mocks have equal ARNs, which the module refuses; so the jobs get roles that are there.
  defaults = {
    container_image    = "ghcr.io/acme/dativo-ingest:1.4.2"
    existing_role_arns = { execution = "arn:aws:iam::123456789012:role/start", task = "arn:aws:iam::123456789012:role/run" }
  }
  jobs = {
    a = {
      job_metadata = { job_name = "orders", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "sales" }
      schedule     = { cron = "0 2 * * *" }
    }
    b = {
      job_metadata = { job_name = "invoices", team = "finance", pipeline_type = "ingestion", environment = "dev", cost_center = "finance" }
      cpu          = "512"
      memory       = "1024"
    }
  }
}

run "t24_jobs_of_a_fleet_run_on_the_platform_that_is_given" {
  command = plan
  module {
    source = "./modules/fleet"
  }

  assert {
    condition     = output.cluster_arn == "arn:aws:ecs:eu-west-1:123456789012:cluster/etl" && output.cluster_name == "etl" && output.untaggable_resources == tolist(["aws_iam_role_policy", "aws_scheduler_schedule"])
    error_message = "The fleet has a platform of its own."
  }
  assert {
    condition     = keys(output.runtime_binding) == ["invoices", "orders"] && alltrue([for binding in output.runtime_binding : binding.run_target == "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"])
    error_message = "The jobs are ${jsonencode(keys(output.runtime_binding))}."
  }
  assert {
    condition     = jsonencode([for name, job in output.fleet_summary : [name, job.team, job.schedule, job.identity, job.vcpu]]) == jsonencode([["invoices", "finance", null, "arn:aws:iam::123456789012:role/run", 0.5], ["orders", "sales", "cron(0 2 * * ? *) UTC", "arn:aws:iam::123456789012:role/run", 1]])
    error_message = "The summary is ${jsonencode(output.fleet_summary)}."
  }
}

run "a_fleet_without_a_platform_makes_one" {
  command = plan
  module {
    source = "./modules/fleet"
  }
  variables {
    platform           = null
    platform_metadata  = { job_name = "etl-platform", team = "data", pipeline_type = "platform", environment = "prod", cost_center = "data" }
    vpc_id             = "vpc-0123456789abcdef0"
    private_subnet_ids = ["subnet-0123456789abcdef0"]
    egress             = { https_to_internet = true }
  }

  assert {
    condition     = output.cluster_name == "etl-platform-prod" && output.platform.schedule_group_name == "etl-platform-prod"
    error_message = "The platform is named ${output.cluster_name}."
  }
  assert {
    condition     = alltrue([for binding in output.runtime_binding : binding.cluster_name == "etl-platform-prod"])
    error_message = "A job runs elsewhere."
  }
}

run "a_job_that_cannot_be_is_left_out_and_named" {
  command = plan
  module {
    source = "./modules/fleet"
  }
  variables {
    on_invalid = "skip"
    jobs = {
      good = { job_metadata = { job_name = "orders", team = "sales", pipeline_type = "ingestion", environment = "prod", cost_center = "sales" } }
      bad = {
        job_metadata = { job_name = "invoices", team = "finance", pipeline_type = "ingestion", environment = "prod", cost_center = "finance" }
        cpu          = "300"
      }
    }
  }
  expect_failures = [check.no_job_was_left_out]
}
