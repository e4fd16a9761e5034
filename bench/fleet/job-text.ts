import { type Cloud, cloudOf, type Runtimes } from './clouds.ts';
import { createRandom, type Random } from './random.ts';

/** Shares of files, as in the job files that companies have: most are plain, few have anchors. */
const SHARE = { anchors: 0.03, blockText: 0.15, tableComment: 0.22 };

interface Choices {
  /** One output of Terraform with all that a runner needs; without it, the job names outputs one by one. */
  readonly output?: string;
  readonly runtimes?: Runtimes;
}

/**
 * A job file of 62 to about 106 lines without a fault, another for every index and the same for the same index: comments, lists in both
 * notations, quotes of both kinds and none, some block texts, few anchors.
 */
export function jobText(index: number, { output, runtimes }: Choices = {}): string {
  const random = createRandom(index);
  const isShared = random.isTrue(SHARE.anchors);
  return [
    head(index, random),
    source(index, random, isShared),
    target(index, random, isShared),
    operation(random),
    infrastructure(index, random, output, cloudOf(index, runtimes)),
  ].join('\n');
}

function head(index: number, random: Random): string {
  return `# Job ${index}: what the web shop sold, read every night.
tenant_id: tenant-${index % 40}
environment: production
source_connector: postgres
source_connector_path: /app/connectors/postgres.yaml
target_connector: iceberg
target_connector_path: /app/connectors/iceberg.yaml
asset: ${quoted(`orders_${index}`, random)}
asset_path: "/app/assets/shop/v1.0/orders_${index}.yaml"   # one file for each table
schema_validation_mode: ${random.pick(['strict', 'warn'])}
`;
}

function source(index: number, random: Random, isShared: boolean): string {
  const tables = Array.from({ length: random.between(1, 12) }, (_, table) => tableText(index, table, random)).join('');
  return `source:
${description(index, random)}  connection:${isShared ? ' &connection' : ''}
    host: "\${PGHOST:-localhost}"
    port: ${random.pick(['5432', '"5432"'])}
    database: ${quoted(`shop_${index}`, random)}
    user: "\${PGUSER}"
    password: "\${PGPASSWORD}"
  tables:
${tables}  incremental:
    strategy: updated_at
    cursor_field: updated_at
`;
}

function description(index: number, random: Random): string {
  const [first, second] = [
    `Orders of shop ${index}, with what was returned and refunded since the last night.`,
    'Read from the replica, never from the primary, which has customers waiting for it.',
  ];
  if (!random.isTrue(SHARE.blockText)) return `  description: '${first} ${second}'\n`;
  return `  description: |\n    ${first}\n    ${second}\n`;
}

function tableText(index: number, table: number, random: Random): string {
  const comment = random.isTrue(SHARE.tableComment)
    ? '    # Grows by a million rows a month, and twice that before a holiday.\n'
    : '';
  return `${comment}    - name: public.table_${table}
      object: orders_${index}_${table}
      cursor_field: ${random.pick(['updated_at', 'null'])}
`;
}

function target(index: number, random: Random, isShared: boolean): string {
  return `target:
  file_format: parquet
  partitioning: [ingest_date, region]
  connection:
    s3:
      bucket: 'lake-${index % 12}'
      prefix: ${quoted(`raw/shop/${index}`, random)}
      region: eu-central-1
${isShared ? '  engine: { options: *connection }\n' : ''}`;
}

function operation(random: Random): string {
  return `retry_config:
  max_retries: ${random.between(1, 5)}
  retryable_exit_codes: [1, 2]

logging:
  level: ${random.pick(['INFO', 'WARNING'])}
`;
}

function infrastructure(index: number, random: Random, output: string | undefined, cloud: Cloud): string {
  return `# Where it runs; Terraform makes it.
infrastructure:
  provider: ${cloud.provider}
  runtime:
    type: ${cloud.type}
    image: ghcr.io/acme/dativo-ingest:1.4.${random.between(0, 8)}
    cpu: ${cloud.cpu}
    memory: ${cloud.memory}
  region: ${cloud.region}
  resource_identifiers:${identifiers(output, cloud)}
  tags:
    job_name: shop-orders-${index}
    team: ${quoted(`team-${Math.floor(index / 500)}`, random)}
    pipeline_type: ingestion
    environment: production
    cost_center: cc-${index % 100}
  schedule:
    cron: "${random.between(0, 59)} 2 * * *"
    timezone: UTC
`;
}

function identifiers(output: string | undefined, cloud: Cloud): string {
  if (output !== undefined) return ` ${placeholder(output)}`;
  return cloud.identifiers.map((name) => `\n    ${name}: ${placeholder(name)}`).join('');
}

function placeholder(output: string): string {
  return `"{{terraform_outputs.${output}}}"`;
}

function quoted(text: string, random: Random): string {
  return random.pick([text, `"${text}"`, `'${text}'`]);
}
