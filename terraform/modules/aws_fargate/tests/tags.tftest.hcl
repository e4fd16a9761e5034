# Tags and names as this module gives them; what job_metadata does by itself is tested there.
mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  region = "eu-west-1"
  job_metadata = {
    job_name      = "orders"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "prod"
    cost_center   = "data-platform"
  }

  container_image = "ghcr.io/acme/dativo-ingest:1.4.2"

  platform = {
    cluster_arn        = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
  existing_role_arns = {
    execution = "arn:aws:iam::123456789012:role/start"
    task      = "arn:aws:iam::123456789012:role/run"
  }
}

run "t7_fifty_tags_with_name_are_the_most" {
  command = plan
  variables {
    # Five required ones, two of the module, Name, and these.
    default_tags = { for number in range(42) : "tag-${number}" => "x" }
  }

  assert {
    condition     = length(output.tags_effective) == 49
    error_message = "There are ${length(output.tags_effective)} tags, not 49."
  }
}

run "t7_one_tag_more_is_refused" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    runtime      = "aws_fargate"
    default_tags = { for number in range(43) : "tag-${number}" => "x" }
  }
  expect_failures = [output.tags]
}

run "t10_two_tags_that_differ_in_case_alone_are_refused" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    runtime      = "aws_fargate"
    default_tags = { Team = "someone" }
  }
  expect_failures = [output.tags]
}

run "o9_a_reserved_tag_is_refused" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    runtime      = "aws_fargate"
    default_tags = { "aws:owner" = "someone" }
  }
  expect_failures = [output.tags]
}

run "o23_managed_by_is_not_overwritten_in_silence" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    runtime      = "aws_fargate"
    default_tags = { managed_by = "hand" }
  }
  expect_failures = [output.tags]
}

run "t11_tags_of_the_job_win_and_those_of_the_module_come_last" {
  command = plan
  variables {
    default_tags = { team = "nobody", department = "it", managed_by = "terraform" }
  }

  assert {
    condition     = output.tags_effective["team"] == "data-engineering" && output.tags_effective["department"] == "it" && output.tags_effective["managed_by"] == "terraform" && output.tags_effective["dativo_runtime"] == "aws_fargate"
    error_message = "The tags are ${jsonencode(output.tags_effective)}."
  }
  assert {
    condition     = output.all_tags == output.tags_effective && length(output.tag_report) == 0
    error_message = "Tags are reported as changed, or differ between the outputs."
  }
}

run "o22_a_required_tag_must_not_be_empty" {
  command = plan
  module {
    source = "../job_metadata"
  }
  variables {
    runtime      = "aws_fargate"
    job_metadata = { job_name = "orders", team = " ", pipeline_type = "ingestion", environment = "prod", cost_center = "x" }
  }
  expect_failures = [var.job_metadata]
}

run "o8_long_names_fit_every_role" {
  command = plan
  variables {
    job_metadata = {
      job_name      = "Stripe customers: incremental load with a name that goes on and on and on"
      team          = "data-engineering"
      pipeline_type = "ingestion"
      environment   = "prod"
      cost_center   = "data-platform"
    }
  }

  assert {
    condition     = length(output.names["execution_role"].name) == 64 && endswith(output.names["execution_role"].name, "-exec") && output.names["execution_role"].is_shortened
    error_message = "The role's name is ${output.names["execution_role"].name}."
  }
  assert {
    condition     = output.task_definition_family == "stripe-customers-incremental-load-with-a-name-that-goes-on-and-on-and-on-prod"
    error_message = "The family is ${output.task_definition_family}."
  }
}
