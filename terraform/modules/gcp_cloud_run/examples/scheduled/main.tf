# A load every night, with all that a production job wants: the job file, secrets, state, a private network, alerts and a budget.
module "dativo_job" {
  source = "../.."

  project_id      = "acme-data-platform"
  region          = "europe-west1"
  container_image = "europe-west1-docker.pkg.dev/acme-data-platform/etl/dativo@sha256:9b2a5c0e8f3d4a7b6c1e2f5d8a9b0c3e4f7a6b5c8d1e0f2a3b4c5d6e7f8a9b0c"
  require_digest  = true
  job_config      = file("${path.module}/job.yaml")

  job_metadata = {
    job_name      = "stripe-customers"
    team          = "payments"
    pipeline_type = "ingestion"
    environment   = "prod"
    cost_center   = "cc-1042"
    owner         = "Ada Lovelace"
  }
  default_tags = {
    organisation = "acme"
  }

  cpu             = "2"
  memory          = "4Gi"
  timeout_seconds = 7200

  schedule = {
    cron     = "0 2 * * *"
    timezone = "Europe/Berlin"
  }

  environment_variables = {
    LOG_LEVEL = "INFO"
  }
  secrets = {
    STRIPE_API_KEY = "stripe-api-key:latest"
    PGPASSWORD     = "projects/acme-shared-secrets/secrets/warehouse-password/versions/3"
  }
  secret_volumes = [{
    name        = "sheets-key"
    secret_name = "sheets-service-key"
    mount_path  = "/secrets/sheets"
    items       = [{ path = "key.json", version = "latest" }]
  }]

  access = {
    read  = ["acme-raw-data"]
    write = ["acme-data-lake"]
  }
  state = {
    bucket = "acme-etl-state"
  }

  vpc_access = {
    subnetwork   = "projects/acme-network/regions/europe-west1/subnetworks/etl"
    network_tags = ["etl"]
  }
  binary_authorization = "default"
  kms_key              = "projects/acme-keys/locations/europe-west1/keyRings/etl/cryptoKeys/jobs"

  alerts = {
    notification_channels = ["projects/acme-data-platform/notificationChannels/1234567890123456789"]
    missed_after_hours    = 26
  }
  budget = {
    billing_account = "01ABCD-234567-89EFAB"
    amount          = 200
    currency        = "EUR"
  }
}

output "runtime_binding" {
  description = "For infrastructure.resource_identifiers of the job file."
  value       = module.dativo_job.runtime_binding
}

output "schedule" {
  description = "When the job runs."
  value       = module.dativo_job.schedule_effective
}
