# A service that takes webhooks from inside the network, and a worker that reads a queue and takes no requests.
module "webhooks" {
  source = "../.."

  project_id      = "acme-data-platform"
  region          = "europe-west1"
  container_image = "europe-west1-docker.pkg.dev/acme-data-platform/etl/webhooks:2.0.1"
  command         = ["python", "-m", "acme_webhooks"]
  run_arguments   = ["serve"]
  cpu             = "1"
  memory          = "1Gi"
  timeout_seconds = 300

  job_metadata = {
    job_name      = "stripe-webhooks"
    team          = "payments"
    pipeline_type = "streaming"
    environment   = "prod"
    cost_center   = "cc-1042"
  }

  service = {
    max_instances = 5
    health_path   = "/healthz"
    invokers      = ["serviceAccount:gateway@acme-data-platform.iam.gserviceaccount.com"]
  }

  alerts = {
    notification_channels = ["projects/acme-data-platform/notificationChannels/1234567890123456789"]
  }
}

module "queue" {
  source = "../.."

  project_id      = "acme-data-platform"
  region          = "europe-west1"
  platform        = module.webhooks.platform
  container_image = "europe-west1-docker.pkg.dev/acme-data-platform/etl/queue:2.0.1"
  command         = ["python", "-m", "acme_queue"]
  run_arguments   = ["consume"]

  job_metadata = {
    job_name      = "stripe-queue"
    team          = "payments"
    pipeline_type = "streaming"
    environment   = "prod"
    cost_center   = "cc-1042"
  }

  service = {
    kind          = "worker"
    min_instances = 2
  }
}

output "service_uri" {
  description = "Where the webhooks go."
  value       = module.webhooks.service_uri
}
