# What the job itself may do. With nothing asked for there is no policy at all.
locals {
  bucket_arns_read  = concat(var.s3_bucket_arns, var.s3_read_arns)
  bucket_arns_write = concat(var.s3_bucket_arns, var.s3_write_arns)

  # A bucket stands for all of its objects; what has a path stands for that path. Listing is a right on the bucket.
  object_arns_read  = distinct([for arn in local.bucket_arns_read : can(regex("/", arn)) ? arn : "${arn}/*"])
  object_arns_write = distinct([for arn in local.bucket_arns_write : can(regex("/", arn)) ? arn : "${arn}/*"])
  accessed_objects  = distinct(concat(local.object_arns_read, local.object_arns_write))
  whole_buckets     = distinct([for arn in local.accessed_objects : trimsuffix(arn, "/*") if can(regex("^[^/]+/\\*$", arn))])
  parts_of_buckets = { for bucket, prefixes in {
    for arn in local.accessed_objects : split("/", arn)[0] => join("/", slice(split("/", arn), 1, length(split("/", arn))))...
    if !can(regex("^[^/]+/\\*$", arn))
  } : bucket => prefixes if !contains(local.whole_buckets, bucket) }
  accessed_buckets = distinct([for arn in local.accessed_objects : split("/", arn)[0]])

  run_time_secret_arns    = [for arn in var.secrets_arns : arn if can(regex(":secretsmanager:", arn))]
  run_time_parameter_arns = [for arn in var.secrets_arns : arn if !can(regex(":secretsmanager:", arn))]

  has_task_policy = (
    length(local.bucket_arns_read) + length(local.bucket_arns_write) + length(var.secrets_arns) + length(var.kms_key_arns) > 0 ||
    var.state != null || var.platform.execute_command != null
  )

  task_policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      length(local.object_arns_read) == 0 ? [] : [{
        Sid      = "ReadObjects"
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = local.object_arns_read
      }],
      length(local.object_arns_write) == 0 ? [] : [{
        Sid      = "WriteObjects"
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"]
        Resource = local.object_arns_write
      }],
      length(local.accessed_buckets) == 0 ? [] : [{
        Sid      = "LocateBuckets"
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation"]
        Resource = local.accessed_buckets
      }],
      length(local.whole_buckets) == 0 ? [] : [{
        Sid      = "ListBuckets"
        Effect   = "Allow"
        Action   = ["s3:ListBucket", "s3:ListBucketMultipartUploads"]
        Resource = local.whole_buckets
      }],
      [for bucket, prefixes in local.parts_of_buckets : {
        Effect    = "Allow"
        Action    = ["s3:ListBucket"]
        Resource  = [bucket]
        Condition = { StringLike = { "s3:prefix" = distinct(prefixes) } }
      }],
      length(local.run_time_secret_arns) == 0 ? [] : [{
        Sid      = "SecretsAtRunTime"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"]
        Resource = local.run_time_secret_arns
      }],
      length(local.run_time_parameter_arns) == 0 ? [] : [{
        Sid      = "ParametersAtRunTime"
        Effect   = "Allow"
        Action   = ["ssm:GetParameter", "ssm:GetParameters"]
        Resource = local.run_time_parameter_arns
      }],
      length(var.kms_key_arns) == 0 ? [] : [{
        Sid      = "KeysOfData"
        Effect   = "Allow"
        Action   = length(local.bucket_arns_write) == 0 ? ["kms:Decrypt"] : ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource = var.kms_key_arns
      }],
      [for state in local.state_mounts : {
        Sid       = "OwnState"
        Effect    = "Allow"
        Action    = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"]
        Resource  = ["${local.arn_of.efs}:file-system/${state.file_system_id}"]
        Condition = { StringEquals = { "elasticfilesystem:AccessPointArn" = "${local.arn_of.efs}:access-point/${local.access_point_id}" } }
      }],
      var.platform.execute_command == null ? [] : concat(
        [
          {
            # The channels of a shell have no resource that could be named.
            Sid      = "ShellInTasks"
            Effect   = "Allow"
            Action   = ["ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"]
            Resource = ["*"]
          },
          {
            Sid      = "LogOfShells"
            Effect   = "Allow"
            Action   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
            Resource = ["${local.arn_of.logs}:log-group:${var.platform.execute_command.log_group_name}:*"]
          },
          {
            Sid      = "FindLogOfShells"
            Effect   = "Allow"
            Action   = ["logs:DescribeLogGroups"]
            Resource = ["${local.arn_of.logs}:log-group:*"]
          },
          {
            Sid      = "KeyOfShells"
            Effect   = "Allow"
            Action   = ["kms:Decrypt"]
            Resource = [var.platform.kms_key_arn]
          },
        ],
      ),
    )
  })

  task_policy_size = (local.has_task_policy ? length(local.task_policy) : 0) + sum(concat([0], [for policy in var.task_policies : length(policy)]))
}

resource "aws_iam_role_policy" "task" {
  count = local.creates_task_role && local.has_task_policy ? 1 : 0

  name   = "run-job"
  role   = aws_iam_role.task[0].name
  policy = local.task_policy

  lifecycle {
    precondition {
      condition     = local.task_policy_size <= local.limits.role_policy_characters.max
      error_message = "The policies of the task role have ${local.task_policy_size} characters together; IAM takes ${local.limits.role_policy_characters.max} in a role. Name buckets instead of many paths, or bring a role of your own in existing_role_arns."
    }
  }
}

# As they were given: statements of other policies are not mixed with ours.
resource "aws_iam_role_policy" "given" {
  count = local.creates_task_role ? length(var.task_policies) : 0

  name   = "given-${count.index + 1}"
  role   = aws_iam_role.task[0].name
  policy = var.task_policies[count.index]
}
