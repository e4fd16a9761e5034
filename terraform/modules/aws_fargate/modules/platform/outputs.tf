output "platform" {
  description = "All that modules/job needs to know; hand it over as its input platform."
  value = {
    cluster_arn         = local.cluster_arn
    cluster_name        = local.cluster_name
    region              = var.region
    account_id          = local.account_id
    partition           = local.partition
    subnet_ids          = var.subnet_ids
    security_group_ids  = local.security_group_ids
    assign_public_ip    = var.assign_public_ip
    schedule_group_name = local.schedule_group_name
    kms_key_arn         = local.kms_key_arn
    execute_command     = var.execute_command
  }

  precondition {
    condition     = data.aws_region.current.id == var.region
    error_message = "region is \"${var.region}\", but the aws provider works in \"${data.aws_region.current.id}\". Make them equal, or hand the module a provider for ${var.region}."
  }
}

output "cluster_name" {
  description = "Name of the ECS cluster."
  value       = local.cluster_name
}

output "cluster_arn" {
  description = "ARN of the ECS cluster."
  value       = local.cluster_arn
}

output "security_group_id" {
  description = "Security group of the tasks: the one that was made, or the first of security_group_ids."
  value       = local.security_group_ids[0]
}

output "kms_key_arn" {
  description = "Key that encrypts logs, schedules and dead letters; null without one."
  value       = local.kms_key_arn
}

output "tags_effective" {
  description = "Tags as the cloud gets them."
  value       = local.tags
}

output "tag_report" {
  description = "Tags that are not applied as they were written. Always empty on AWS, which takes a tag as it is or not at all."
  value       = module.metadata.tag_report
}

output "names" {
  description = "Name of each kind of resource, and whether it had to be shortened."
  value       = module.metadata.names
}

output "adjustments" {
  description = "One sentence for each thing that is not as it was asked for."
  value       = module.metadata.adjustments
}

output "untaggable_resources" {
  description = "Types of resources that cannot carry tags."
  value = concat(
    local.creates_cluster ? ["aws_ecs_cluster_capacity_providers"] : [],
    var.create_kms_key ? ["aws_kms_alias"] : [],
  )
}
