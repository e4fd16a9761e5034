# What a job needs follows from its file: which connector it reads with, and whose data. So a new job is a new file.

locals {
  files   = { for name, job in var.jobs : name => yamldecode(job.job_config) }
  tenants = { for name, file in local.files : name => replace(file.tenant_id, "_", "-") }

  # The variable that a connector takes its secret from. In Secret Manager the secret is named TENANT-CONNECTOR.
  credentials = {
    stripe   = "STRIPE_API_KEY"
    hubspot  = "HUBSPOT_ACCESS_TOKEN"
    postgres = "PGPASSWORD"
  }

  of_source = { for name, file in local.files : name => {
    secrets = { for connector, variable in local.credentials :
      variable => "${local.tenants[name]}-${connector}:latest" if connector == file.source_connector
    }
    environment_variables = { for key, value in {
      PGHOST     = try(var.databases[file.tenant_id].host, "")
      PGPORT     = try(tostring(var.databases[file.tenant_id].port), "")
      PGDATABASE = try(var.databases[file.tenant_id].name, "")
      PGSSLMODE  = try(var.databases[file.tenant_id].sslmode, "")
    } : key => value if file.source_connector == "postgres" }
    vpc_access = file.source_connector == "postgres" && var.network != null ? { network = var.network } : null
  } }
}
