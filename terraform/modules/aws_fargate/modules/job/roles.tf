# Two identities: the execution role prepares the task (image, secrets, log), the task role is what the job may do.
locals {
  creates_execution_role = !contains(keys(var.existing_role_arns), "execution")
  creates_task_role      = !contains(keys(var.existing_role_arns), "task")

  execution_role_arn = local.creates_execution_role ? one(aws_iam_role.execution[*].arn) : var.existing_role_arns["execution"]
  task_role_arn      = local.creates_task_role ? one(aws_iam_role.task[*].arn) : var.existing_role_arns["task"]

  # The same two, known before they exist.
  passed_role_arns = [
    local.creates_execution_role ? "${local.arn_of.iam}:role${var.role_path}${local.names["execution_role"]}" : var.existing_role_arns["execution"],
    local.creates_task_role ? "${local.arn_of.iam}:role${var.role_path}${local.names["task_role"]}" : var.existing_role_arns["task"],
  ]

  tasks_trust = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TasksOfThisAccount"
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = {
        StringEquals = { "aws:SourceAccount" = local.account_id }
        ArnLike      = { "aws:SourceArn" = "${local.arn_of.ecs}:*" }
      }
    }]
  })
}

resource "aws_iam_role" "execution" {
  count = local.creates_execution_role ? 1 : 0

  name                 = local.names["execution_role"]
  path                 = var.role_path
  description          = "Starts tasks of ${local.names["task_family"]}: image, secrets, log"
  assume_role_policy   = local.tasks_trust
  permissions_boundary = var.permissions_boundary_arn
  tags                 = local.tags
}

resource "aws_iam_role" "task" {
  count = local.creates_task_role ? 1 : 0

  name                 = local.names["task_role"]
  path                 = var.role_path
  description          = "What ${local.names["task_family"]} may do while it runs"
  assume_role_policy   = local.tasks_trust
  permissions_boundary = var.permissions_boundary_arn
  tags                 = local.tags
}
