# Volumes of the container in one form, so that job, service and worker pool can show the same.
locals {
  # A folder of its own keeps jobs that share a bucket from finding each other's state.
  state_folder = try(var.state.folder, null) == null ? local.name : var.state.folder
  state_directory = var.state == null ? null : (
    local.state_folder == "" ? var.state.directory : "${trimsuffix(var.state.directory, "/")}/${local.state_folder}"
  )

  state_volumes = [for state in var.state[*] : {
    name       = "state"
    mount_path = state.directory
    bucket     = state.bucket
  }]

  secret_volumes = [for volume in var.secret_volumes : {
    name       = volume.name
    mount_path = volume.mount_path
    secret     = module.access_list.volume_secrets[volume.name]
    items      = volume.items
  }]

  mounts = merge(
    { for each in local.state_volumes : each.name => each.mount_path },
    { for each in local.secret_volumes : each.name => each.mount_path },
  )

  # Everybody may read, nobody may write; HCL has no octal numbers.
  secret_file_mode = parseint("0444", 8)
}
