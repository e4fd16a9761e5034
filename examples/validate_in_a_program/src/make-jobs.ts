// Writes one job file for each table of a list, and checks every job before it is written.
// Usage: node src/make-jobs.ts TABLES.json FOLDER
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateJob } from '@dativo/schema';

interface Table {
  readonly name: string;
  readonly team: string;
  readonly schedule: string;
}

const [list = 'tables.json', folder = 'jobs'] = process.argv.slice(2);
const tables = JSON.parse(readFileSync(list, 'utf8')) as Table[];
mkdirSync(folder, { recursive: true });
for (const table of tables) {
  const name = `${table.name}.yaml`;
  const checked = validateJob(jobFor(table), { file: name });
  if (checked.ok) {
    // JSON is YAML, so every reader of job files takes it.
    writeFileSync(join(folder, name), `${JSON.stringify(checked.job, null, 2)}\n`);
  } else {
    process.exitCode = 1;
  }
  process.stdout.write(`${name}: ${checked.ok ? 'written' : 'not written'}\n`);
  for (const { ruleId, pointer, message, help } of checked.diagnostics) {
    process.stdout.write(`  ${ruleId} at ${pointer}: ${message}\n    ${help ?? ''}\n`);
  }
}

/** A job in plain data. What is wrong with a table shows in the job, so nothing is checked here. */
function jobFor({ name, team, schedule }: Table): unknown {
  return {
    tenant_id: 'acme',
    source_connector_path: '/app/connectors/postgres.yaml',
    target_connector_path: '/app/connectors/iceberg.yaml',
    asset_path: `/app/assets/${name}.yaml`,
    source: { tables: [{ name, cursor_field: 'updated_at' }] },
    infrastructure: {
      provider: 'aws',
      runtime: { type: 'aws_fargate', image: 'ghcr.io/acme/dativo-ingest:1.4.2', cpu: 1024, memory: 2048 },
      region: 'eu-central-1',
      resource_identifiers: '{{terraform_outputs.runtime_binding}}',
      tags: {
        job_name: `acme-${name}`,
        team,
        pipeline_type: 'ingestion',
        environment: 'production',
        cost_center: 'data-platform',
      },
      schedule: { cron: schedule, timezone: 'UTC' },
    },
  };
}
