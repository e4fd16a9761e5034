# What the roles of a job may do, and who may take them.
mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

override_resource {
  target          = aws_iam_role.execution
  values          = { arn = "arn:aws:iam::123456789012:role/orders-prod-exec" }
  override_during = plan
}

override_resource {
  target          = aws_iam_role.task
  values          = { arn = "arn:aws:iam::123456789012:role/orders-prod-task" }
  override_during = plan
}

override_resource {
  target          = aws_iam_role.schedule
  values          = { arn = "arn:aws:iam::123456789012:role/orders-prod-sched" }
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
    cluster_arn         = "arn:aws:ecs:eu-west-1:123456789012:cluster/etl"
    subnet_ids          = ["subnet-0123456789abcdef0"]
    security_group_ids  = ["sg-0123456789abcdef0"]
    schedule_group_name = "etl"
  }
}

run "t16_o10_a_job_that_asks_for_nothing_has_no_policy" {
  command = plan
  module {
    source = "./modules/job"
  }

  assert {
    condition     = length(aws_iam_role_policy.task) == 0 && length(aws_iam_role_policy.given) == 0
    error_message = "The task role has a policy, though nothing was asked for."
  }
  assert {
    condition     = aws_iam_role_policy.execution[0].policy == jsonencode({ Version = "2012-10-17", Statement = [{ Sid = "OwnLog", Effect = "Allow", Action = ["logs:CreateLogStream", "logs:PutLogEvents"], Resource = ["arn:aws:logs:eu-west-1:123456789012:log-group:orders-prod:*"] }] })
    error_message = "The execution role may do more than write the job's log: ${aws_iam_role_policy.execution[0].policy}"
  }
  assert {
    condition     = output.untaggable_resources == tolist(["aws_iam_role_policy"])
    error_message = "Only the policy cannot be tagged here, found ${jsonencode(output.untaggable_resources)}."
  }
}

run "t16_no_policy_has_an_empty_or_open_resource" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    container_image     = "123456789012.dkr.ecr.us-east-1.amazonaws.com/team/etl@sha256:0000000000000000000000000000000000000000000000000000000000000000"
    secrets             = { TOKEN_A = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/a-a1B2c3" }
    secret_kms_key_arns = ["arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"]
    secrets_arns        = ["arn:aws:ssm:eu-west-1:123456789012:parameter/etl/orders/*"]
    s3_bucket_arns      = ["arn:aws:s3:::lake"]
    kms_key_arns        = ["arn:aws:kms:eu-west-1:123456789012:key/66666666-2222-3333-4444-555555555555"]
    state               = { file_system_id = "fs-0123456789abcdef0" }
    schedule            = { cron = "0 2 * * *", dead_letter_queue = true }
  }

  assert {
    condition = alltrue(flatten([
      for policy in [aws_iam_role_policy.execution[0].policy, aws_iam_role_policy.task[0].policy, aws_iam_role_policy.schedule[0].policy] : [
        for statement in jsondecode(policy).Statement : length(statement.Resource) > 0 && (!contains(statement.Resource, "*") || statement.Action == ["ecr:GetAuthorizationToken"])
      ]
    ]))
    error_message = "A statement names no resource or every resource."
  }
  assert {
    condition     = alltrue([for policy in [aws_iam_role_policy.execution[0].policy, aws_iam_role_policy.task[0].policy, aws_iam_role_policy.schedule[0].policy] : !can(regex("\"[a-z0-9]*:?\\*\"|:\\*\\*", replace(policy, "\"Resource\":[\"*\"]", "")))])
    error_message = "A statement allows whole services."
  }
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.execution[0].policy).Statement : statement.Resource if statement.Sid == "OwnImages"] == [["arn:aws:ecr:us-east-1:123456789012:repository/team/etl"]]
    error_message = "The image's repository, in the region of the image, is what may be pulled: ${aws_iam_role_policy.execution[0].policy}"
  }
}

run "t17_o12_the_execution_role_reads_exactly_the_secrets_of_the_container" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    secrets = {
      A = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/api-a1B2c3:key::"
      B = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/api-a1B2c3:other:AWSCURRENT:"
      C = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/named"
      D = "/etl/orders/password"
      E = "plain-name"
    }
    secrets_from_ssm = [
      { name = "F", valueFrom = "arn:aws:ssm:eu-west-1:123456789012:parameter/etl/orders/user" },
      { name = "G", valueFrom = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/db-Z9y8X7" },
    ]
    registry_credentials_secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-Q1w2E3"
    secrets_arns                    = ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/run-time-*"]
  }

  assert {
    condition = [for statement in jsondecode(aws_iam_role_policy.execution[0].policy).Statement : statement.Resource if statement.Action == ["secretsmanager:GetSecretValue"]] == [[
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/api-a1B2c3",
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/named-??????",
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/db-Z9y8X7",
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-Q1w2E3",
    ]]
    error_message = "The execution role reads other secrets than those that are referenced: ${aws_iam_role_policy.execution[0].policy}"
  }
  assert {
    condition = [for statement in jsondecode(aws_iam_role_policy.execution[0].policy).Statement : statement.Resource if statement.Action == ["ssm:GetParameters"]] == [[
      "arn:aws:ssm:eu-west-1:123456789012:parameter/etl/orders/password",
      "arn:aws:ssm:eu-west-1:123456789012:parameter/plain-name",
      "arn:aws:ssm:eu-west-1:123456789012:parameter/etl/orders/user",
    ]]
    error_message = "The execution role reads other parameters than those that are referenced: ${aws_iam_role_policy.execution[0].policy}"
  }
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.task[0].policy).Statement : statement.Resource] == [["arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/run-time-*"]]
    error_message = "The job itself reads secrets_arns and nothing else: ${aws_iam_role_policy.task[0].policy}"
  }
  assert {
    condition     = [for secret in jsondecode(aws_ecs_task_definition.job.container_definitions)[0].secrets : secret.valueFrom if secret.name == "A"] == ["arn:aws:secretsmanager:eu-west-1:123456789012:secret:etl/api-a1B2c3:key::"]
    error_message = "The container gets the reference as it was written, with its key."
  }
  assert {
    condition     = jsondecode(aws_ecs_task_definition.job.container_definitions)[0].repositoryCredentials.credentialsParameter == "arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-Q1w2E3"
    error_message = "The credentials of the registry are missing."
  }
}

run "t18_tasks_of_this_account_alone_may_take_the_roles" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    schedule = { cron = "0 2 * * *" }
  }

  assert {
    condition = alltrue([for role in [aws_iam_role.execution[0], aws_iam_role.task[0]] : jsondecode(role.assume_role_policy).Statement == [{
      Sid       = "TasksOfThisAccount"
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Condition = {
        StringEquals = { "aws:SourceAccount" = "123456789012" }
        ArnLike      = { "aws:SourceArn" = "arn:aws:ecs:eu-west-1:123456789012:*" }
      }
    }]])
    error_message = "The trust of the task's roles is wider: ${aws_iam_role.task[0].assume_role_policy}"
  }
  assert {
    condition = jsondecode(aws_iam_role.schedule[0].assume_role_policy).Statement[0].Condition == {
      StringEquals = {
        "aws:SourceAccount" = "123456789012"
        "aws:SourceArn"     = "arn:aws:scheduler:eu-west-1:123456789012:schedule-group/etl"
      }
    }
    error_message = "The trust of the schedule's role is wider: ${aws_iam_role.schedule[0].assume_role_policy}"
  }
}

run "o13_rights_on_buckets_and_on_objects_are_apart" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    s3_bucket_arns = ["arn:aws:s3:::lake", "arn:aws:s3:::lake/*"]
    s3_read_arns   = ["arn:aws:s3:::exports/orders/*"]
  }

  assert {
    condition = { for statement in jsondecode(aws_iam_role_policy.task[0].policy).Statement : lookup(statement, "Sid", "part of a bucket") => statement.Resource } == {
      ReadObjects        = ["arn:aws:s3:::lake/*", "arn:aws:s3:::exports/orders/*"]
      WriteObjects       = ["arn:aws:s3:::lake/*"]
      LocateBuckets      = ["arn:aws:s3:::lake", "arn:aws:s3:::exports"]
      ListBuckets        = ["arn:aws:s3:::lake"]
      "part of a bucket" = ["arn:aws:s3:::exports"]
    }
    error_message = "Buckets and objects are mixed: ${aws_iam_role_policy.task[0].policy}"
  }
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.task[0].policy).Statement : statement.Condition if can(statement.Condition)] == [{ StringLike = { "s3:prefix" = ["orders/*"] } }]
    error_message = "A part of a bucket is listed as a whole: ${aws_iam_role_policy.task[0].policy}"
  }
}

run "state_is_mounted_for_this_access_point_alone" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    state = { file_system_id = "fs-0123456789abcdef0" }
  }

  assert {
    condition = jsondecode(aws_iam_role_policy.task[0].policy).Statement == [{
      Sid       = "OwnState"
      Effect    = "Allow"
      Action    = ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"]
      Resource  = ["arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-0123456789abcdef0"]
      Condition = { StringEquals = { "elasticfilesystem:AccessPointArn" = "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0" } }
    }]
    error_message = "The job may mount more than its own folder: ${aws_iam_role_policy.task[0].policy}"
  }
  assert {
    condition = [for volume in aws_ecs_task_definition.job.volume : {
      transit = volume.efs_volume_configuration[0].transit_encryption
      iam     = volume.efs_volume_configuration[0].authorization_config[0].iam
      point   = volume.efs_volume_configuration[0].authorization_config[0].access_point_id
    } if volume.name == "state"] == [{ transit = "ENABLED", iam = "ENABLED", point = "fsap-0123456789abcdef0" }]
    error_message = "The file system is mounted without encryption in transit or without IAM."
  }
  assert {
    condition     = contains(jsondecode(aws_ecs_task_definition.job.container_definitions)[0].environment, { name = "STATE_DIR", value = "/state" })
    error_message = "The job is not told where its state is."
  }
}

run "roles_that_are_given_are_left_alone" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    existing_role_arns = {
      execution = "arn:aws:iam::123456789012:role/start"
      task      = "arn:aws:iam::123456789012:role/run"
    }
    s3_bucket_arns = ["arn:aws:s3:::lake"]
    schedule       = { cron = "0 2 * * *" }
  }

  assert {
    condition     = length(aws_iam_role.execution) + length(aws_iam_role.task) + length(aws_iam_role_policy.execution) + length(aws_iam_role_policy.task) == 0
    error_message = "A role or a policy is made beside those that are given."
  }
  assert {
    condition     = aws_ecs_task_definition.job.task_role_arn == "arn:aws:iam::123456789012:role/run" && aws_ecs_task_definition.job.execution_role_arn == "arn:aws:iam::123456789012:role/start"
    error_message = "The task does not run as the roles that are given."
  }
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.schedule[0].policy).Statement : statement.Resource if statement.Sid == "HandOverTheRoles"] == [["arn:aws:iam::123456789012:role/start", "arn:aws:iam::123456789012:role/run"]]
    error_message = "The schedule hands over other roles: ${aws_iam_role_policy.schedule[0].policy}"
  }
}

run "one_role_for_both_is_refused" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    existing_role_arns = {
      execution = "arn:aws:iam::123456789012:role/both"
      task      = "arn:aws:iam::123456789012:role/both"
    }
  }
  expect_failures = [aws_ecs_task_definition.job]
}

run "a_policy_that_iam_would_not_take_is_refused" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    s3_write_arns = [for number in range(300) : "arn:aws:s3:::lake/part-${number}/with/a/long/path/*"]
  }
  expect_failures = [aws_iam_role_policy.task]
}

run "boundary_path_and_given_policies_reach_the_roles" {
  command = plan
  module {
    source = "./modules/job"
  }
  variables {
    permissions_boundary_arn = "arn:aws:iam::123456789012:policy/boundary"
    task_policies            = ["{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"athena:StartQueryExecution\",\"Resource\":\"arn:aws:athena:eu-west-1:123456789012:workgroup/etl\"}}"]
    role_path                = "/etl/"
    schedule                 = { cron = "0 2 * * *" }
  }

  assert {
    condition     = alltrue([for role in concat(aws_iam_role.execution, aws_iam_role.task, aws_iam_role.schedule) : role.permissions_boundary == "arn:aws:iam::123456789012:policy/boundary" && role.path == "/etl/"])
    error_message = "A role has no boundary or another path."
  }
  assert {
    condition     = [for statement in jsondecode(aws_iam_role_policy.schedule[0].policy).Statement : statement.Resource if statement.Sid == "HandOverTheRoles"] == [["arn:aws:iam::123456789012:role/etl/orders-prod-exec", "arn:aws:iam::123456789012:role/etl/orders-prod-task"]]
    error_message = "The path is missing in the roles that the schedule hands over: ${aws_iam_role_policy.schedule[0].policy}"
  }
  assert {
    condition     = tolist(aws_iam_role_policy.given[*].policy) == var.task_policies && length(aws_iam_role_policy.task) == 0
    error_message = "The policy that was given is not the job's only policy."
  }
}
