# What the job remembers between runs is on a file system that is there already; the job gets a folder of its own.
locals {
  state_mounts    = var.state == null ? [] : [var.state]
  creates_access  = var.state == null ? false : var.state.access_point == null
  access_point_id = var.state == null ? null : local.creates_access ? one(aws_efs_access_point.state[*].id) : var.state.access_point.id
}

resource "aws_efs_access_point" "state" {
  count = local.creates_access ? 1 : 0

  file_system_id = var.state.file_system_id
  tags           = merge(local.tags, { Name = local.names["task_family"] })

  posix_user {
    uid = var.state.user_id
    gid = var.state.group_id
  }

  root_directory {
    path = "/${local.names["task_family"]}"

    creation_info {
      owner_uid   = var.state.user_id
      owner_gid   = var.state.group_id
      permissions = "0750"
    }
  }
}
