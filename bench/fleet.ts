import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Fleet {
  readonly folder: string;
  readonly files: readonly string[];
  remove(): void;
}

const CLOUDS = [
  { provider: 'aws', type: 'aws_fargate', cpu: '1024', memory: '2048', region: 'eu-central-1' },
  { provider: 'azure', type: 'azure_container_apps', cpu: '"0.5"', memory: '1Gi', region: 'westeurope' },
  { provider: 'gcp', type: 'gcp_cloud_run', cpu: '1', memory: '2Gi', region: 'europe-west1' },
] as const;

/** Writes job files of about 80 lines that are all valid and all different: comments, lists, block texts, quotes; one in thirty has an anchor. */
export function writeFleet(count: number): Fleet {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-fleet-'));
  const files = Array.from({ length: count }, (_, index) => join(folder, folderOf(index), `job-${index}.yaml`));
  for (const [index, file] of files.entries()) {
    if (index % 500 === 0) mkdirSync(join(folder, folderOf(index)));
    writeFileSync(file, jobText(index));
  }
  return { folder, files, remove: () => rmSync(folder, { recursive: true }) };
}

function folderOf(index: number): string {
  return `team-${Math.floor(index / 500)}`;
}

function jobText(index: number): string {
  const cloud = CLOUDS[index % CLOUDS.length] ?? CLOUDS[0];
  const tables = Array.from({ length: 4 + (index % 5) }, (_, table) => tableText(index, table)).join('');
  const isShared = index % 30 === 0;
  return `# Job ${index}: what the web shop sold, read every night.
tenant_id: tenant-${index % 40}
environment: production

source_connector: postgres
source_connector_path: /app/connectors/postgres.yaml
target_connector: iceberg
target_connector_path: /app/connectors/iceberg.yaml
asset: orders_${index}
asset_path: "/app/assets/shop/v1.0/orders_${index}.yaml"   # one file for each table
schema_validation_mode: ${index % 2 === 0 ? 'strict' : 'warn'}

source:
  description: |
    Orders of shop ${index}.
    Read from the replica, never from the primary.
  connection:${isShared ? ' &connection' : ''}
    host: "\${PGHOST:-localhost}"
    port: 5432
    database: shop_${index}
    user: "\${PGUSER}"
    password: "\${PGPASSWORD}"
  tables:
${tables}  incremental:
    strategy: updated_at
    cursor_field: updated_at
    lookback_days: ${index % 7}

target:
  file_format: parquet
  partitioning: [ingest_date, region]
  connection:
    s3:
      bucket: 'lake-${index % 12}'
      prefix: raw/shop/${index}
      region: eu-central-1
    nessie:
      uri: http://nessie:19120/api/v1
${isShared ? '  engine: { options: *connection }\n' : ''}
retry_config:
  max_retries: 3
  initial_delay_seconds: 5
  retryable_exit_codes: [1, 2]

logging:
  redaction: true
  level: INFO

# Where it runs; Terraform makes it.
infrastructure:
  provider: ${cloud.provider}
  runtime:
    type: ${cloud.type}
    image: ghcr.io/acme/dativo-ingest:1.4.${index % 9}
    cpu: ${cloud.cpu}
    memory: ${cloud.memory}
    env:
      STATE_DIR: /state/shop-${index}
  region: ${cloud.region}
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  tags:
    job_name: shop-orders-${index}
    team: team-${Math.floor(index / 500)}
    pipeline_type: ingestion
    environment: production
    cost_center: cc-${index % 100}
  schedule:
    cron: "${index % 60} 2 * * *"
    timezone: UTC
`;
}

function tableText(index: number, table: number): string {
  return `    - name: public.table_${table}
      object: orders_${index}_${table}
      cursor_field: ${table % 2 === 0 ? 'updated_at' : 'null'}
`;
}
