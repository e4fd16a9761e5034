import type { RuleId } from '../../packages/schema/src/rules/catalog.ts';
import type { RuleExample } from './rule-examples.ts';

function jobText(jobName: string, more = ''): string {
  return `tenant_id: acme
source_connector_path: connectors/csv.yaml
target_connector_path: connectors/iceberg.yaml
asset_path: assets/orders.yaml
infrastructure:
  provider: aws
  runtime:
    type: aws_fargate
    image: ghcr.io/acme/ingest:1.4.2
    cpu: 1024
    memory: 2048
  region: us-east-1
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
${more}  tags:
    job_name: ${jobName}
    team: data-engineering
    pipeline_type: ingestion
    environment: production
    cost_center: data-platform
`;
}

const JOBS = { 'jobs/orders.yaml': jobText('orders'), 'jobs/refunds.yaml': jobText('refunds') };

/** A schedule in a runner file, from its lines. */
function schedule(...lines: string[]): string {
  return lines.map((line, index) => `      ${index === 0 ? '- ' : '  '}${line}\n`).join('');
}

const ORDERS = ['name: orders', 'config: /app/jobs/orders.yaml'] as const;
const NIGHTLY = schedule(...ORDERS, 'cron: "0 2 * * *"');

function runner(...schedules: string[]): string {
  return `runner:\n  orchestrator:\n    schedules:\n${schedules.join('')}`;
}

/** A runner file that breaks a rule, and one that does not, beside two jobs that are in order. */
function example(bad: string, good: string, about?: string): RuleExample {
  return {
    ...(about === undefined ? {} : { about }),
    args: ['schedules', 'runner.yaml'],
    context: JOBS,
    bad: { 'runner.yaml': bad },
    good: { 'runner.yaml': good },
  };
}

const OWN = '  schedule:\n    cron: "0 4 * * *"\n';

/** Rules about the original's runner file. Each example is run when the pages are made. */
export const RUNNER_FILE_EXAMPLES: Readonly<Partial<Record<RuleId, RuleExample>>> = {
  JOB001: example(
    runner(schedule(...ORDERS, 'cron: "0 2 * * *"', 'interval_seconds: 3600')),
    runner(NIGHTLY),
    'The file may stand below a key `runner` or without it, as the original documents it and as it reads it.',
  ),
  JOB002: example(runner(schedule(...ORDERS, 'cron: "0 2 * * *"', 'time_zone: UTC')), runner(NIGHTLY)),
  JOB003: example(runner(schedule(...ORDERS, 'cron: "0 25 * * *"')), runner(NIGHTLY)),
  JOB004: example(
    runner(schedule(...ORDERS, 'interval_seconds: 5400')),
    runner(schedule(...ORDERS, 'interval_seconds: 7200')),
  ),
  JOB005: example(
    runner(NIGHTLY, schedule('name: orders', 'config: /app/jobs/refunds.yaml', 'cron: "0 3 * * *"')),
    runner(schedule(...ORDERS, 'cron: "0 2 * * *"')),
  ),
  JOB006: example(
    runner(NIGHTLY, schedule('name: orders_evening', 'config: /app/jobs/orders.yaml', 'cron: "0 18 * * *"')),
    runner(schedule(...ORDERS, 'cron: "0 2,18 * * *"')),
  ),
  JOB007: example(
    runner(schedule('name: orders', 'config: /app/jobs/order.yaml', 'cron: "0 2 * * *"')),
    runner(NIGHTLY),
    '`/app` is the current folder unless `--root` names another one.',
  ),
  JOB008: example(
    runner(NIGHTLY, schedule('name: refunds', 'config: /app/jobs/refunds.yaml', 'cron: "0 2 * * *"')).replace(
      'schedules:',
      'concurrency_per_tenant: 1\n    schedules:',
    ),
    runner(NIGHTLY),
  ),
  JOB009: {
    args: ['schedules', 'runner.yaml'],
    bad: { 'runner.yaml': runner(NIGHTLY), 'jobs/orders.yaml': jobText('orders', OWN) },
    good: { 'runner.yaml': runner(NIGHTLY), 'jobs/orders.yaml': jobText('orders') },
  },
};
