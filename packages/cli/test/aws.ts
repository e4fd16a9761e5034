import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@dativo/runner';
import { addFargateJob, type FakeAws, type FargateJob, startFakeAws } from '@dativo/runner-testkit';
import { createSandbox, type Sandbox } from './sandbox.ts';

const QUICK_TIME = fileURLToPath(new URL('./fixtures/quick-time.mjs', import.meta.url));

/** A sandbox whose command line speaks to an AWS account on this machine. */
export interface AwsSandbox extends Sandbox {
  readonly fake: FakeAws;
  /** Writes `NAME.yaml`, a job that needs no outputs any more, and makes all that it needs. */
  addJob(job: FargateJob & { readonly tenantId?: string; readonly folder?: string }): Promise<string>;
  makeBucket(name: string): Promise<void>;
  close(): Promise<void>;
}

/** `pace`: 1 is as slow as AWS itself (22 s to start a task). */
export async function createAwsSandbox({ pace = 0.005 } = {}): Promise<AwsSandbox> {
  const fake = await startFakeAws({ clock: systemClock, pace });
  const sandbox = createSandbox();
  Object.assign(sandbox.env, {
    AWS_ENDPOINT_URL: fake.endpoint,
    AWS_REGION: fake.region,
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: sandbox.path('no-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: sandbox.path('no-aws-credentials'),
    NODE_OPTIONS: `--import=${QUICK_TIME}`,
  });
  return {
    ...sandbox,
    fake,
    async addJob(job) {
      const binding = await addFargateJob(fake, job);
      const file = join(job.folder ?? '', `${job.name}.yaml`);
      sandbox.write(file, jobText(job.name, job.tenantId ?? 'demo', fake.region, binding));
      return file;
    },
    async makeBucket(name) {
      const authorization = 'AWS4-HMAC-SHA256 Credential=X/20261123/eu-central-1/s3/aws4_request';
      const { ok } = await fetch(`${fake.endpoint}/${name}`, { method: 'PUT', headers: { authorization } });
      if (!ok) throw new Error(`the bucket ${name} was not made`);
    },
    async close() {
      await fake.close();
      sandbox.remove();
    },
  };
}

function jobText(name: string, tenantId: string, region: string, binding: Readonly<Record<string, unknown>>): string {
  return `tenant_id: ${tenantId}
environment: dev
source_connector: csv
source_connector_path: connectors/csv.yaml
target_connector: parquet
target_connector_path: connectors/parquet.yaml
asset: ${name}
asset_path: assets/orders.yaml
source:
  files:
    - path: orders.csv
      object: orders
target:
  connection:
    local:
      path: data/orders
infrastructure:
  provider: aws
  runtime:
    type: aws_fargate
    image: example.com/worker:1
    cpu: "1024"
    memory: "2048"
  region: ${region}
  resource_identifiers: ${JSON.stringify(binding)}
  tags:
    job_name: ${name}
    team: data
    pipeline_type: ingestion
    environment: dev
    cost_center: platform
`;
}
