# Counts what carries the job's tag. The tag has to be active as a cost allocation tag of the account.
resource "aws_budgets_budget" "job" {
  count = var.budget == null ? 0 : 1

  name         = local.names["budget"]
  budget_type  = "COST"
  time_unit    = "MONTHLY"
  limit_amount = tostring(var.budget.amount)
  limit_unit   = var.budget.currency
  tags         = local.tags

  cost_filter {
    name   = "TagKeyValue"
    values = [format("user:job_name$%s", local.tags["job_name"])]
  }

  dynamic "notification" {
    for_each = var.budget.threshold_percents

    content {
      comparison_operator        = "GREATER_THAN"
      notification_type          = "ACTUAL"
      threshold                  = notification.value
      threshold_type             = "PERCENTAGE"
      subscriber_email_addresses = var.budget.email_addresses
      subscriber_sns_topic_arns  = var.budget.topic_arns
    }
  }
}
