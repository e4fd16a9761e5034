output "access" {
  description = "What the job may use: names of buckets to read and to write, and secrets by project and name."
  value = {
    read    = toset(var.access.read)
    write   = toset(concat(var.access.write, var.state[*].bucket))
    secrets = { for secret in local.secrets : "${secret.project}/${secret.name}" => secret }
  }
}

output "environment_secrets" {
  description = "Secret and version for each environment variable, in the form that Cloud Run takes."
  value       = local.environment_secrets
}

output "volume_secrets" {
  description = "Secret for each volume, in the form that Cloud Run takes."
  value       = local.volume_secrets
}
