import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribute, Flags, NestedBlock, ProviderName, ProviderSchema, SchemaAge, ValueType } from '../schema.ts';

interface Differences {
  /** The version that these changes lead to. */
  readonly version: string;
  readonly source: string;
  readonly removed: readonly string[];
  readonly flags: { readonly [path: string]: Flags };
  readonly types: { readonly [path: string]: ValueType };
}

const DIFFERENCES = JSON.parse(readFileSync(join(import.meta.dirname, '../version-differences.json'), 'utf8')) as {
  readonly [provider: string]: { readonly [age: string]: Differences } | undefined;
};

/** Adds what the bindings do not tell, and what a major changed that no bindings exist for. Every path must exist, or the table is out of date. */
export function applyOverlay(provider: ProviderName, age: SchemaAge, schema: ProviderSchema): ProviderSchema {
  const editor = new Editor(structuredClone(schema) as MutableSchema);
  for (const path of SENSITIVE[provider]) editor.markSensitive(path);
  for (const [path, max] of Object.entries(MAX_ITEMS[provider])) editor.limit(path, max);
  for (const path of REQUIRED_BLOCKS[provider]) editor.requireOne(path);
  const differences = DIFFERENCES[provider]?.[age];
  if (differences === undefined) return editor.schema;
  for (const [path, flags] of Object.entries(differences.flags)) editor.setFlags(path, flags);
  for (const [path, type] of Object.entries(differences.types)) editor.setType(path, type);
  for (const path of differences.removed) editor.remove(path);
  return { ...editor.schema, changed_to: differences.version };
}

/** Sources: the providers' documentation and, for aws, `terraform providers schema -json` of the real plugin. */
const SENSITIVE: { readonly [provider in ProviderName]: readonly string[] } = {
  aws: ['aws_ssm_parameter.value', 'aws_ssm_parameter.value_wo'],
  azurerm: [
    'azurerm_container_app.custom_domain_verification_id',
    'azurerm_container_app.secret.value',
    'azurerm_container_app_environment.dapr_application_insights_connection_string',
    'azurerm_container_app_environment_storage.access_key',
    'azurerm_container_app_job.secret.value',
    'azurerm_container_registry.admin_password',
    'azurerm_key_vault_secret.value',
    'azurerm_log_analytics_workspace.primary_shared_key',
    'azurerm_log_analytics_workspace.secondary_shared_key',
    ...storageSecrets('azurerm_storage_account'),
    'data.azurerm_container_registry.admin_password',
    'data.azurerm_key_vault_secret.value',
    'data.azurerm_log_analytics_workspace.primary_shared_key',
    'data.azurerm_log_analytics_workspace.secondary_shared_key',
    ...storageSecrets('data.azurerm_storage_account'),
  ],
  google: [
    'data.google_client_config.access_token',
    'google_monitoring_notification_channel.sensitive_labels.auth_token',
    'google_monitoring_notification_channel.sensitive_labels.password',
    'google_monitoring_notification_channel.sensitive_labels.service_key',
    'google_secret_manager_secret_version.secret_data',
  ],
};

function storageSecrets(type: string): string[] {
  const names = ['access_key', 'connection_string', 'blob_connection_string'];
  return ['primary', 'secondary'].flatMap((which) => names.map((name) => `${type}.${which}_${name}`));
}

const MAX_ITEMS: { readonly [provider in ProviderName]: { readonly [path: string]: number } } = {
  aws: {
    'aws_cloudwatch_event_target.ecs_target.ordered_placement_strategy': 5,
    'aws_cloudwatch_event_target.ecs_target.placement_constraint': 10,
    'aws_cloudwatch_event_target.run_command_targets': 5,
    'aws_cloudwatch_event_target.sagemaker_pipeline_target.pipeline_parameter_list': 200,
    'aws_ecs_service.ordered_placement_strategy': 5,
    'aws_ecs_service.placement_constraints': 10,
    'aws_ecs_task_definition.placement_constraints': 10,
    'aws_efs_file_system.lifecycle_policy': 3,
    'aws_scheduler_schedule.target.ecs_parameters.capacity_provider_strategy': 6,
    'aws_scheduler_schedule.target.ecs_parameters.placement_constraints': 10,
    'aws_scheduler_schedule.target.ecs_parameters.placement_strategy': 5,
    'aws_scheduler_schedule.target.sagemaker_pipeline_parameters.pipeline_parameter': 200,
  },
  azurerm: { 'provider.features': 1 },
  google: { 'google_logging_project_bucket_config.index_configs': 20 },
};

/** A provider block's own required blocks: the bindings tell this for resources only. */
const REQUIRED_BLOCKS: { readonly [provider in ProviderName]: readonly string[] } = {
  aws: [],
  azurerm: ['provider.features'],
  google: [],
};

interface MutableBlock {
  attributes: Record<string, Attribute>;
  blocks?: Record<string, MutableNestedBlock>;
}

interface MutableNestedBlock extends Omit<NestedBlock, 'min' | 'max' | 'block'> {
  min?: number;
  max?: number;
  block: MutableBlock;
}

interface MutableSchema extends Omit<ProviderSchema, 'provider' | 'resources' | 'data_sources'> {
  provider: MutableBlock;
  resources: Record<string, MutableBlock>;
  data_sources: Record<string, MutableBlock>;
}

class Editor {
  readonly #schema: MutableSchema;

  constructor(schema: MutableSchema) {
    this.#schema = schema;
  }

  get schema(): ProviderSchema {
    return this.#schema;
  }

  markSensitive(path: string): void {
    const { block, name } = this.#find(path);
    const [flags, type] = attributeOf(block, name, path);
    block.attributes[name] = [`${flags}s` as Flags, type];
  }

  setFlags(path: string, flags: Flags): void {
    const { block, name } = this.#find(path);
    block.attributes[name] = [flags, attributeOf(block, name, path)[1]];
  }

  setType(path: string, type: ValueType): void {
    const { block, name } = this.#find(path);
    block.attributes[name] = [attributeOf(block, name, path)[0], type];
  }

  limit(path: string, max: number): void {
    this.#nested(path).max = max;
  }

  requireOne(path: string): void {
    this.#nested(path).min = 1;
  }

  remove(path: string): void {
    const { block, name } = this.#find(path);
    if (block.attributes[name] !== undefined) delete block.attributes[name];
    else {
      this.#nested(path);
      delete block.blocks?.[name];
    }
  }

  #nested(path: string): MutableNestedBlock {
    const { block, name } = this.#find(path);
    const nested = block.blocks?.[name];
    if (nested === undefined) throw new Error(`there is no block ${path}`);
    return nested;
  }

  /** A path names a type, then blocks; `data.` stands before a data source, `provider.` before the provider's own configuration. */
  #find(path: string): { block: MutableBlock; name: string } {
    const parts = path.split('.');
    const name = parts.pop() ?? '';
    const first = parts.shift() ?? '';
    const { provider, resources, data_sources } = this.#schema;
    const root =
      first === 'provider' ? provider : first === 'data' ? data_sources[parts.shift() ?? ''] : resources[first];
    let block = root;
    for (const part of parts) block = block?.blocks?.[part]?.block;
    if (block === undefined) throw new Error(`there is no ${path}`);
    return { block, name };
  }
}

function attributeOf(block: MutableBlock, name: string, path: string): Attribute {
  const attribute = block.attributes[name];
  if (attribute === undefined) throw new Error(`there is no attribute ${path}`);
  return attribute;
}
