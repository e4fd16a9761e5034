import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJob, readYaml } from '@dativo/schema';
import { describe, expect, test } from 'vitest';

const JOBS = join(import.meta.dirname, 'fixtures', 'jobs');
const PAGE = join(import.meta.dirname, '..', '..', '..', 'docs', 'compatibility.md');

/**
 * Every key path of the job files of the original platform with the shapes of its values, found by walking those files.
 * `[]` stands for the entries of a list. Keys that only name a field of the data (`classification_overrides.email`) are
 * left out.
 */
const SHAPES = `
$schema text
tenant_id text
environment text
source_connector text
source_connector_path text variable
target_connector text
target_connector_path text
asset text
asset_path text
schema_validation_mode text
logging.level text
logging.redaction boolean
retry_config.max_attempts whole
retry_config.max_retries whole
retry_config.initial_delay_seconds whole
retry_config.backoff_multiplier whole fraction
catalog.type text
catalog.connection map
catalog.connection.api_url default
catalog.connection.auth_token variable
catalog.connection.uri variable
catalog.connection.workspace_url variable
catalog.connection.token variable
catalog.connection.host_port default
catalog.database text
catalog.table_name text
catalog.push_lineage boolean
catalog.push_metadata boolean
classification_overrides map
classification_overrides.default text
finops.cost_center text
finops.business_tags list
finops.project text
finops.environment text
governance_overrides.retention_days whole
governance_overrides.owner text
source null map
source.type text
source.description text
source.dsn variable
source.objects[] text
source.files[].path text variable
source.files[].object text
source.files[].id text variable
source.files[].file_id text variable
source.sheets[].id text variable
source.sheets[].spreadsheet_id text variable
source.sheets[].sheet_id whole
source.sheets[].object text
source.sheets[].range text
source.tables[].name text
source.tables[].object text
source.tables[].cursor_field text
source.incremental null map
source.incremental.strategy text
source.incremental.cursor_field text null
source.incremental.lookback_days whole
source.incremental.state_path text
source.connection.host text variable default
source.connection.port whole variable default
source.connection.database text variable default
source.connection.user text variable default
source.connection.password text variable default
source.connection.sslmode text
source.connection.base_url text default
source.connection.timeout whole
source.connection.api_key variable
source.connection.s3.bucket text
source.connection.s3.endpoint variable
source.connection.s3.path_style_access boolean
source.credentials.api_key text variable
source.credentials.token variable
source.custom_reader text
source.rate_limits map
source.engine.type text
source.engine.options.batch_size whole
source.engine.options.delimiter text
source.engine.options.encoding text
source.engine.options.page_size whole
source.engine.options.max_pages null whole
source.engine.options.seed null
source.engine.options.native map
target.type text
target.branch text
target.warehouse text
target.catalog text map
target.file_format text
target.partitioning[] text
target.connection.s3.bucket text variable default
target.connection.s3.prefix text
target.connection.s3.endpoint variable default
target.connection.s3.region text variable default
target.connection.s3.access_key_id variable default
target.connection.s3.secret_access_key variable default
target.connection.s3.path_style_access boolean
target.connection.s3.access_key variable
target.connection.s3.secret_key variable
target.connection.minio map
target.connection.nessie.uri text variable
target.connection.bucket text
target.connection.prefix text
target.connection.endpoint text variable
target.connection.region text variable
target.connection.access_key_id variable
target.connection.secret_access_key variable
target.connection.path_style_access boolean
target.connection.secure boolean
target.custom_writer text
target.engine.type text
target.engine.options.compression text
target.engine.options.row_group_size whole
target.engine.options.format text
target.engine.options.indent null
target.engine.options.compress boolean
target.engine.options.include_header boolean
target.engine.options.spark.config map
target.markdown_kv_storage.mode text
target.markdown_kv_storage.structured_pattern text
target.spreadsheet_id text variable
target.range text
target.credentials.file_template text
plugins.sandbox map
infrastructure.provider text
infrastructure.region text
infrastructure.runtime.type text
infrastructure.runtime.image text
infrastructure.runtime.cpu text
infrastructure.runtime.memory text
infrastructure.resource_identifiers.cluster_name placeholder
infrastructure.resource_identifiers.service_name placeholder
infrastructure.resource_identifiers.service_uri placeholder
infrastructure.resource_identifiers.service_url placeholder
infrastructure.resource_identifiers.service_endpoint placeholder
infrastructure.resource_identifiers.service_account_email placeholder
infrastructure.resource_identifiers.project_id placeholder
infrastructure.resource_identifiers.managed_identity_id placeholder
infrastructure.resource_identifiers.task_definition_arn placeholder
infrastructure.tags.job_name text
infrastructure.tags.team text
infrastructure.tags.pipeline_type text
infrastructure.tags.environment text
infrastructure.tags.cost_center text
infrastructure.tags.owner text
`;

const shapes = SHAPES.trim()
  .split('\n')
  .flatMap((line) => {
    const [path = '', ...kinds] = line.split(' ');
    return kinds.map((kind) => `${path} ${kind}`);
  });

describe('the shapes of the original job files', () => {
  const covered = new Set<string>();
  const verdicts = readdirSync(JOBS).map((name) => {
    const parsed = parseJob(readFileSync(join(JOBS, name), 'utf8'), { file: name });
    if (parsed.ok) collectShapes(parsed.job, '', covered);
    return { name, errors: parsed.diagnostics.filter(({ severity }) => severity === 'error') };
  });

  test.each(verdicts)('$name is accepted without an error', ({ errors }) => {
    expect(errors).toEqual([]);
  });

  test.each(shapes)('%s stands in one of the job files here', (shape) => {
    expect(covered).toContain(shape);
  });
});

const rows = readFileSync(PAGE, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
  .map(([example = '', , , here = '']) => ({ example: example.replaceAll(/^`|`$/g, ''), here }));

describe('docs/compatibility.md', () => {
  test('has rows with every kind of verdict', () => {
    expect(new Set(rows.map(({ here }) => here.split(' ')[0]))).toEqual(new Set(['accepted', 'warning', 'error']));
  });

  test('the job that the examples are set into has no findings', () => {
    expect(verdictOn(baseJob())).toBe('accepted');
  });

  test.each(rows)('$example: $here', ({ example, here }) => {
    expect(verdictOn(jobWith(example))).toBe(here);
  });
});

function collectShapes(value: unknown, path: string, found: Set<string>): void {
  found.add(`${path} ${kindOf(value)}`);
  if (Array.isArray(value)) for (const entry of value) collectShapes(entry, `${path}[]`, found);
  else if (isMap(value))
    for (const [key, entry] of Object.entries(value)) collectShapes(entry, path === '' ? key : `${path}.${key}`, found);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'whole' : 'fraction';
  if (typeof value !== 'string') return typeof value === 'boolean' ? 'boolean' : 'map';
  if (value.includes('{{')) return 'placeholder';
  if (value.includes('${')) return value.includes(':-') ? 'default' : 'variable';
  return 'text';
}

type Json = Record<string, unknown>;

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function baseJob(): Json {
  const tags = {
    job_name: 'orders',
    team: 'data',
    pipeline_type: 'ingestion',
    environment: 'prod',
    cost_center: 'crm',
  };
  return {
    tenant_id: 'acme',
    environment: 'prod',
    source_connector_path: 'recipes/csv.yaml',
    target_connector_path: 'recipes/iceberg.yaml',
    asset_path: 'contracts/orders.yaml',
    infrastructure: {
      provider: 'aws',
      runtime: { type: 'aws_fargate' },
      region: 'us-east-1',
      resource_identifiers: { cluster_name: 'main', task_definition_arn: 'orders', subnet_ids: ['subnet-1'] },
      tags,
    },
  };
}

/** An example is `path: value`, set into the job, or `no path`, taken out of it. */
function jobWith(example: string): Json {
  const { 1: gone, 2: path = '', 3: text = '' } = /^(no )?([\w.]+)(?:: (.*))?$/.exec(example) ?? [];
  const job = baseJob();
  const steps = path.split('.');
  const leaf = steps.pop() ?? '';
  let parent = job;
  for (const step of steps) {
    const child = parent[step] ?? {};
    if (!isMap(child)) throw new Error(`${step} of ${example} is no map`);
    parent[step] = child;
    parent = child;
  }
  if (gone === undefined) parent[leaf] = yamlValue(text);
  else delete parent[leaf];
  return job;
}

function yamlValue(text: string): unknown {
  const reading = readYaml(text);
  if (!reading.ok || reading.documents[0] === undefined) throw new Error(`${text} is no value`);
  return reading.documents[0].toValue();
}

/** JSON is YAML, so the job can be handed over as JSON. */
function verdictOn(job: Json): string {
  const found = parseJob(JSON.stringify(job)).diagnostics.map(({ severity, ruleId }) => `${severity} ${ruleId}`);
  return found.length === 0 ? 'accepted' : [...new Set(found)].join(', ');
}
