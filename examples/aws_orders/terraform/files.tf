# Where the CSV files arrive and the Parquet files go to. Encrypted; nobody but the job's tasks reaches it.

resource "aws_efs_file_system" "files" {
  creation_token = var.job_metadata["job_name"]
  encrypted      = true
  tags           = var.job_metadata
}

resource "aws_efs_mount_target" "files" {
  count = 2

  file_system_id  = aws_efs_file_system.files.id
  subnet_id       = local.subnet_ids[count.index]
  security_groups = [aws_security_group.files.id]
}

resource "aws_security_group" "files" {
  name        = "${var.job_metadata["job_name"]}-files"
  description = "The file system of the job."
  vpc_id      = data.aws_vpc.default.id
  tags        = var.job_metadata
}

resource "aws_vpc_security_group_ingress_rule" "from_tasks" {
  security_group_id            = aws_security_group.files.id
  description                  = "NFS from the tasks of the job."
  referenced_security_group_id = module.job.security_group_id
  ip_protocol                  = "tcp"
  from_port                    = 2049
  to_port                      = 2049
  tags                         = var.job_metadata
}
