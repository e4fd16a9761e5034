# What is needed to start the task, and nothing else: its own log, its own images, its own secrets.
locals {
  secrets = concat(
    [for name, reference in var.secrets : { name = name, valueFrom = reference }],
    [for secret in var.secrets_from_ssm : { name = secret.name, valueFrom = secret.valueFrom }],
  )
  secret_references = concat(
    [for secret in local.secrets : secret.valueFrom],
    var.registry_credentials_secret_arn == null ? [] : [var.registry_credentials_secret_arn],
  )

  # A reference may end in the key within the secret and its version; a policy names the secret alone. Secrets Manager
  # adds six characters to the name, which stand for any where they were left out.
  secret_arns = distinct([for reference in local.secret_references :
    join(":", slice(split(":", reference), 0, 6), [
      can(regex("-[A-Za-z0-9]{6}$", split(":", reference)[6])) ? split(":", reference)[6] : "${split(":", reference)[6]}-??????"
    ]) if can(regex(":secretsmanager:", reference))
  ])
  parameter_arns = distinct([for reference in local.secret_references :
    startswith(reference, "arn:") ? reference : "${local.arn_of.ssm}:parameter/${trimprefix(reference, "/")}"
    if !can(regex(":secretsmanager:", reference))
  ])

  # account, region, repository; empty where the image is in another registry.
  ecr_image = try(regex("^([0-9]{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.[a-z.]+/([^:@]+)", var.container_image), [])
  ecr_repository_arns = distinct(concat(
    var.ecr_repository_arns,
    length(local.ecr_image) == 0 ? [] : ["arn:${local.partition}:ecr:${local.ecr_image[1]}:${local.ecr_image[0]}:repository/${local.ecr_image[2]}"],
  ))

  execution_policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [{
        Sid      = "OwnLog"
        Effect   = "Allow"
        Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
        Resource = ["${local.log_group_arn}:*"]
      }],
      length(local.ecr_repository_arns) == 0 ? [] : [
        {
          Sid      = "OwnImages"
          Effect   = "Allow"
          Action   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
          Resource = local.ecr_repository_arns
        },
        {
          # A token opens the registry, not a repository: AWS has no narrower resource for it.
          Sid      = "RegistryToken"
          Effect   = "Allow"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
        },
      ],
      length(local.secret_arns) == 0 ? [] : [{
        Sid      = "OwnSecrets"
        Effect   = "Allow"
        Action   = ["secretsmanager:GetSecretValue"]
        Resource = local.secret_arns
      }],
      length(local.parameter_arns) == 0 ? [] : [{
        Sid      = "OwnParameters"
        Effect   = "Allow"
        Action   = ["ssm:GetParameters"]
        Resource = local.parameter_arns
      }],
      length(var.secret_kms_key_arns) == 0 ? [] : [{
        Sid      = "KeysOfSecrets"
        Effect   = "Allow"
        Action   = ["kms:Decrypt"]
        Resource = var.secret_kms_key_arns
      }],
    )
  })
}

resource "aws_iam_role_policy" "execution" {
  count = local.creates_execution_role ? 1 : 0

  name   = "start-tasks"
  role   = aws_iam_role.execution[0].name
  policy = local.execution_policy

  lifecycle {
    precondition {
      condition     = length(local.execution_policy) <= local.limits.role_policy_characters.max
      error_message = "The policy of the execution role has ${length(local.execution_policy)} characters; IAM takes ${local.limits.role_policy_characters.max} in a role. Put several values into one secret and name them by key, or bring a role of your own in existing_role_arns."
    }
  }
}
