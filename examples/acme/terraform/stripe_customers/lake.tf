# Where the Parquet files go to. Encrypted; nobody but the job's tasks reaches it.

resource "aws_efs_file_system" "lake" {
  creation_token = var.job_metadata["job_name"]
  encrypted      = true
  tags           = var.job_metadata
}

resource "aws_efs_mount_target" "lake" {
  count = 2

  file_system_id  = aws_efs_file_system.lake.id
  subnet_id       = local.subnet_ids[count.index]
  security_groups = [aws_security_group.lake.id]
}

resource "aws_security_group" "lake" {
  name        = "${var.job_metadata["job_name"]}-lake"
  description = "The lake of the job."
  vpc_id      = data.aws_vpc.default.id
  tags        = var.job_metadata
}

resource "aws_vpc_security_group_ingress_rule" "from_tasks" {
  security_group_id            = aws_security_group.lake.id
  description                  = "NFS from the tasks of the job."
  referenced_security_group_id = module.job.security_group_id
  ip_protocol                  = "tcp"
  from_port                    = 2049
  to_port                      = 2049
  tags                         = var.job_metadata
}
