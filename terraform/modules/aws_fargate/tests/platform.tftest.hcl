# What jobs share, made or given.
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

  vpc_id     = "vpc-0123456789abcdef0"
  subnet_ids = ["subnet-0123456789abcdef0", "subnet-0f1e2d3c4b5a69788"]
  egress     = { https_to_internet = true }
}

run "o14_tasks_may_go_out_by_listed_rules_only" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    egress = {
      rules = {
        endpoints = { security_group_id = "sg-0f1e2d3c4b5a69788" }
        s3        = { prefix_list_id = "pl-6da54004" }
        warehouse = { cidr_ipv4 = "10.1.0.0/24", port = 5432, description = "Postgres of the warehouse" }
      }
    }
  }

  assert {
    condition     = length(aws_vpc_security_group_egress_rule.https_to_internet) == 0
    error_message = "The tasks may reach the internet, though nobody asked for it."
  }
  assert {
    condition = { for name, rule in aws_vpc_security_group_egress_rule.listed : name => [rule.ip_protocol, rule.from_port, rule.to_port, rule.description] } == {
      endpoints = ["tcp", 443, 443, "Tasks to endpoints"]
      s3        = ["tcp", 443, 443, "Tasks to s3"]
      warehouse = ["tcp", 5432, 5432, "Postgres of the warehouse"]
    }
    error_message = "The rules are not those that are listed."
  }
  assert {
    condition     = alltrue([for rule in aws_vpc_security_group_egress_rule.listed : rule.tags["job_name"] == "orders" && rule.tags["team"] == "data-engineering"])
    error_message = "A rule has no tags."
  }
  assert {
    condition     = aws_security_group.tasks[0].description != "" && aws_security_group.tasks[0].tags["Name"] == "orders-prod"
    error_message = "The security group has no description, or no name."
  }
}

run "o14_the_internet_is_https_alone" {
  command = plan
  module {
    source = "./modules/platform"
  }

  assert {
    condition     = aws_vpc_security_group_egress_rule.https_to_internet[0].from_port == 443 && aws_vpc_security_group_egress_rule.https_to_internet[0].to_port == 443 && aws_vpc_security_group_egress_rule.https_to_internet[0].ip_protocol == "tcp"
    error_message = "More than HTTPS goes out."
  }
  assert {
    condition     = [for setting in aws_ecs_cluster.cluster[0].setting : setting.value if setting.name == "containerInsights"] == ["enhanced"] && toset(aws_ecs_cluster_capacity_providers.fargate[0].capacity_providers) == toset(["FARGATE", "FARGATE_SPOT"])
    error_message = "The cluster has no metrics, or no Spot."
  }
  assert {
    condition     = length(aws_ecs_cluster.cluster[0].configuration) == 0 && !output.platform.assign_public_ip
    error_message = "People can get into tasks, or tasks have public addresses, though nobody asked for it."
  }
}

run "t24_what_exists_is_not_made" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    existing           = { cluster_arn = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl", schedule_group_name = "etl" }
    security_group_ids = ["sg-0f1e2d3c4b5a69788"]
    vpc_id             = null
    egress             = {}
    kms_key_arn        = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  }

  assert {
    condition     = length(aws_ecs_cluster.cluster) + length(aws_scheduler_schedule_group.schedules) + length(aws_security_group.tasks) + length(aws_kms_key.platform) + length(aws_ecs_cluster_capacity_providers.fargate) == 0
    error_message = "Something is made that is there already."
  }
  assert {
    condition     = output.platform.cluster_name == "etl" && output.platform.schedule_group_name == "etl" && output.platform.security_group_ids == tolist(["sg-0f1e2d3c4b5a69788"]) && length(output.untaggable_resources) == 0
    error_message = "What exists is not handed on: ${jsonencode(output.platform)}"
  }
}

run "the_key_serves_logs_of_this_account_alone" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    create_kms_key = true
  }

  assert {
    condition     = aws_kms_key.platform[0].enable_key_rotation && aws_kms_alias.platform[0].name == "alias/orders-prod"
    error_message = "The key does not rotate, or has another alias: ${aws_kms_alias.platform[0].name}."
  }
  assert {
    condition = [for statement in jsondecode(aws_kms_key.platform[0].policy).Statement : [statement.Principal, try(statement.Condition.ArnLike["kms:EncryptionContext:aws:logs:arn"], null)]] == [
      [{ AWS = "arn:aws:iam::123456789012:root" }, null],
      [{ Service = "logs.eu-west-1.amazonaws.com" }, "arn:aws:logs:eu-west-1:123456789012:log-group:*"],
    ]
    error_message = "The key may be used by others: ${aws_kms_key.platform[0].policy}"
  }
}

run "a_shell_in_tasks_is_logged_and_encrypted" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    execute_command = { log_group_name = "/etl/shells" }
    kms_key_arn     = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  }

  assert {
    condition     = aws_ecs_cluster.cluster[0].configuration[0].execute_command_configuration[0].kms_key_id == var.kms_key_arn && aws_ecs_cluster.cluster[0].configuration[0].execute_command_configuration[0].log_configuration[0].cloud_watch_log_group_name == "/etl/shells"
    error_message = "What goes through the shell is not encrypted, or not logged."
  }
}

run "another_region_than_the_provider_is_refused" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    region = "us-east-1"
  }
  expect_failures = [output.platform]
}

run "no_way_out_and_public_addresses_are_warnings" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    egress           = {}
    assign_public_ip = true
  }
  expect_failures = [check.tasks_can_reach_something, check.public_addresses_are_wanted]
}

run "a_shell_without_a_key_and_a_rule_with_two_targets_are_refused" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    execute_command = { log_group_name = "/etl/shells" }
    egress          = { rules = { both = { cidr_ipv4 = "10.0.0.0/8", prefix_list_id = "pl-6da54004" } } }
  }
  expect_failures = [var.execute_command, var.egress]
}

run "no_empty_tag_for_a_group_of_schedules_and_no_security_group_without_a_vpc" {
  command = plan
  module {
    source = "./modules/platform"
  }
  variables {
    default_tags = { note = "" }
    vpc_id       = null
  }
  expect_failures = [aws_scheduler_schedule_group.schedules, aws_security_group.tasks]
}
