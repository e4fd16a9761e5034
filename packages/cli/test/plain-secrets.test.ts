import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../src/validate/format-names.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

const PASSWORD = 'hunter2-Kx81';
const URL_PASSWORD = 'swordfish-77';
const KEY_LINE = 'MIIEpAIBAAKCAQEA7';
const NUMBER = '0777_1234';

/** Secrets in every place and form, next to things that have findings of their own, so that frames show their lines. */
const JOB = `tenant_id: acme
source_connector_path: /app/connectors/postgres.yaml
target_connector_path: /app/connectors/iceberg.yaml
asset_path: /app/assets/orders.yaml
source:
  connection: { password: ${PASSWORD}, hots: db, port: [1] }
  credentials:
    api_key: ${NUMBER}
    private_key: |
      -----BEGIN RSA PRIVATE KEY-----
      ${KEY_LINE}
  dsn: postgres://shop:${URL_PASSWORD}@db/shop
  objetcs: [orders]
target:
  connection:
    s3: { bucket: lake, access_key_id: 5550123, secret_access_key: "${PASSWORD}" }
infrastructure:
  provider: aws
  runtime:
    type: aws_fargate
    image: acme/app
    env:
      DB_PASSWORD: ${PASSWORD}
      DB_URL: mysql://root:${URL_PASSWORD}@db
  region: us-eats-1
  tags: { job_name: orders, team: data, pipeline_type: ingestion, environment: prod, cost_center: 42 }
`;

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  sandbox.write('secrets/job.yaml', JOB);
  sandbox.write('secrets/broken.yaml', `${JOB}  schedule: "0 2 * * *\n`);
  sandbox.write('secrets/tab.yaml', JOB.replace('  dsn:', '\tdsn:'));
});
afterAll(() => sandbox.remove());

const SECRETS = [PASSWORD, URL_PASSWORD, KEY_LINE, NUMBER, '5550123'];

function leaked(text: string): string[] {
  return SECRETS.filter((secret) => text.includes(secret));
}

test.each([...FORMAT_NAMES])(
  'no secret of a job file is in the format %s, on standard output or in a file',
  async (format) => {
    const shown = await sandbox.dativo(['validate', 'secrets', '--format', format, '--verbose']);
    expect(shown.code).toBe(1);
    expect(shown.stdout).toContain('JOB610');
    expect(leaked(shown.stdout + shown.stderr)).toEqual([]);
    await sandbox.dativo(['validate', 'secrets', '--format', `${format}=report.out`]);
    expect(leaked(sandbox.read('report.out'))).toEqual([]);
  },
);

test.each([
  ['a baseline', ['validate', 'secrets', '--write-baseline', 'baseline.json']],
  ['a patch', ['validate', 'secrets', '--fix', '--diff']],
  ['a patch in JSON', ['validate', 'secrets', '--fix', '--diff', '--json']],
  ['up', ['up', 'secrets/job.yaml']],
  ['metadata', ['metadata', 'secrets/job.yaml', '--json']],
  ['resolve', ['resolve', 'secrets/job.yaml', '--outputs', 'outputs.json']],
  ['plan of a file that is not YAML', ['plan', 'secrets/broken.yaml']],
])('no secret of a job file is in what is written for %s', async (_name, args) => {
  const { stdout, stderr } = await sandbox.dativo(args);
  const written = readdirSync(sandbox.folder).filter((name) => name === 'baseline.json');
  const files = written.map((name) => readFileSync(sandbox.path(name), 'utf8')).join('');
  expect(leaked(stdout + stderr + files)).toEqual([]);
});
