# An account that nobody of this project made: defaults of the provider, count, for_each, a module.
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "5.100.0" }
  }
}

provider "aws" {
  region                      = "eu-central-1"
  access_key                  = "plan-only"
  secret_key                  = "plan-only"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true
  skip_region_validation      = true
  default_tags {
    tags = { environment = "prod", cost_center = "cc-1042" }
  }
}

locals {
  tags = { job_name = "shop", team = "platform", pipeline_type = "service" }
  all  = merge(local.tags, { environment = "prod", cost_center = "cc-1042" })
}

resource "aws_s3_bucket" "raw" {
  for_each = toset(["eu", "us"])
  bucket   = "shop-raw-${each.key}"
  tags     = local.tags
}

resource "aws_instance" "web" {
  count         = 2
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
  tags          = local.tags
  volume_tags   = local.all
}

resource "aws_instance" "database" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.small"
  tags          = local.tags
  root_block_device {
    volume_size = 20
    tags        = local.tags
  }
}

resource "aws_launch_template" "nodes" {
  name          = "nodes"
  instance_type = "t3.small"
  tags          = local.tags
  dynamic "tag_specifications" {
    for_each = ["instance", "volume"]
    content {
      resource_type = tag_specifications.value
      tags          = local.all
    }
  }
}

resource "aws_autoscaling_group" "nodes" {
  name               = "nodes"
  availability_zones = ["eu-central-1a"]
  min_size           = 1
  max_size           = 3
  launch_template {
    name = aws_launch_template.nodes.name
  }
  dynamic "tag" {
    for_each = local.all
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }
}

resource "aws_eks_node_group" "nodes" {
  cluster_name    = "shop"
  node_group_name = "nodes"
  node_role_arn   = "arn:aws:iam::123456789012:role/nodes"
  subnet_ids      = ["subnet-1"]
  tags            = local.tags
  scaling_config {
    desired_size = 1
    max_size     = 2
    min_size     = 1
  }
  launch_template {
    name    = aws_launch_template.nodes.name
    version = "1"
  }
}

module "database" {
  source = "./database"
  tags   = local.tags
}

resource "aws_dynamodb_table" "carts" {
  name             = "carts"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  tags             = local.tags
  attribute {
    name = "id"
    type = "S"
  }
  replica {
    region_name    = "eu-west-1"
    propagate_tags = true
  }
}

resource "aws_fsx_windows_file_system" "share" {
  storage_capacity     = 32
  subnet_ids           = ["subnet-1"]
  throughput_capacity  = 8
  active_directory_id  = "d-1234567890"
  copy_tags_to_backups = true
  tags                 = local.tags
}

resource "aws_batch_job_definition" "report" {
  name                 = "report"
  type                 = "container"
  propagate_tags       = true
  tags                 = local.tags
  container_properties = jsonencode({ image = "report:1", command = ["report"] })
}

resource "aws_batch_compute_environment" "spot" {
  compute_environment_name = "spot"
  type                     = "MANAGED"
  service_role             = "arn:aws:iam::123456789012:role/batch"
  tags                     = local.tags
  compute_resources {
    type               = "SPOT"
    max_vcpus          = 4
    min_vcpus          = 0
    instance_role      = "arn:aws:iam::123456789012:instance-profile/batch"
    instance_type      = ["m5"]
    security_group_ids = ["sg-1"]
    subnets            = ["subnet-1"]
    tags               = local.all
  }
}

resource "aws_ecs_service" "web" {
  name            = "web"
  cluster         = "shop"
  task_definition = "web:1"
  propagate_tags  = "SERVICE"
  tags            = local.tags
}

resource "aws_scheduler_schedule" "nightly" {
  name                = "nightly"
  schedule_expression = "rate(1 days)"
  flexible_time_window {
    mode = "OFF"
  }
  target {
    arn      = "arn:aws:ecs:eu-central-1:123456789012:cluster/shop"
    role_arn = "arn:aws:iam::123456789012:role/scheduler"
    ecs_parameters {
      task_definition_arn = "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:1"
      propagate_tags      = "TASK_DEFINITION"
    }
  }
}

resource "aws_cloudwatch_event_target" "hourly" {
  rule     = "hourly"
  arn      = "arn:aws:ecs:eu-central-1:123456789012:cluster/shop"
  role_arn = "arn:aws:iam::123456789012:role/events"
  ecs_target {
    task_definition_arn = "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:1"
    propagate_tags      = "TASK_DEFINITION"
  }
}

resource "aws_pipes_pipe" "orders" {
  name     = "orders"
  role_arn = "arn:aws:iam::123456789012:role/pipes"
  source   = "arn:aws:sqs:eu-central-1:123456789012:orders"
  target   = "arn:aws:ecs:eu-central-1:123456789012:cluster/shop"
  tags     = local.tags
  target_parameters {
    ecs_task_parameters {
      task_definition_arn = "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:1"
      propagate_tags      = "TASK_DEFINITION"
    }
  }
}

resource "aws_spot_fleet_request" "burst" {
  iam_fleet_role  = "arn:aws:iam::123456789012:role/fleet"
  target_capacity = 1
  tags            = local.tags
  launch_specification {
    ami           = "ami-0123456789abcdef0"
    instance_type = "t3.small"
    tags          = local.all
  }
}
