# What jobs share: the cluster, the group of their schedules, who their tasks may talk to, and a key.
module "metadata" {
  source = "../../../job_metadata"

  runtime      = "aws_fargate"
  job_metadata = var.job_metadata
  default_tags = var.default_tags
  names        = var.names
  tag_policy   = var.tag_policy
}

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

# Its id is the region in every version of the provider; name and region are not in all of them.
data "aws_region" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  partition  = data.aws_partition.current.partition

  tags  = module.metadata.tags
  names = { for kind, each in module.metadata.names : kind => each.name }

  creates_cluster        = !contains(keys(var.existing), "cluster_arn")
  creates_schedule_group = var.create_schedule_group && !contains(keys(var.existing), "schedule_group_name")
  creates_security_group = length(var.security_group_ids) == 0

  cluster_arn         = local.creates_cluster ? one(aws_ecs_cluster.cluster[*].arn) : var.existing["cluster_arn"]
  cluster_name        = local.creates_cluster ? one(aws_ecs_cluster.cluster[*].name) : element(split("/", var.existing["cluster_arn"]), 1)
  schedule_group_name = local.creates_schedule_group ? one(aws_scheduler_schedule_group.schedules[*].name) : lookup(var.existing, "schedule_group_name", null)
  security_group_ids  = local.creates_security_group ? aws_security_group.tasks[*].id : var.security_group_ids
  kms_key_arn         = var.create_kms_key ? one(aws_kms_key.platform[*].arn) : var.kms_key_arn
}

resource "aws_ecs_cluster" "cluster" {
  count = local.creates_cluster ? 1 : 0

  name = local.names["cluster"]
  tags = local.tags

  setting {
    name  = "containerInsights"
    value = var.container_insights
  }

  dynamic "configuration" {
    for_each = var.execute_command == null ? [] : [var.execute_command]

    content {
      execute_command_configuration {
        kms_key_id = local.kms_key_arn
        logging    = "OVERRIDE"

        log_configuration {
          cloud_watch_encryption_enabled = true
          cloud_watch_log_group_name     = configuration.value.log_group_name
        }
      }
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "fargate" {
  count = local.creates_cluster ? 1 : 0

  cluster_name       = aws_ecs_cluster.cluster[0].name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]
}

resource "aws_scheduler_schedule_group" "schedules" {
  count = local.creates_schedule_group ? 1 : 0

  name = local.names["schedule_group"]
  tags = local.tags

  lifecycle {
    precondition {
      condition     = alltrue([for value in values(local.tags) : value != ""])
      error_message = "A group of schedules takes no tag with an empty value, and these are empty: ${join(", ", [for key, value in local.tags : key if value == ""])}. Give each a value in default_tags, or leave it out."
    }
  }
}
