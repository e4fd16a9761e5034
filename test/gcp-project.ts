import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@dativo/runner';
import { type FakeGcp, startFakeGcp } from '@dativo/runner-testkit';
import type { ObjectValue, Value } from '../terraform/schema-server/message-pack.ts';
import { startSchemaServer } from '../terraform/schema-server/start.ts';
import { toCloudRunJob } from './gcp-job.ts';
import { textOf } from './terraform-values.ts';
import type { Worker } from './worker.ts';

export interface GcpProject {
  readonly fake: FakeGcp;
  /** Where Terraform and the driver find the project, and who they are there. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * One project out of the schema server and the fake of Google Cloud: what Terraform applies in the one is there in the other, with the
 * worker of this machine as its program. Who calls is told by the workload identity of a machine outside, as a pipeline has it.
 */
export async function openGcpProject(toWorker: () => Worker): Promise<GcpProject> {
  const fake = await startFakeGcp({ clock: systemClock, pace: 0.02, projectId: 'acme-data', region: 'europe-west1' });
  const terraform = await startSchemaServer({
    environment: {},
    onApply({ type, after }) {
      if (after === null) return;
      if (type === 'google_logging_project_bucket_config') putLogBucket(fake, after);
      if (type !== 'google_cloud_run_v2_job') return;
      const { name, job } = toCloudRunJob(after, toWorker());
      fake.putJob(name, job);
    },
  });
  const identity = await openIdentity();
  const { endpoint } = fake;
  return {
    fake,
    environment: {
      ...terraform.environment,
      GOOGLE_APPLICATION_CREDENTIALS: identity.file,
      ...Object.fromEntries(SERVICES.map((service) => [`CLOUDSDK_API_ENDPOINT_OVERRIDES_${service}`, `${endpoint}/`])),
    },
    async close() {
      await identity.close();
      await terraform.close();
      await fake.close();
    },
  };
}

function putLogBucket({ put }: FakeGcp, state: Value): void {
  const bucket = state as ObjectValue;
  const [project, location, name] = ['project', 'location', 'bucket_id'].map((each) => textOf(bucket, each));
  put(`projects/${project}/locations/${location}/buckets/${name}`, {
    retentionDays: Number(bucket['retention_days']),
    lifecycleState: 'ACTIVE',
  });
}

const SERVICES = ['RUN', 'LOGGING', 'SECRETMANAGER', 'ARTIFACTREGISTRY', 'IAM', 'CLOUDRESOURCEMANAGER'];

/** Security token service: takes any token of the outside and gives one of Google. Source: https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
async function openIdentity(): Promise<{ file: string; close(): Promise<void> }> {
  const server = createServer((_request, answer) => {
    const token = { access_token: 'ya29.testing', token_type: 'Bearer', expires_in: 3600 };
    answer.writeHead(200, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ ...token, issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const folder = mkdtempSync(join(tmpdir(), 'gcp-identity-'));
  const [file, token] = [join(folder, 'credentials.json'), join(folder, 'token')];
  writeFileSync(token, 'a token of the outside');
  const credentials = {
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/providers/ci',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/token`,
    credential_source: { file: token },
  };
  writeFileSync(file, JSON.stringify(credentials));
  return {
    file,
    async close() {
      rmSync(folder, { recursive: true });
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
