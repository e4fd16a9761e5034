import type { CloudModule } from '../../testing/audited.ts';

/** A resource as the original module made it, and the attributes whose change would make it anew, after the provider's documentation. */
export interface Former {
  readonly address: string;
  readonly replacedBy: readonly string[];
}

/** A state that the original module left behind. */
export interface Before {
  readonly provider: string;
  /** Resources with the addresses and names of the original's, and as much else as makes them whole. */
  readonly resources: string;
  readonly stays: readonly { readonly former: Former }[];
  /** Types of which there must be no second one. */
  readonly once: readonly string[];
}

type By<T> = { readonly [module in CloudModule]: T };

const TAGS = `{
    job_name      = "stripe-customers-etl"
    team          = "data-engineering"
    pipeline_type = "ingestion"
    environment   = "prod"
    cost_center   = "data-platform"
  }`;

const PROVIDERS: By<string> = {
  aws_fargate: 'provider "aws" {\n  region = "us-east-1"\n}',
  azure_container_apps:
    'provider "azurerm" {\n  features {}\n  subscription_id = "12345678-1234-1234-1234-123456789012"\n}',
  gcp_cloud_run: 'provider "google" {\n  project = "acme-data-platform"\n}',
};

const STORAGE =
  '/subscriptions/12345678-1234-1234-1234-123456789012/resourceGroups/data-rg/providers/Microsoft.Storage/storageAccounts/acmedatalake';
const VAULT =
  '/subscriptions/12345678-1234-1234-1234-123456789012/resourceGroups/security-rg/providers/Microsoft.KeyVault/vaults/acme-secrets';

/** The call that the README of each original module shows: the same arguments, the same values. */
export const CALLS: By<string> = {
  aws_fargate: `${PROVIDERS.aws_fargate}

module "dativo_job_runtime" {
  source = "./modules/aws_fargate"

  region                    = "us-east-1"
  job_metadata              = ${TAGS}
  default_tags              = { project = "dativo-platform", managed_by = "terraform" }
  container_image           = "123456789012.dkr.ecr.us-east-1.amazonaws.com/dativo:1.1.0"
  cpu                       = "1024"
  memory                    = "2048"
  vpc_id                    = "vpc-0a1b2c3d4e5f60718"
  private_subnet_ids        = ["subnet-0a1b2c3d4e5f60718", "subnet-0f1e2d3c4b5a69788"]
  assign_public_ip          = false
  s3_bucket_arns            = ["arn:aws:s3:::acme-data-lake", "arn:aws:s3:::acme-data-lake/*"]
  secrets_arns              = ["arn:aws:secretsmanager:us-east-1:123456789012:secret:dativo/stripe-*"]
  environment_variables     = [{ name = "DATIVO_MODE", value = "cloud" }]
  enable_container_insights = true
  log_retention_days        = 30
  create_service            = false
  service_desired_count     = 0
}
`,
  azure_container_apps: `${PROVIDERS.azure_container_apps}

module "dativo_job_runtime" {
  source = "./modules/azure_container_apps"

  region                      = "eastus"
  job_metadata                = ${TAGS}
  default_tags                = { project = "dativo-platform", managed_by = "terraform" }
  create_resource_group       = true
  container_image             = "acmeregistry.azurecr.io/dativo:1.1.0"
  cpu                         = 1.0
  memory                      = "2Gi"
  min_replicas                = 0
  max_replicas                = 1
  storage_account_ids         = ["${STORAGE}"]
  keyvault_ids                = ["${VAULT}"]
  environment_variables       = [{ name = "DATIVO_MODE", value = "cloud" }]
  secrets_from_keyvault       = [{ name = "STRIPE_API_KEY", secret_name = "stripe-api-key", keyvault_secret_id = "https://acme-secrets.vault.azure.net/secrets/stripe-api-key" }]
  log_retention_days          = 30
  create_job_instead_of_app   = true
  job_replica_timeout_seconds = 3600
  job_replica_retry_limit     = 3
}
`,
  gcp_cloud_run: `${PROVIDERS.gcp_cloud_run}

module "dativo_job_runtime" {
  source = "./modules/gcp_cloud_run"

  project_id                    = "acme-data-platform"
  region                        = "us-central1"
  job_metadata                  = ${TAGS}
  default_labels                = { project = "dativo-platform", managed_by = "terraform" }
  container_image               = "us-central1-docker.pkg.dev/acme-data-platform/dativo/dativo:1.1.0"
  cpu                           = "1"
  memory                        = "2Gi"
  min_instances                 = 0
  max_instances                 = 1
  timeout_seconds               = 3600
  execution_environment         = "EXECUTION_ENVIRONMENT_GEN2"
  cpu_throttling                = true
  startup_cpu_boost             = false
  storage_bucket_names          = ["acme-data-lake", "acme-raw-data"]
  secret_ids                    = ["stripe-api-key", "database-credentials"]
  environment_variables         = [{ name = "DATIVO_MODE", value = "cloud" }]
  secrets_from_secret_manager   = [{ name = "STRIPE_API_KEY", secret_name = "stripe-api-key", version = "latest" }]
  create_job_instead_of_service = true
  job_parallelism               = 1
  job_task_count                = 1
  job_max_retries               = 3
  create_scheduler_job          = true
  scheduler_cron                = "0 2 * * *"
  scheduler_timezone            = "America/New_York"
  scheduler_retry_count         = 3
}
`,
};

export const ORIGINAL_OUTPUTS: By<readonly string[]> = {
  aws_fargate: [
    'cluster_name',
    'cluster_arn',
    'task_definition_arn',
    'task_definition_family',
    'service_name',
    'service_arn',
    'task_execution_role_arn',
    'task_role_arn',
    'security_group_id',
    'log_group_name',
    'endpoint_url',
    'all_tags',
  ],
  azure_container_apps: [
    'resource_group_name',
    'container_app_environment_id',
    'container_app_environment_name',
    'container_app_name',
    'container_app_id',
    'container_app_fqdn',
    'container_app_job_name',
    'container_app_job_id',
    'managed_identity_id',
    'managed_identity_client_id',
    'managed_identity_principal_id',
    'log_analytics_workspace_id',
    'log_analytics_workspace_name',
    'endpoint_url',
    'service_name',
    'cluster_name',
    'all_tags',
  ],
  gcp_cloud_run: [
    'service_name',
    'service_id',
    'service_uri',
    'job_name',
    'job_id',
    'job_uri',
    'service_account_email',
    'service_account_name',
    'service_account_unique_id',
    'endpoint_url',
    'cluster_name',
    'scheduler_job_name',
    'scheduler_job_id',
    'all_labels',
    'project_id',
    'region',
  ],
};

/** What the README of each module says must be added to the call, so that what is there keeps its name. */
export const KEPT_NAMES: By<string> = {
  aws_fargate: `  names = {
    cluster        = "stripe-customers-etl-prod-cluster"
    log_group      = "/ecs/stripe-customers-etl-prod"
    execution_role = "stripe-customers-etl-prod-ecs-execution-role"
    task_role      = "stripe-customers-etl-prod-ecs-task-role"
  }`,
  azure_container_apps: `  names = {
    resource_group          = "stripe-customers-etl-prod-rg"
    log_analytics_workspace = "stripe-customers-etl-prod-logs"
    environment             = "stripe-customers-etl-prod-env"
    identity                = "stripe-customers-etl-prod-identity"
    job                     = "stripe-customers-etl-prod-job"
  }
  consumption_only_environment = true`,
  gcp_cloud_run: `  names = {
    service_account = "stripe-customers-etl-prod-sa"
    job             = "stripe-customers-etl-prod-job"
    scheduler_job   = "stripe-customers-etl-prod-scheduler"
  }`,
};

function stays(address: string, ...replacedBy: string[]): { readonly former: Former } {
  return { former: { address, replacedBy } };
}

const PLACE = ['name', 'location', 'resource_group_name'];

export const BEFORE: By<Before> = {
  aws_fargate: {
    provider: PROVIDERS.aws_fargate,
    stays: [
      stays('aws_ecs_cluster.dativo_cluster', 'name'),
      stays('aws_cloudwatch_log_group.dativo_logs', 'name', 'log_group_class'),
      stays('aws_iam_role.ecs_task_execution_role', 'name', 'path'),
      stays('aws_iam_role.ecs_task_role', 'name', 'path'),
    ],
    once: ['aws_ecs_cluster', 'aws_cloudwatch_log_group', 'aws_iam_role'],
    resources: `
resource "aws_ecs_cluster" "dativo_cluster" {
  name = "stripe-customers-etl-prod-cluster"
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}
resource "aws_cloudwatch_log_group" "dativo_logs" {
  name              = "/ecs/stripe-customers-etl-prod"
  retention_in_days = 30
}
resource "aws_iam_role" "ecs_task_execution_role" {
  name               = "stripe-customers-etl-prod-ecs-execution-role"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}
resource "aws_iam_role" "ecs_task_role" {
  name               = "stripe-customers-etl-prod-ecs-task-role"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}
`,
  },
  azure_container_apps: {
    provider: PROVIDERS.azure_container_apps,
    stays: [
      stays('azurerm_resource_group.dativo_rg[0]', 'name', 'location'),
      stays('azurerm_log_analytics_workspace.dativo_logs', ...PLACE),
      stays(
        'azurerm_container_app_environment.dativo_env',
        ...PLACE,
        'infrastructure_subnet_id',
        'workload_profile',
        'log_analytics_workspace_id',
      ),
      stays('azurerm_user_assigned_identity.dativo_identity', ...PLACE),
      stays('azurerm_container_app_job.dativo_job[0]', ...PLACE, 'container_app_environment_id'),
      stays('azurerm_role_assignment.storage_blob_contributor[0]', 'scope', 'role_definition_name', 'principal_id'),
    ],
    once: [
      'azurerm_resource_group',
      'azurerm_log_analytics_workspace',
      'azurerm_container_app_environment',
      'azurerm_user_assigned_identity',
      'azurerm_container_app_job',
    ],
    resources: `
resource "azurerm_resource_group" "dativo_rg" {
  count    = 1
  name     = "stripe-customers-etl-prod-rg"
  location = "eastus"
}
resource "azurerm_log_analytics_workspace" "dativo_logs" {
  name                = "stripe-customers-etl-prod-logs"
  location            = "eastus"
  resource_group_name = azurerm_resource_group.dativo_rg[0].name
  sku                 = "PerGB2018"
  retention_in_days   = 30
}
resource "azurerm_container_app_environment" "dativo_env" {
  name                       = "stripe-customers-etl-prod-env"
  location                   = "eastus"
  resource_group_name        = azurerm_resource_group.dativo_rg[0].name
  logs_destination           = "log-analytics"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.dativo_logs.id
}
resource "azurerm_user_assigned_identity" "dativo_identity" {
  name                = "stripe-customers-etl-prod-identity"
  location            = "eastus"
  resource_group_name = azurerm_resource_group.dativo_rg[0].name
}
resource "azurerm_role_assignment" "storage_blob_contributor" {
  count                = 1
  scope                = "${STORAGE}"
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = azurerm_user_assigned_identity.dativo_identity.principal_id
}
resource "azurerm_container_app_job" "dativo_job" {
  count                        = 1
  name                         = "stripe-customers-etl-prod-job"
  location                     = "eastus"
  resource_group_name          = azurerm_resource_group.dativo_rg[0].name
  container_app_environment_id = azurerm_container_app_environment.dativo_env.id
  replica_timeout_in_seconds   = 3600
  manual_trigger_config {
    parallelism              = 1
    replica_completion_count = 1
  }
  template {
    container {
      name   = "dativo-etl-job"
      image  = "acmeregistry.azurecr.io/dativo:1.1.0"
      cpu    = 1
      memory = "2Gi"
    }
  }
}
`,
  },
  gcp_cloud_run: {
    provider: PROVIDERS.gcp_cloud_run,
    stays: [
      stays('google_service_account.dativo_sa', 'account_id', 'project'),
      stays('google_cloud_run_v2_job.dativo_job[0]', 'name', 'location', 'project'),
      stays('google_cloud_scheduler_job.dativo_scheduler[0]', 'name', 'region', 'project'),
    ],
    once: ['google_cloud_run_v2_job', 'google_cloud_scheduler_job'],
    resources: `
resource "google_service_account" "dativo_sa" {
  project    = "acme-data-platform"
  account_id = "stripe-customers-etl-prod-sa"
}
resource "google_cloud_run_v2_job" "dativo_job" {
  count    = 1
  project  = "acme-data-platform"
  location = "us-central1"
  name     = "stripe-customers-etl-prod-job"
  template {
    template {
      service_account = google_service_account.dativo_sa.email
      containers {
        name  = "dativo-etl-job"
        image = "us-central1-docker.pkg.dev/acme-data-platform/dativo/dativo:1.1.0"
      }
    }
  }
}
resource "google_cloud_scheduler_job" "dativo_scheduler" {
  count    = 1
  project  = "acme-data-platform"
  region   = "us-central1"
  name     = "stripe-customers-etl-prod-scheduler"
  schedule = "0 2 * * *"
  http_target {
    http_method = "POST"
    uri         = "https://example.com/"
  }
}
`,
  },
};
