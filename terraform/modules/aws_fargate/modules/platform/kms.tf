# One key for logs, schedules and dead letters of this platform.
resource "aws_kms_key" "platform" {
  count = var.create_kms_key ? 1 : 0

  description             = "Logs and schedules of ${local.names["cluster"]}"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  tags                    = merge(local.tags, { Name = local.names["kms_alias"] })

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        # Without it nobody could change the key again; IAM decides who in the account may use it.
        Sid       = "IamOfThisAccount"
        Effect    = "Allow"
        Principal = { AWS = "arn:${local.partition}:iam::${local.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "LogsOfThisAccount"
        Effect    = "Allow"
        Principal = { Service = "logs.${var.region}.${data.aws_partition.current.dns_suffix}" }
        Action    = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
        Resource  = "*"
        Condition = {
          ArnLike = { "kms:EncryptionContext:aws:logs:arn" = "arn:${local.partition}:logs:${var.region}:${local.account_id}:log-group:*" }
        }
      },
    ]
  })
}

resource "aws_kms_alias" "platform" {
  count = var.create_kms_key ? 1 : 0

  name          = "alias/${local.names["kms_alias"]}"
  target_key_id = aws_kms_key.platform[0].key_id
}
