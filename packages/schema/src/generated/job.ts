// Written by `npm run generate` from src/job/job.ts. Do not edit.

/**
 * Where the job runs, what Terraform makes for it, and the tags that every resource carries.
 */
export type Infrastructure = AwsInfrastructure | AzureInfrastructure | GcpInfrastructure | LocalInfrastructure;

/**
 * An ETL job: what is read, where it goes, and the infrastructure it runs on.
 */
export interface Job {
  /**
   * Tells editors which schema to use; nothing else reads it.
   */
  $schema?: string;
  /**
   * Whose data this is. Part of paths and of the state.
   */
  tenant_id: string;
  /**
   * Free text, such as the stage of deployment.
   */
  environment?: string | null;
  /**
   * A label for people.
   */
  source_connector?: string | null;
  /**
   * Path of the recipe, as the container sees it. `${VAR}` is expanded.
   */
  source_connector_path: string;
  /**
   * A label for people.
   */
  target_connector?: string | null;
  /**
   * Path of the recipe, as the container sees it. `${VAR}` is expanded.
   */
  target_connector_path: string;
  /**
   * A label for people.
   */
  asset?: string | null;
  /**
   * Path of the definition, as the container sees it. `${VAR}` is expanded.
   */
  asset_path: string;
  /**
   * What is read, merged over the connector recipe.
   */
  source?: Source | null;
  /**
   * Where the data goes, merged over the connector recipe.
   */
  target?: Target | null;
  /**
   * What rows that break the asset schema do: stop the job, or be counted and kept aside. Default strict.
   */
  schema_validation_mode?: ('strict' | 'warn') | string | null;
  /**
   * When a failed run is tried again.
   */
  retry_config?: RetryConfig | null;
  /**
   * What the job writes to its log.
   */
  logging?: Logging | null;
  /**
   * The data catalog that is told about the table.
   */
  catalog?: Catalog | null;
  /**
   * From field name to classification; `default` is for the table.
   */
  classification_overrides?: {
    [k: string]: string;
  } | null;
  /**
   * Overrides of the cost tags of the asset.
   */
  finops?: FinOps | null;
  /**
   * Overrides of the governance of the asset.
   */
  governance_overrides?: GovernanceOverrides | null;
  /**
   * Settings of custom readers and writers.
   */
  plugins?: Plugins | null;
  /**
   * Where the job runs and the tags it carries. A job without it runs where it is started.
   */
  infrastructure?: Infrastructure | null;
  [k: string]: unknown;
}
/**
 * What is read, merged over the connector recipe.
 */
export interface Source {
  /**
   * Type of the source; comes from the connector recipe when left out.
   */
  type?: string | null;
  /**
   * What is read, in words.
   */
  description?: string | null;
  /**
   * Objects of an API to read.
   */
  objects?: string[] | string | null;
  /**
   * Files to read.
   */
  files?: SourceFile[] | string | null;
  /**
   * Sheets to read.
   */
  sheets?: SourceSheet[] | string | null;
  /**
   * Tables to read.
   */
  tables?: SourceTable[] | string | null;
  /**
   * Read only what is new. Null or an empty map switches it off.
   */
  incremental?: Incremental | null;
  /**
   * How to reach the source.
   */
  connection?: SourceConnection | null;
  /**
   * References to secrets, never secrets.
   */
  credentials?: {
    [k: string]: unknown;
  } | null;
  /**
   * The whole connection in one text.
   */
  dsn?: string | null;
  /**
   * How fast the source may be asked.
   */
  rate_limits?: {
    [k: string]: unknown;
  } | null;
  /**
   * The reader and its options.
   */
  engine?: Engine | null;
  /**
   * A reader of your own: `file.py:Class` or `library.so:function`.
   */
  custom_reader?: string | null;
  [k: string]: unknown;
}
/**
 * One file to read.
 */
export interface SourceFile {
  /**
   * The file, a folder of files, or a pattern.
   */
  path?: string | null;
  /**
   * Name of what the file holds.
   */
  object?: string | null;
  /**
   * Id of the file in a service such as Google Drive.
   */
  id?: string | null;
  /**
   * Another spelling of `id`.
   */
  file_id?: string | null;
  [k: string]: unknown;
}
/**
 * One sheet to read.
 */
export interface SourceSheet {
  /**
   * Id of the spreadsheet.
   */
  id?: string | null;
  /**
   * Another spelling of `id`.
   */
  spreadsheet_id?: string | null;
  /**
   * Number of the tab.
   */
  sheet_id?: number | string | null;
  /**
   * Name of what the sheet holds.
   */
  object?: string | null;
  /**
   * Cells to read, in A1 notation.
   */
  range?: string | null;
  [k: string]: unknown;
}
/**
 * One table to read.
 */
export interface SourceTable {
  /**
   * The table, with its schema where there is one.
   */
  name?: string | null;
  /**
   * Name of what the table holds.
   */
  object?: string | null;
  /**
   * The column that grows with every change.
   */
  cursor_field?: string | null;
  [k: string]: unknown;
}
/**
 * Read only what is new since the last run.
 */
export interface Incremental {
  /**
   * How new rows are told from old ones. Left out, it comes from the connector recipe.
   */
  strategy?: string | null;
  /**
   * The field that grows with every change.
   */
  cursor_field?: string | null;
  /**
   * Days before the last run that are read again.
   */
  lookback_days?: number | string | null;
  /**
   * Where the position of the last run is kept.
   */
  state_path?: string | null;
  [k: string]: unknown;
}
/**
 * How to reach the source. Other settings go to the connector as they are.
 */
export interface SourceConnection {
  /**
   * Name or address of the server.
   */
  host?: string | null;
  /**
   * Port of the server.
   */
  port?: number | string | null;
  /**
   * Name of the database.
   */
  database?: number | string | null;
  /**
   * Who connects.
   */
  user?: number | string | null;
  /**
   * A reference to the password, never the password.
   */
  password?: number | string | null;
  /**
   * Where the API of the source starts.
   */
  base_url?: string | null;
  /**
   * Seconds to wait for an answer.
   */
  timeout?: number | string | null;
  /**
   * The bucket to read from.
   */
  s3?: ObjectStore | null;
  /**
   * The MinIO bucket to read from.
   */
  minio?: ObjectStore | null;
  [k: string]: unknown;
}
/**
 * An S3-compatible bucket and how to reach it.
 */
export interface ObjectStore {
  /**
   * Name of the bucket. `${VAR}` is expanded by the container.
   */
  bucket?: string | null;
  /**
   * Folder inside the bucket that files are written under.
   */
  prefix?: string | null;
  /**
   * Address of an S3-compatible store; leave out for AWS.
   */
  endpoint?: string | null;
  /**
   * Region of the bucket.
   */
  region?: string | null;
  /**
   * A reference to the key, never the key.
   */
  access_key_id?: string | null;
  /**
   * A reference to the secret, never the secret.
   */
  secret_access_key?: string | null;
  /**
   * The spelling that some plugins use for `access_key_id`.
   */
  access_key?: string | null;
  /**
   * The spelling that some plugins use for `secret_access_key`.
   */
  secret_key?: string | null;
  /**
   * Put the bucket into the path of the address instead of its host name, as MinIO needs it.
   */
  path_style_access?: boolean | string | null;
  /**
   * Use TLS.
   */
  secure?: boolean | string | null;
  [k: string]: unknown;
}
/**
 * The program part that reads or writes, and its options.
 */
export interface Engine {
  /**
   * Name of the engine.
   */
  type?: string | null;
  /**
   * Handed to the engine as they are.
   */
  options?: {
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * Where the data goes, merged over the connector recipe.
 */
export interface Target {
  /**
   * Type of the target; comes from the connector recipe when left out.
   */
  type?: string | null;
  /**
   * The table catalog: its name, or its settings.
   */
  catalog?:
    | string
    | {
        [k: string]: unknown;
      }
    | null;
  /**
   * Branch of the catalog; the tenant when left out.
   */
  branch?: string | null;
  /**
   * Where the tables live.
   */
  warehouse?: string | null;
  /**
   * Format of the files written.
   */
  file_format?: string | null;
  /**
   * Columns, or functions of columns, that split the data into folders.
   */
  partitioning?: string[] | string | null;
  /**
   * Size in MB that Parquet files aim at.
   */
  parquet_target_size_mb?: number | string | null;
  /**
   * How to reach the target.
   */
  connection?: TargetConnection | null;
  /**
   * The writer and its options.
   */
  engine?: Engine | null;
  /**
   * Only for Markdown key-value documents.
   */
  markdown_kv_storage?: MarkdownKvStorage | null;
  /**
   * A writer of your own: `file.py:Class` or `library.so:function`.
   */
  custom_writer?: string | null;
  /**
   * The spreadsheet to write to.
   */
  spreadsheet_id?: string | null;
  /**
   * Cells to write, in A1 notation.
   */
  range?: string | null;
  /**
   * References to secrets, never secrets.
   */
  credentials?: {
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * Where the data goes: `s3`, `minio`, `nessie` or `local`, or the settings of a bucket without such a name.
 */
export interface TargetConnection {
  /**
   * The bucket to write to.
   */
  s3?: ObjectStore | null;
  /**
   * The MinIO bucket to write to.
   */
  minio?: ObjectStore | null;
  /**
   * The catalog of Iceberg tables.
   */
  nessie?: NessieConnection | null;
  /**
   * A folder to write to.
   */
  local?: LocalFolder | null;
  /**
   * Name of the bucket. `${VAR}` is expanded by the container.
   */
  bucket?: string | null;
  /**
   * Folder inside the bucket that files are written under.
   */
  prefix?: string | null;
  /**
   * Address of an S3-compatible store; leave out for AWS.
   */
  endpoint?: string | null;
  /**
   * Region of the bucket.
   */
  region?: string | null;
  /**
   * A reference to the key, never the key.
   */
  access_key_id?: string | null;
  /**
   * A reference to the secret, never the secret.
   */
  secret_access_key?: string | null;
  /**
   * The spelling that some plugins use for `access_key_id`.
   */
  access_key?: string | null;
  /**
   * The spelling that some plugins use for `secret_access_key`.
   */
  secret_key?: string | null;
  /**
   * Put the bucket into the path of the address instead of its host name, as MinIO needs it.
   */
  path_style_access?: boolean | string | null;
  /**
   * Use TLS.
   */
  secure?: boolean | string | null;
  [k: string]: unknown;
}
/**
 * The Nessie catalog that Iceberg tables are committed to.
 */
export interface NessieConnection {
  /**
   * Address of the Nessie API.
   */
  uri?: string | null;
  [k: string]: unknown;
}
/**
 * A folder on the machine that runs the job.
 */
export interface LocalFolder {
  /**
   * Folder on this machine, relative to the working directory.
   */
  path?: string | null;
  [k: string]: unknown;
}
/**
 * How Markdown key-value documents are stored.
 */
export interface MarkdownKvStorage {
  /**
   * Keep the document as one text, as a file of its own, or split into rows.
   */
  mode?: ('string' | 'raw_file' | 'structured') | null;
  /**
   * How a structured document becomes rows.
   */
  structured_pattern?: ('row_per_kv' | 'document_level' | 'hybrid') | null;
  /**
   * Ending of raw files.
   */
  file_extension?: string | null;
  /**
   * Where raw files go.
   */
  path_pattern?: string | null;
  [k: string]: unknown;
}
/**
 * When and how a failed run is tried again.
 */
export interface RetryConfig {
  /**
   * How often the job is tried again. Default 3.
   */
  max_retries?: number | string | null;
  /**
   * A second spelling: tries in all, the first one included.
   */
  max_attempts?: number | string | null;
  /**
   * Seconds before the first retry.
   */
  initial_delay_seconds?: number | string | null;
  /**
   * The old spelling of `initial_delay_seconds`.
   */
  retry_delay_seconds?: number | string | null;
  /**
   * No wait is longer. Default 300 seconds.
   */
  max_delay_seconds?: number | string | null;
  /**
   * Each wait is this many times the one before. Default 2.
   */
  backoff_multiplier?: number | string | null;
  /**
   * Default 1 and 2.
   */
  retryable_exit_codes?: number[] | string | null;
  /**
   * Regular expressions, upper and lower case alike; one of them must match as well.
   */
  retryable_error_patterns?: string[] | string | null;
  /**
   * Kept for old files; nothing reads it.
   */
  retryable_errors?: string[] | string | null;
  [k: string]: unknown;
}
/**
 * What the job writes to its log.
 */
export interface Logging {
  /**
   * The least important lines that are still written. Default INFO.
   */
  level?: ('DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL') | string | null;
  /**
   * Black out secrets in the log. Default false.
   */
  redaction?: boolean | string | null;
  [k: string]: unknown;
}
/**
 * The data catalog that is told about the table. Its failures never fail the job.
 */
export interface Catalog {
  /**
   * Which catalog is told about the table.
   */
  type: string;
  /**
   * How to reach the catalog.
   */
  connection: {
    [k: string]: unknown;
  };
  /**
   * Database of the table in the catalog.
   */
  database?: string | null;
  /**
   * Name of the table in the catalog.
   */
  table_name?: string | null;
  /**
   * Tell where the data came from.
   */
  push_lineage?: boolean | string | null;
  /**
   * Tell what the columns mean.
   */
  push_metadata?: boolean | string | null;
  [k: string]: unknown;
}
/**
 * Overrides of the cost tags of the asset.
 */
export interface FinOps {
  /**
   * Who pays.
   */
  cost_center?: number | string | null;
  /**
   * Words that group the cost.
   */
  business_tags?: string[] | string | null;
  /**
   * The project that the cost belongs to.
   */
  project?: string | null;
  /**
   * The environment that the cost belongs to.
   */
  environment?: string | null;
  [k: string]: unknown;
}
/**
 * Overrides of the governance of the asset.
 */
export interface GovernanceOverrides {
  /**
   * Days the data is kept.
   */
  retention_days?: number | string | null;
  /**
   * Who answers for the data.
   */
  owner?: string | null;
  [k: string]: unknown;
}
/**
 * Settings of custom readers and writers.
 */
export interface Plugins {
  /**
   * What plugins may use.
   */
  sandbox?: PluginSandbox | null;
  [k: string]: unknown;
}
/**
 * What plugins may use.
 */
export interface PluginSandbox {
  /**
   * Run plugins in a container of their own.
   */
  enabled?: boolean | string | null;
  /**
   * Share of one CPU, from 0 to 1.
   */
  cpu_limit?: number | string | null;
  /**
   * As Docker writes it.
   */
  memory_limit?: string | null;
  /**
   * Take the network away.
   */
  network_disabled?: boolean | string | null;
  /**
   * Seconds before a plugin is stopped.
   */
  timeout?: number | string | null;
  [k: string]: unknown;
}
/**
 * A task on AWS Fargate.
 */
export interface AwsInfrastructure {
  /**
   * The cloud, or `local` for this machine.
   */
  provider: 'aws';
  runtime: FargateRuntime;
  /**
   * Region of the resources.
   */
  region: string;
  /**
   * What Terraform made, usually as placeholders. One placeholder may stand for all of it.
   */
  resource_identifiers?: FargateIdentifiers | string | null;
  /**
   * Put on every resource that Terraform makes for the job.
   */
  tags: Tags;
  schedule?: Schedule;
}
/**
 * How the job runs.
 */
export interface FargateRuntime {
  /**
   * The service that runs the container.
   */
  type: 'aws_fargate';
  /**
   * The container image, with its tag or digest.
   */
  image?: string | null;
  /**
   * In the units of the cloud: 1024 is one CPU on Fargate, 1 is one CPU elsewhere. Quoted or not.
   */
  cpu?: number | string | null;
  /**
   * In the units of the cloud: MiB on Fargate, `2Gi` elsewhere. Quoted or not.
   */
  memory?: number | string | null;
  /**
   * The program to start, with its first arguments, in place of the one in the image.
   */
  command?: string[] | string;
  /**
   * Added behind the command.
   */
  args?: string[] | string;
  /**
   * Given to the container. Not for secrets: those are references in the inputs of the Terraform module.
   */
  env?:
    | {
        [k: string]: string | number | boolean;
      }
    | string;
  /**
   * Seconds after which the run is stopped.
   */
  timeout_seconds?: number | string;
}
/**
 * What a runner needs to find the resources. Other keys are passed on.
 */
export interface FargateIdentifiers {
  /**
   * The runtime that made these values.
   */
  runtime?: string | null;
  /**
   * What the jobs of a team share: cluster, environment or service.
   */
  cluster_name?: string | null;
  /**
   * The service that belongs to the job, where there is one.
   */
  service_name?: string | null;
  /**
   * An address to show to people.
   */
  endpoint_url?: string | null;
  /**
   * The container whose exit code counts.
   */
  container_name?: string | null;
  /**
   * The ECS cluster.
   */
  cluster_arn?: string | null;
  /**
   * The task definition that is run.
   */
  task_definition_arn?: string | null;
  /**
   * Its name without a revision.
   */
  task_definition_family?: string | null;
  /**
   * Subnets that tasks start in.
   */
  subnet_ids?: string[] | string | null;
  /**
   * Security groups of the tasks.
   */
  security_group_ids?: string[] | string | null;
  /**
   * Give tasks a public address.
   */
  assign_public_ip?: boolean | string | null;
  /**
   * Where the log goes.
   */
  log_group_name?: string | null;
  [k: string]: unknown;
}
/**
 * Put on every resource that Terraform makes for the job. Five are required, others are welcome; all are text.
 */
export interface Tags {
  /**
   * Names the job everywhere: in tags, bills and resource names.
   */
  job_name: string;
  /**
   * Who owns the job.
   */
  team: string;
  /**
   * What kind of pipeline this is.
   */
  pipeline_type: string;
  /**
   * Where the job runs in its life cycle.
   */
  environment: string;
  /**
   * Who pays.
   */
  cost_center: string;
  [k: string]: string;
}
/**
 * When the job starts by itself.
 */
export interface Schedule {
  /**
   * Five fields: minute, hour, day of month, month, day of week.
   */
  cron: string;
  /**
   * A name from the IANA list. Default UTC.
   */
  timezone?: string;
}
/**
 * A job on Azure Container Apps.
 */
export interface AzureInfrastructure {
  /**
   * The cloud, or `local` for this machine.
   */
  provider: 'azure';
  runtime: ContainerAppsRuntime;
  /**
   * Region of the resources.
   */
  region: string;
  /**
   * What Terraform made, usually as placeholders. One placeholder may stand for all of it.
   */
  resource_identifiers?: ContainerAppsIdentifiers | string | null;
  /**
   * Put on every resource that Terraform makes for the job.
   */
  tags: Tags;
  schedule?: Schedule;
}
/**
 * How the job runs.
 */
export interface ContainerAppsRuntime {
  /**
   * The service that runs the container.
   */
  type: 'azure_container_apps';
  /**
   * The container image, with its tag or digest.
   */
  image?: string | null;
  /**
   * In the units of the cloud: 1024 is one CPU on Fargate, 1 is one CPU elsewhere. Quoted or not.
   */
  cpu?: number | string | null;
  /**
   * In the units of the cloud: MiB on Fargate, `2Gi` elsewhere. Quoted or not.
   */
  memory?: number | string | null;
  /**
   * The program to start, with its first arguments, in place of the one in the image.
   */
  command?: string[] | string;
  /**
   * Added behind the command.
   */
  args?: string[] | string;
  /**
   * Given to the container. Not for secrets: those are references in the inputs of the Terraform module.
   */
  env?:
    | {
        [k: string]: string | number | boolean;
      }
    | string;
  /**
   * Seconds after which the run is stopped.
   */
  timeout_seconds?: number | string;
}
/**
 * What a runner needs to find the resources. Other keys are passed on.
 */
export interface ContainerAppsIdentifiers {
  /**
   * The runtime that made these values.
   */
  runtime?: string | null;
  /**
   * What the jobs of a team share: cluster, environment or service.
   */
  cluster_name?: string | null;
  /**
   * The service that belongs to the job, where there is one.
   */
  service_name?: string | null;
  /**
   * An address to show to people.
   */
  endpoint_url?: string | null;
  /**
   * The container whose exit code counts.
   */
  container_name?: string | null;
  /**
   * The Azure subscription.
   */
  subscription_id?: string | null;
  /**
   * The resource group of the job.
   */
  resource_group_name?: string | null;
  /**
   * The Container Apps environment.
   */
  container_app_environment_name?: string | null;
  /**
   * The Container Apps job that is started.
   */
  container_app_job_name?: string | null;
  /**
   * Who the job acts as.
   */
  managed_identity_id?: string | null;
  /**
   * Where the log goes.
   */
  log_analytics_workspace_id?: string | null;
  [k: string]: unknown;
}
/**
 * A job on Google Cloud Run.
 */
export interface GcpInfrastructure {
  /**
   * The cloud, or `local` for this machine.
   */
  provider: 'gcp';
  runtime: CloudRunRuntime;
  /**
   * Region of the resources.
   */
  region: string;
  /**
   * What Terraform made, usually as placeholders. One placeholder may stand for all of it.
   */
  resource_identifiers?: CloudRunIdentifiers | string | null;
  /**
   * Put on every resource that Terraform makes for the job.
   */
  tags: Tags;
  schedule?: Schedule;
}
/**
 * How the job runs.
 */
export interface CloudRunRuntime {
  /**
   * The service that runs the container.
   */
  type: 'gcp_cloud_run';
  /**
   * The container image, with its tag or digest.
   */
  image?: string | null;
  /**
   * In the units of the cloud: 1024 is one CPU on Fargate, 1 is one CPU elsewhere. Quoted or not.
   */
  cpu?: number | string | null;
  /**
   * In the units of the cloud: MiB on Fargate, `2Gi` elsewhere. Quoted or not.
   */
  memory?: number | string | null;
  /**
   * The program to start, with its first arguments, in place of the one in the image.
   */
  command?: string[] | string;
  /**
   * Added behind the command.
   */
  args?: string[] | string;
  /**
   * Given to the container. Not for secrets: those are references in the inputs of the Terraform module.
   */
  env?:
    | {
        [k: string]: string | number | boolean;
      }
    | string;
  /**
   * Seconds after which the run is stopped.
   */
  timeout_seconds?: number | string;
}
/**
 * What a runner needs to find the resources. Other keys are passed on.
 */
export interface CloudRunIdentifiers {
  /**
   * The runtime that made these values.
   */
  runtime?: string | null;
  /**
   * What the jobs of a team share: cluster, environment or service.
   */
  cluster_name?: string | null;
  /**
   * The service that belongs to the job, where there is one.
   */
  service_name?: string | null;
  /**
   * An address to show to people.
   */
  endpoint_url?: string | null;
  /**
   * The container whose exit code counts.
   */
  container_name?: string | null;
  /**
   * The Google Cloud project.
   */
  project_id?: string | null;
  /**
   * The Cloud Run job that is started.
   */
  job_name?: string | null;
  /**
   * Its full name.
   */
  job_id?: string | null;
  /**
   * Address of the service, where there is one.
   */
  service_uri?: string | null;
  /**
   * Who the job acts as.
   */
  service_account_email?: string | null;
  [k: string]: unknown;
}
/**
 * A process on this machine; no cloud account is needed.
 */
export interface LocalInfrastructure {
  /**
   * The cloud, or `local` for this machine.
   */
  provider: 'local';
  runtime: LocalProcessRuntime;
  /**
   * Region of the resources.
   */
  region: string;
  /**
   * What Terraform made, usually as placeholders. One placeholder may stand for all of it.
   */
  resource_identifiers?: LocalProcessIdentifiers | string | null;
  /**
   * Put on every resource that Terraform makes for the job.
   */
  tags: Tags;
  schedule?: Schedule;
}
/**
 * How the job runs.
 */
export interface LocalProcessRuntime {
  /**
   * The service that runs the container.
   */
  type: 'local_process';
  /**
   * The container image, with its tag or digest.
   */
  image?: string | null;
  /**
   * In the units of the cloud: 1024 is one CPU on Fargate, 1 is one CPU elsewhere. Quoted or not.
   */
  cpu?: number | string | null;
  /**
   * In the units of the cloud: MiB on Fargate, `2Gi` elsewhere. Quoted or not.
   */
  memory?: number | string | null;
  /**
   * The program to start, with its first arguments, in place of the one in the image.
   */
  command?: string[] | string;
  /**
   * Added behind the command.
   */
  args?: string[] | string;
  /**
   * Given to the container. Not for secrets: those are references in the inputs of the Terraform module.
   */
  env?:
    | {
        [k: string]: string | number | boolean;
      }
    | string;
  /**
   * Seconds after which the run is stopped.
   */
  timeout_seconds?: number | string;
}
/**
 * What a runner needs to find the resources. Other keys are passed on.
 */
export interface LocalProcessIdentifiers {
  /**
   * The runtime that made these values.
   */
  runtime?: string | null;
  /**
   * What the jobs of a team share: cluster, environment or service.
   */
  cluster_name?: string | null;
  /**
   * The service that belongs to the job, where there is one.
   */
  service_name?: string | null;
  /**
   * An address to show to people.
   */
  endpoint_url?: string | null;
  /**
   * The container whose exit code counts.
   */
  container_name?: string | null;
  /**
   * The program and its first arguments.
   */
  command?: string[] | string | null;
  /**
   * The folder the program starts in.
   */
  working_directory?: string | null;
  /**
   * The folder that outlives runs.
   */
  state_directory?: string | null;
  [k: string]: unknown;
}
