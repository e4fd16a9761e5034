// Written by `npm run generate` from src/job/job.ts. Do not edit.
/** What may stand at one place; `*` in a pointer stands for any item or any other key. */
export interface FieldFacts {
  readonly expected: string;
  readonly keys?: readonly string[];
  readonly unknownKeys?: 'warn' | 'error';
  readonly example?: string | number | boolean;
}

export const fieldFacts: Readonly<Record<string, FieldFacts>> = {
  "": {
    "expected": "a map",
    "keys": [
      "$schema",
      "tenant_id",
      "environment",
      "source_connector",
      "source_connector_path",
      "target_connector",
      "target_connector_path",
      "asset",
      "asset_path",
      "source",
      "target",
      "schema_validation_mode",
      "retry_config",
      "logging",
      "catalog",
      "classification_overrides",
      "finops",
      "governance_overrides",
      "plugins",
      "infrastructure"
    ],
    "unknownKeys": "warn"
  },
  "/$schema": {
    "expected": "text"
  },
  "/asset": {
    "expected": "text",
    "example": "stripe_customers"
  },
  "/asset_path": {
    "expected": "text",
    "example": "/app/assets/stripe/v1.0/customers.yaml"
  },
  "/catalog": {
    "expected": "a map",
    "keys": [
      "type",
      "connection",
      "database",
      "table_name",
      "push_lineage",
      "push_metadata"
    ],
    "unknownKeys": "warn"
  },
  "/catalog/connection": {
    "expected": "a map"
  },
  "/catalog/database": {
    "expected": "text",
    "example": "analytics"
  },
  "/catalog/push_lineage": {
    "expected": "true or false or a placeholder",
    "example": true
  },
  "/catalog/push_metadata": {
    "expected": "true or false or a placeholder",
    "example": true
  },
  "/catalog/table_name": {
    "expected": "text",
    "example": "customers"
  },
  "/catalog/type": {
    "expected": "text",
    "example": "openmetadata"
  },
  "/classification_overrides": {
    "expected": "a map"
  },
  "/classification_overrides/*": {
    "expected": "text"
  },
  "/environment": {
    "expected": "text",
    "example": "prod"
  },
  "/finops": {
    "expected": "a map",
    "keys": [
      "cost_center",
      "business_tags",
      "project",
      "environment"
    ]
  },
  "/finops/business_tags": {
    "expected": "a list of text or a placeholder"
  },
  "/finops/business_tags/*": {
    "expected": "text"
  },
  "/finops/cost_center": {
    "expected": "a number or text",
    "example": "data-platform"
  },
  "/finops/environment": {
    "expected": "text",
    "example": "production"
  },
  "/finops/project": {
    "expected": "text",
    "example": "customer-360"
  },
  "/governance_overrides": {
    "expected": "a map",
    "keys": [
      "retention_days",
      "owner"
    ]
  },
  "/governance_overrides/owner": {
    "expected": "text",
    "example": "data-team@example.com"
  },
  "/governance_overrides/retention_days": {
    "expected": "a whole number from 0 up or a placeholder",
    "example": 90
  },
  "/infrastructure": {
    "expected": "a map",
    "keys": [
      "provider",
      "runtime",
      "region",
      "resource_identifiers",
      "tags",
      "schedule"
    ],
    "unknownKeys": "error"
  },
  "/infrastructure/provider": {
    "expected": "one of aws, azure, gcp, local",
    "example": "aws"
  },
  "/infrastructure/region": {
    "expected": "text",
    "example": "us-east-1"
  },
  "/infrastructure/resource_identifiers": {
    "expected": "a map or a placeholder",
    "example": "{{terraform_outputs.runtime_binding}}",
    "keys": [
      "runtime",
      "cluster_name",
      "service_name",
      "endpoint_url",
      "container_name",
      "cluster_arn",
      "task_definition_arn",
      "task_definition_family",
      "subnet_ids",
      "security_group_ids",
      "assign_public_ip",
      "log_group_name",
      "subscription_id",
      "resource_group_name",
      "container_app_environment_name",
      "container_app_job_name",
      "managed_identity_id",
      "log_analytics_workspace_id",
      "project_id",
      "job_name",
      "job_id",
      "service_uri",
      "service_account_email",
      "command",
      "working_directory",
      "state_directory"
    ]
  },
  "/infrastructure/resource_identifiers/assign_public_ip": {
    "expected": "true or false or a placeholder",
    "example": false
  },
  "/infrastructure/resource_identifiers/cluster_arn": {
    "expected": "text",
    "example": "{{terraform_outputs.cluster_arn}}"
  },
  "/infrastructure/resource_identifiers/cluster_name": {
    "expected": "text",
    "example": "{{terraform_outputs.cluster_name}}"
  },
  "/infrastructure/resource_identifiers/command": {
    "expected": "a list of text or a placeholder"
  },
  "/infrastructure/resource_identifiers/command/*": {
    "expected": "text"
  },
  "/infrastructure/resource_identifiers/container_app_environment_name": {
    "expected": "text",
    "example": "{{terraform_outputs.container_app_environment_name}}"
  },
  "/infrastructure/resource_identifiers/container_app_job_name": {
    "expected": "text",
    "example": "{{terraform_outputs.container_app_job_name}}"
  },
  "/infrastructure/resource_identifiers/container_name": {
    "expected": "text",
    "example": "{{terraform_outputs.container_name}}"
  },
  "/infrastructure/resource_identifiers/endpoint_url": {
    "expected": "text",
    "example": "{{terraform_outputs.endpoint_url}}"
  },
  "/infrastructure/resource_identifiers/job_id": {
    "expected": "text",
    "example": "{{terraform_outputs.job_id}}"
  },
  "/infrastructure/resource_identifiers/job_name": {
    "expected": "text",
    "example": "{{terraform_outputs.job_name}}"
  },
  "/infrastructure/resource_identifiers/log_analytics_workspace_id": {
    "expected": "text",
    "example": "{{terraform_outputs.log_analytics_workspace_id}}"
  },
  "/infrastructure/resource_identifiers/log_group_name": {
    "expected": "text",
    "example": "{{terraform_outputs.log_group_name}}"
  },
  "/infrastructure/resource_identifiers/managed_identity_id": {
    "expected": "text",
    "example": "{{terraform_outputs.managed_identity_id}}"
  },
  "/infrastructure/resource_identifiers/project_id": {
    "expected": "text",
    "example": "{{terraform_outputs.project_id}}"
  },
  "/infrastructure/resource_identifiers/resource_group_name": {
    "expected": "text",
    "example": "{{terraform_outputs.resource_group_name}}"
  },
  "/infrastructure/resource_identifiers/runtime": {
    "expected": "text",
    "example": "{{terraform_outputs.runtime}}"
  },
  "/infrastructure/resource_identifiers/security_group_ids": {
    "expected": "a list of text or a placeholder",
    "example": "{{terraform_outputs.security_group_ids}}"
  },
  "/infrastructure/resource_identifiers/security_group_ids/*": {
    "expected": "text"
  },
  "/infrastructure/resource_identifiers/service_account_email": {
    "expected": "text",
    "example": "{{terraform_outputs.service_account_email}}"
  },
  "/infrastructure/resource_identifiers/service_name": {
    "expected": "text",
    "example": "{{terraform_outputs.service_name}}"
  },
  "/infrastructure/resource_identifiers/service_uri": {
    "expected": "text",
    "example": "{{terraform_outputs.service_uri}}"
  },
  "/infrastructure/resource_identifiers/state_directory": {
    "expected": "text",
    "example": "{{terraform_outputs.state_directory}}"
  },
  "/infrastructure/resource_identifiers/subnet_ids": {
    "expected": "a list of text or a placeholder",
    "example": "{{terraform_outputs.subnet_ids}}"
  },
  "/infrastructure/resource_identifiers/subnet_ids/*": {
    "expected": "text"
  },
  "/infrastructure/resource_identifiers/subscription_id": {
    "expected": "text",
    "example": "{{terraform_outputs.subscription_id}}"
  },
  "/infrastructure/resource_identifiers/task_definition_arn": {
    "expected": "text",
    "example": "{{terraform_outputs.task_definition_arn}}"
  },
  "/infrastructure/resource_identifiers/task_definition_family": {
    "expected": "text",
    "example": "{{terraform_outputs.task_definition_family}}"
  },
  "/infrastructure/resource_identifiers/working_directory": {
    "expected": "text",
    "example": "{{terraform_outputs.working_directory}}"
  },
  "/infrastructure/runtime": {
    "expected": "a map",
    "keys": [
      "type",
      "image",
      "cpu",
      "memory",
      "command",
      "args",
      "env",
      "timeout_seconds"
    ],
    "unknownKeys": "error"
  },
  "/infrastructure/runtime/args": {
    "expected": "a list of text or a placeholder"
  },
  "/infrastructure/runtime/args/*": {
    "expected": "text"
  },
  "/infrastructure/runtime/command": {
    "expected": "a list of text or a placeholder"
  },
  "/infrastructure/runtime/command/*": {
    "expected": "text"
  },
  "/infrastructure/runtime/cpu": {
    "expected": "a number above 0 or text",
    "example": 1024
  },
  "/infrastructure/runtime/env": {
    "expected": "a map or a placeholder"
  },
  "/infrastructure/runtime/env/*": {
    "expected": "text, a number or true or false"
  },
  "/infrastructure/runtime/image": {
    "expected": "text",
    "example": "ghcr.io/acme/dativo-ingest:1.4.2"
  },
  "/infrastructure/runtime/memory": {
    "expected": "a number above 0 or text",
    "example": 2048
  },
  "/infrastructure/runtime/timeout_seconds": {
    "expected": "a whole number from 1 up or a placeholder",
    "example": 3600
  },
  "/infrastructure/runtime/type": {
    "expected": "one of aws_fargate, azure_container_apps, gcp_cloud_run, local_process",
    "example": "aws_fargate"
  },
  "/infrastructure/schedule": {
    "expected": "a map",
    "keys": [
      "cron",
      "timezone"
    ],
    "unknownKeys": "error"
  },
  "/infrastructure/schedule/cron": {
    "expected": "text",
    "example": "0 2 * * *"
  },
  "/infrastructure/schedule/timezone": {
    "expected": "text",
    "example": "UTC"
  },
  "/infrastructure/tags": {
    "expected": "a map",
    "keys": [
      "job_name",
      "team",
      "pipeline_type",
      "environment",
      "cost_center"
    ]
  },
  "/infrastructure/tags/*": {
    "expected": "text"
  },
  "/infrastructure/tags/cost_center": {
    "expected": "text",
    "example": "data-platform"
  },
  "/infrastructure/tags/environment": {
    "expected": "text",
    "example": "production"
  },
  "/infrastructure/tags/job_name": {
    "expected": "text",
    "example": "stripe-customers"
  },
  "/infrastructure/tags/pipeline_type": {
    "expected": "text",
    "example": "ingestion"
  },
  "/infrastructure/tags/team": {
    "expected": "text",
    "example": "data-engineering"
  },
  "/logging": {
    "expected": "a map",
    "keys": [
      "level",
      "redaction"
    ],
    "unknownKeys": "warn"
  },
  "/logging/level": {
    "expected": "one of DEBUG, INFO, WARNING, ERROR, CRITICAL or a placeholder",
    "example": "INFO"
  },
  "/logging/redaction": {
    "expected": "true or false or a placeholder",
    "example": true
  },
  "/plugins": {
    "expected": "a map",
    "keys": [
      "sandbox"
    ]
  },
  "/plugins/sandbox": {
    "expected": "a map",
    "keys": [
      "enabled",
      "cpu_limit",
      "memory_limit",
      "network_disabled",
      "timeout"
    ],
    "unknownKeys": "warn"
  },
  "/plugins/sandbox/cpu_limit": {
    "expected": "a number from 0 to 1 or a placeholder",
    "example": 0.5
  },
  "/plugins/sandbox/enabled": {
    "expected": "true or false or a placeholder",
    "example": true
  },
  "/plugins/sandbox/memory_limit": {
    "expected": "text",
    "example": "512m"
  },
  "/plugins/sandbox/network_disabled": {
    "expected": "true or false or a placeholder",
    "example": true
  },
  "/plugins/sandbox/timeout": {
    "expected": "a whole number from 1 up or a placeholder",
    "example": 300
  },
  "/retry_config": {
    "expected": "a map",
    "keys": [
      "max_retries",
      "max_attempts",
      "initial_delay_seconds",
      "retry_delay_seconds",
      "max_delay_seconds",
      "backoff_multiplier",
      "retryable_exit_codes",
      "retryable_error_patterns",
      "retryable_errors"
    ],
    "unknownKeys": "warn"
  },
  "/retry_config/backoff_multiplier": {
    "expected": "a number from 0 up or a placeholder",
    "example": 2
  },
  "/retry_config/initial_delay_seconds": {
    "expected": "a whole number from 0 up or a placeholder",
    "example": 5
  },
  "/retry_config/max_attempts": {
    "expected": "a whole number from 0 up or a placeholder",
    "example": 4
  },
  "/retry_config/max_delay_seconds": {
    "expected": "a whole number from 0 up or a placeholder",
    "example": 300
  },
  "/retry_config/max_retries": {
    "expected": "a whole number from 0 up or a placeholder",
    "example": 3
  },
  "/retry_config/retry_delay_seconds": {
    "expected": "a whole number from 0 up or a placeholder",
    "example": 5
  },
  "/retry_config/retryable_error_patterns": {
    "expected": "a list of text or a placeholder"
  },
  "/retry_config/retryable_error_patterns/*": {
    "expected": "text"
  },
  "/retry_config/retryable_errors": {
    "expected": "a list of text or a placeholder"
  },
  "/retry_config/retryable_errors/*": {
    "expected": "text"
  },
  "/retry_config/retryable_exit_codes": {
    "expected": "a list of whole numbers or a placeholder"
  },
  "/retry_config/retryable_exit_codes/*": {
    "expected": "a whole number"
  },
  "/schema_validation_mode": {
    "expected": "one of strict, warn or a placeholder",
    "example": "strict"
  },
  "/source": {
    "expected": "a map",
    "keys": [
      "type",
      "description",
      "objects",
      "files",
      "sheets",
      "tables",
      "incremental",
      "connection",
      "credentials",
      "dsn",
      "rate_limits",
      "engine",
      "custom_reader"
    ],
    "unknownKeys": "warn"
  },
  "/source/connection": {
    "expected": "a map",
    "keys": [
      "host",
      "port",
      "database",
      "user",
      "password",
      "base_url",
      "timeout",
      "s3",
      "minio"
    ]
  },
  "/source/connection/base_url": {
    "expected": "text",
    "example": "https://api.example.com/v1"
  },
  "/source/connection/database": {
    "expected": "a number or text",
    "example": "${PGDATABASE}"
  },
  "/source/connection/host": {
    "expected": "text",
    "example": "${PGHOST:-localhost}"
  },
  "/source/connection/minio": {
    "expected": "a map",
    "keys": [
      "bucket",
      "prefix",
      "endpoint",
      "region",
      "access_key_id",
      "secret_access_key",
      "access_key",
      "secret_key",
      "path_style_access",
      "secure"
    ]
  },
  "/source/connection/minio/access_key": {
    "expected": "text",
    "example": "${MINIO_ACCESS_KEY}"
  },
  "/source/connection/minio/access_key_id": {
    "expected": "text",
    "example": "${AWS_ACCESS_KEY_ID}"
  },
  "/source/connection/minio/bucket": {
    "expected": "text",
    "example": "${S3_BUCKET}"
  },
  "/source/connection/minio/endpoint": {
    "expected": "text",
    "example": "${S3_ENDPOINT}"
  },
  "/source/connection/minio/path_style_access": {
    "expected": "true or false or text",
    "example": true
  },
  "/source/connection/minio/prefix": {
    "expected": "text",
    "example": "raw/stripe/customers"
  },
  "/source/connection/minio/region": {
    "expected": "text",
    "example": "us-east-1"
  },
  "/source/connection/minio/secret_access_key": {
    "expected": "text",
    "example": "${AWS_SECRET_ACCESS_KEY}"
  },
  "/source/connection/minio/secret_key": {
    "expected": "text",
    "example": "${MINIO_SECRET_KEY}"
  },
  "/source/connection/minio/secure": {
    "expected": "true or false or text",
    "example": false
  },
  "/source/connection/password": {
    "expected": "a number or text",
    "example": "${PGPASSWORD}"
  },
  "/source/connection/port": {
    "expected": "a number or text",
    "example": 5432
  },
  "/source/connection/s3": {
    "expected": "a map",
    "keys": [
      "bucket",
      "prefix",
      "endpoint",
      "region",
      "access_key_id",
      "secret_access_key",
      "access_key",
      "secret_key",
      "path_style_access",
      "secure"
    ]
  },
  "/source/connection/s3/access_key": {
    "expected": "text",
    "example": "${MINIO_ACCESS_KEY}"
  },
  "/source/connection/s3/access_key_id": {
    "expected": "text",
    "example": "${AWS_ACCESS_KEY_ID}"
  },
  "/source/connection/s3/bucket": {
    "expected": "text",
    "example": "${S3_BUCKET}"
  },
  "/source/connection/s3/endpoint": {
    "expected": "text",
    "example": "${S3_ENDPOINT}"
  },
  "/source/connection/s3/path_style_access": {
    "expected": "true or false or text",
    "example": true
  },
  "/source/connection/s3/prefix": {
    "expected": "text",
    "example": "raw/stripe/customers"
  },
  "/source/connection/s3/region": {
    "expected": "text",
    "example": "us-east-1"
  },
  "/source/connection/s3/secret_access_key": {
    "expected": "text",
    "example": "${AWS_SECRET_ACCESS_KEY}"
  },
  "/source/connection/s3/secret_key": {
    "expected": "text",
    "example": "${MINIO_SECRET_KEY}"
  },
  "/source/connection/s3/secure": {
    "expected": "true or false or text",
    "example": false
  },
  "/source/connection/timeout": {
    "expected": "a number or text",
    "example": 30
  },
  "/source/connection/user": {
    "expected": "a number or text",
    "example": "${PGUSER}"
  },
  "/source/credentials": {
    "expected": "a map"
  },
  "/source/custom_reader": {
    "expected": "text",
    "example": "/app/plugins/json_reader.py:JsonReader"
  },
  "/source/description": {
    "expected": "text",
    "example": "Orders of the web shop"
  },
  "/source/dsn": {
    "expected": "text",
    "example": "${PG_DSN}"
  },
  "/source/engine": {
    "expected": "a map",
    "keys": [
      "type",
      "options"
    ]
  },
  "/source/engine/options": {
    "expected": "a map"
  },
  "/source/engine/type": {
    "expected": "text",
    "example": "native"
  },
  "/source/files": {
    "expected": "a list of maps or a placeholder"
  },
  "/source/files/*": {
    "expected": "a map",
    "keys": [
      "path",
      "object",
      "id",
      "file_id"
    ],
    "unknownKeys": "warn"
  },
  "/source/files/*/file_id": {
    "expected": "text",
    "example": "${GDRIVE_FILE_ID}"
  },
  "/source/files/*/id": {
    "expected": "text",
    "example": "${GDRIVE_FILE_ID}"
  },
  "/source/files/*/object": {
    "expected": "text",
    "example": "employees"
  },
  "/source/files/*/path": {
    "expected": "text",
    "example": "/data/incoming/employees.csv"
  },
  "/source/incremental": {
    "expected": "a map",
    "keys": [
      "strategy",
      "cursor_field",
      "lookback_days",
      "state_path"
    ],
    "unknownKeys": "warn"
  },
  "/source/incremental/cursor_field": {
    "expected": "text",
    "example": "updated_at"
  },
  "/source/incremental/lookback_days": {
    "expected": "a whole number from 0 up or a placeholder",
    "example": 1
  },
  "/source/incremental/state_path": {
    "expected": "text",
    "example": "/state/acme/stripe.customers.state.json"
  },
  "/source/incremental/strategy": {
    "expected": "text",
    "example": "updated_at"
  },
  "/source/objects": {
    "expected": "a list of text or a placeholder"
  },
  "/source/objects/*": {
    "expected": "text"
  },
  "/source/rate_limits": {
    "expected": "a map"
  },
  "/source/sheets": {
    "expected": "a list of maps or a placeholder"
  },
  "/source/sheets/*": {
    "expected": "a map",
    "keys": [
      "id",
      "spreadsheet_id",
      "sheet_id",
      "object",
      "range"
    ],
    "unknownKeys": "warn"
  },
  "/source/sheets/*/id": {
    "expected": "text",
    "example": "${VENDORS_SHEET_ID}"
  },
  "/source/sheets/*/object": {
    "expected": "text",
    "example": "vendors"
  },
  "/source/sheets/*/range": {
    "expected": "text",
    "example": "Vendors!A1:Z"
  },
  "/source/sheets/*/sheet_id": {
    "expected": "a whole number from 0 up or a placeholder",
    "example": 0
  },
  "/source/sheets/*/spreadsheet_id": {
    "expected": "text",
    "example": "${VENDORS_SHEET_ID}"
  },
  "/source/tables": {
    "expected": "a list of maps or a placeholder"
  },
  "/source/tables/*": {
    "expected": "a map",
    "keys": [
      "name",
      "object",
      "cursor_field"
    ],
    "unknownKeys": "warn"
  },
  "/source/tables/*/cursor_field": {
    "expected": "text",
    "example": "updated_at"
  },
  "/source/tables/*/name": {
    "expected": "text",
    "example": "public.orders"
  },
  "/source/tables/*/object": {
    "expected": "text",
    "example": "orders"
  },
  "/source/type": {
    "expected": "text",
    "example": "postgres"
  },
  "/source_connector": {
    "expected": "text",
    "example": "stripe"
  },
  "/source_connector_path": {
    "expected": "text",
    "example": "/app/connectors/stripe.yaml"
  },
  "/target": {
    "expected": "a map",
    "keys": [
      "type",
      "catalog",
      "branch",
      "warehouse",
      "file_format",
      "partitioning",
      "parquet_target_size_mb",
      "connection",
      "engine",
      "markdown_kv_storage",
      "custom_writer",
      "spreadsheet_id",
      "range",
      "credentials"
    ],
    "unknownKeys": "warn"
  },
  "/target/branch": {
    "expected": "text",
    "example": "acme"
  },
  "/target/catalog": {
    "expected": "text or a map",
    "example": "nessie"
  },
  "/target/connection": {
    "expected": "a map",
    "keys": [
      "s3",
      "minio",
      "nessie",
      "local",
      "bucket",
      "prefix",
      "endpoint",
      "region",
      "access_key_id",
      "secret_access_key",
      "access_key",
      "secret_key",
      "path_style_access",
      "secure"
    ]
  },
  "/target/connection/access_key": {
    "expected": "text",
    "example": "${MINIO_ACCESS_KEY}"
  },
  "/target/connection/access_key_id": {
    "expected": "text",
    "example": "${AWS_ACCESS_KEY_ID}"
  },
  "/target/connection/bucket": {
    "expected": "text",
    "example": "${S3_BUCKET}"
  },
  "/target/connection/endpoint": {
    "expected": "text",
    "example": "${S3_ENDPOINT}"
  },
  "/target/connection/local": {
    "expected": "a map",
    "keys": [
      "path"
    ]
  },
  "/target/connection/local/path": {
    "expected": "text",
    "example": "data/out"
  },
  "/target/connection/minio": {
    "expected": "a map",
    "keys": [
      "bucket",
      "prefix",
      "endpoint",
      "region",
      "access_key_id",
      "secret_access_key",
      "access_key",
      "secret_key",
      "path_style_access",
      "secure"
    ]
  },
  "/target/connection/minio/access_key": {
    "expected": "text",
    "example": "${MINIO_ACCESS_KEY}"
  },
  "/target/connection/minio/access_key_id": {
    "expected": "text",
    "example": "${AWS_ACCESS_KEY_ID}"
  },
  "/target/connection/minio/bucket": {
    "expected": "text",
    "example": "${S3_BUCKET}"
  },
  "/target/connection/minio/endpoint": {
    "expected": "text",
    "example": "${S3_ENDPOINT}"
  },
  "/target/connection/minio/path_style_access": {
    "expected": "true or false or text",
    "example": true
  },
  "/target/connection/minio/prefix": {
    "expected": "text",
    "example": "raw/stripe/customers"
  },
  "/target/connection/minio/region": {
    "expected": "text",
    "example": "us-east-1"
  },
  "/target/connection/minio/secret_access_key": {
    "expected": "text",
    "example": "${AWS_SECRET_ACCESS_KEY}"
  },
  "/target/connection/minio/secret_key": {
    "expected": "text",
    "example": "${MINIO_SECRET_KEY}"
  },
  "/target/connection/minio/secure": {
    "expected": "true or false or text",
    "example": false
  },
  "/target/connection/nessie": {
    "expected": "a map",
    "keys": [
      "uri"
    ]
  },
  "/target/connection/nessie/uri": {
    "expected": "text",
    "example": "${NESSIE_URI}"
  },
  "/target/connection/path_style_access": {
    "expected": "true or false or text",
    "example": true
  },
  "/target/connection/prefix": {
    "expected": "text",
    "example": "raw/stripe/customers"
  },
  "/target/connection/region": {
    "expected": "text",
    "example": "us-east-1"
  },
  "/target/connection/s3": {
    "expected": "a map",
    "keys": [
      "bucket",
      "prefix",
      "endpoint",
      "region",
      "access_key_id",
      "secret_access_key",
      "access_key",
      "secret_key",
      "path_style_access",
      "secure"
    ]
  },
  "/target/connection/s3/access_key": {
    "expected": "text",
    "example": "${MINIO_ACCESS_KEY}"
  },
  "/target/connection/s3/access_key_id": {
    "expected": "text",
    "example": "${AWS_ACCESS_KEY_ID}"
  },
  "/target/connection/s3/bucket": {
    "expected": "text",
    "example": "${S3_BUCKET}"
  },
  "/target/connection/s3/endpoint": {
    "expected": "text",
    "example": "${S3_ENDPOINT}"
  },
  "/target/connection/s3/path_style_access": {
    "expected": "true or false or text",
    "example": true
  },
  "/target/connection/s3/prefix": {
    "expected": "text",
    "example": "raw/stripe/customers"
  },
  "/target/connection/s3/region": {
    "expected": "text",
    "example": "us-east-1"
  },
  "/target/connection/s3/secret_access_key": {
    "expected": "text",
    "example": "${AWS_SECRET_ACCESS_KEY}"
  },
  "/target/connection/s3/secret_key": {
    "expected": "text",
    "example": "${MINIO_SECRET_KEY}"
  },
  "/target/connection/s3/secure": {
    "expected": "true or false or text",
    "example": false
  },
  "/target/connection/secret_access_key": {
    "expected": "text",
    "example": "${AWS_SECRET_ACCESS_KEY}"
  },
  "/target/connection/secret_key": {
    "expected": "text",
    "example": "${MINIO_SECRET_KEY}"
  },
  "/target/connection/secure": {
    "expected": "true or false or text",
    "example": false
  },
  "/target/credentials": {
    "expected": "a map"
  },
  "/target/custom_writer": {
    "expected": "text",
    "example": "/app/plugins/json_writer.py:JsonWriter"
  },
  "/target/engine": {
    "expected": "a map",
    "keys": [
      "type",
      "options"
    ]
  },
  "/target/engine/options": {
    "expected": "a map"
  },
  "/target/engine/type": {
    "expected": "text",
    "example": "native"
  },
  "/target/file_format": {
    "expected": "text",
    "example": "parquet"
  },
  "/target/markdown_kv_storage": {
    "expected": "a map",
    "keys": [
      "mode",
      "structured_pattern",
      "file_extension",
      "path_pattern"
    ],
    "unknownKeys": "warn"
  },
  "/target/markdown_kv_storage/file_extension": {
    "expected": "text",
    "example": ".md"
  },
  "/target/markdown_kv_storage/mode": {
    "expected": "one of string, raw_file, structured",
    "example": "string"
  },
  "/target/markdown_kv_storage/path_pattern": {
    "expected": "text",
    "example": "{tenant}/{object}/{id}.md"
  },
  "/target/markdown_kv_storage/structured_pattern": {
    "expected": "one of row_per_kv, document_level, hybrid",
    "example": "row_per_kv"
  },
  "/target/parquet_target_size_mb": {
    "expected": "a whole number from 1 up or a placeholder",
    "example": 128
  },
  "/target/partitioning": {
    "expected": "a list of text or a placeholder"
  },
  "/target/partitioning/*": {
    "expected": "text"
  },
  "/target/range": {
    "expected": "text",
    "example": "Report!A1"
  },
  "/target/spreadsheet_id": {
    "expected": "text",
    "example": "${REPORT_SHEET_ID}"
  },
  "/target/type": {
    "expected": "text",
    "example": "iceberg"
  },
  "/target/warehouse": {
    "expected": "text",
    "example": "s3://lake/acme/"
  },
  "/target_connector": {
    "expected": "text",
    "example": "iceberg"
  },
  "/target_connector_path": {
    "expected": "text",
    "example": "/app/connectors/iceberg.yaml"
  },
  "/tenant_id": {
    "expected": "text",
    "example": "acme"
  }
};
