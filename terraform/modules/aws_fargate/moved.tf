# Where resources of earlier versions of this module are now. Keep their names with `names`; the README shows how.
moved {
  from = aws_ecs_cluster.dativo_cluster
  to   = module.platform[0].aws_ecs_cluster.cluster[0]
}

moved {
  from = aws_security_group.dativo_task_sg
  to   = module.platform[0].aws_security_group.tasks[0]
}

moved {
  from = aws_cloudwatch_log_group.dativo_logs
  to   = module.job.aws_cloudwatch_log_group.job[0]
}

moved {
  from = aws_iam_role.ecs_task_execution_role
  to   = module.job.aws_iam_role.execution[0]
}

moved {
  from = aws_iam_role.ecs_task_role
  to   = module.job.aws_iam_role.task[0]
}

moved {
  from = aws_iam_role_policy.dativo_job_policy
  to   = module.job.aws_iam_role_policy.task[0]
}

moved {
  from = aws_ecs_task_definition.dativo_task
  to   = module.job.aws_ecs_task_definition.job
}

moved {
  from = aws_ecs_service.dativo_service
  to   = module.job.aws_ecs_service.fixed
}
