# What a job may use, worked out from all inputs that name a bucket or a secret. A fleet asks this before it has the jobs, to give an
# account that several jobs share each grant once. References that cannot be read are left out: modules/job refuses them.
locals {
  secret_pattern    = "^(?:projects/(?P<project>[^/]+)/secrets/)?(?P<name>[A-Za-z0-9_-]+)$"
  reference_pattern = "^(?:projects/(?P<project>[^/]+)/secrets/)?(?P<name>[A-Za-z0-9_-]+)(?::|/versions/)(?P<version>latest|[1-9][0-9]*)$"

  environment_parts = { for name, reference in var.secrets : name => regex(local.reference_pattern, reference) if can(regex(local.reference_pattern, reference)) }
  volume_parts      = { for volume in var.secret_volumes : volume.name => regex(local.secret_pattern, volume.secret_name) if can(regex(local.secret_pattern, volume.secret_name)) }
  other_parts       = [for secret in var.access.secrets : regex(local.secret_pattern, secret) if can(regex(local.secret_pattern, secret))]

  # Cloud Run wants the bare name where the secret is in the project of the job.
  environment_secrets = { for name, parts in local.environment_parts : name => {
    secret  = coalesce(parts.project, var.project_id) == var.project_id ? parts.name : "projects/${coalesce(parts.project, "-")}/secrets/${parts.name}"
    version = parts.version
  } }
  volume_secrets = { for name, parts in local.volume_parts : name =>
    coalesce(parts.project, var.project_id) == var.project_id ? parts.name : "projects/${coalesce(parts.project, "-")}/secrets/${parts.name}"
  }

  # One secret may stand behind several variables and volumes, but it needs one grant.
  secrets = distinct([for parts in concat(values(local.environment_parts), values(local.volume_parts), local.other_parts) :
    { project = coalesce(parts.project, var.project_id), name = parts.name }
  ])
}
