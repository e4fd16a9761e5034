# What a job needs follows from its file: which connector it reads with, and whose data. So a new job is a new file.

locals {
  files = { for name, job in var.jobs : name => yamldecode(job.job_config) }

  # The variable that a connector takes its secret from. The secret is the SSM parameter /etl/TENANT/CONNECTOR.
  credentials = {
    stripe   = "STRIPE_API_KEY"
    hubspot  = "HUBSPOT_ACCESS_TOKEN"
    postgres = "PGPASSWORD"
  }

  of_source = { for name, file in local.files : name => {
    secrets = { for connector, variable in local.credentials :
      variable => "/etl/${file.tenant_id}/${connector}" if connector == file.source_connector
    }
    environment_variables = file.source_connector != "postgres" ? {} : {
      PGHOST     = var.databases[file.tenant_id].host
      PGPORT     = tostring(var.databases[file.tenant_id].port)
      PGDATABASE = var.databases[file.tenant_id].name
      PGSSLMODE  = var.databases[file.tenant_id].sslmode
    }
  } }
}
