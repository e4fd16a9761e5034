import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Applied } from '../schema-server/applied.ts';
import { isObject, type ObjectValue } from '../schema-server/message-pack.ts';
import { copyExample, type ExampleRoot } from '../testing/example-root.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

// The examples of Google Cloud and Azure, applied by the real Terraform. The schema server makes up what the clouds would; each row of
// a binding has the cloud's own form.

interface Row {
  readonly name: string;
  /** What the job of the example is. */
  readonly type: string;
  readonly binding: Readonly<Record<string, unknown>>;
  /** Computed attributes of the job itself. */
  readonly job: Readonly<Record<string, unknown>>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const PARENT = 'projects/acme-data/locations/europe-west1';
const GROUP = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/azure-orders-dev-rg';

const ROWS: readonly Row[] = [
  {
    name: 'gcp_orders',
    type: 'google_cloud_run_v2_job',
    binding: {
      provider: 'gcp',
      runtime: 'gcp_cloud_run',
      region: 'europe-west1',
      project_id: 'acme-data',
      cluster_name: 'gcp-orders-dev',
      job_identifier: `${PARENT}/jobs/gcp-orders-dev`,
      job_name: 'gcp-orders-dev',
      job_id: `${PARENT}/jobs/gcp-orders-dev`,
      run_target: PARENT,
      container_name: 'dativo-etl',
      endpoint_url: 'cloud-run-job://gcp-orders-dev',
      identity: expect.stringMatching(/^gcp-orders-dev[a-z0-9-]*@acme-data\.iam\.gserviceaccount\.com$/),
      service_account_email: expect.stringMatching(/^gcp-orders-dev[a-z0-9-]*@acme-data\.iam\.gserviceaccount\.com$/),
      log_destination: `${PARENT}/buckets/gcp-orders-dev`,
      job_file: '/tmp/dativo/job.yaml',
      timeout_seconds: 1800,
    },
    job: { uid: expect.stringMatching(UUID), etag: expect.stringMatching(/^"[A-Za-z0-9+/]+=*"$/), generation: '1' },
  },
  {
    name: 'azure_orders',
    type: 'azurerm_container_app_job',
    binding: {
      provider: 'azure',
      runtime: 'azure_container_apps',
      region: 'westeurope',
      cluster_name: 'azure-orders-dev',
      job_identifier: `${GROUP}/providers/Microsoft.App/jobs/azure-orders-dev`,
      run_target: GROUP,
      container_name: 'dativo-etl',
      identity: `${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/azure-orders-dev-id`,
      managed_identity_id: `${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/azure-orders-dev-id`,
      log_destination: `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/azure-orders-dev-logs`,
      log_analytics_workspace_id: `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/azure-orders-dev-logs`,
      log_analytics_customer_id: expect.stringMatching(UUID),
      job_file: '/tmp/dativo/job.yaml',
      timeout_seconds: 1800,
      subscription_id: '11111111-2222-3333-4444-555555555555',
      resource_group_name: 'azure-orders-dev-rg',
      container_app_environment_name: 'azure-orders-dev',
      container_app_job_name: 'azure-orders-dev',
    },
    job: {
      event_stream_endpoint: expect.stringMatching(/^https:\/\/westeurope\.azurecontainerapps\.dev\/subscriptions\//),
    },
  },
];

describe.skipIf(!isTerraformInstalled()).each(ROWS)('examples/$name', ({ name, type, binding, job }) => {
  const applied: Applied[] = [];
  let workspace: Workspace;
  let root: ExampleRoot;

  beforeAll(async () => {
    workspace = await openWorkspace({ onApply: (change) => void applied.push(change) });
    root = copyExample(workspace, name);
  }, 60_000);
  afterAll(() => workspace.close());

  test('is made with what its job file says, and its binding is what the cloud would give', async () => {
    const { outputs, warnings } = await workspace.applyFolder(root.folder);
    expect(warnings).toEqual([]);
    expect(outputs['runtime_binding']).toEqual(binding);
    expect(made(applied, type)).toMatchObject(job);
  });

  test('carries the tags of its job file on every resource that can', () => {
    const tagged = applied
      .map(({ after }) => (isObject(after) ? (after['tags'] ?? after['labels']) : null))
      .filter(isObject);
    expect(tagged.length).toBeGreaterThanOrEqual(2);
    for (const tags of tagged) expect(tags).toMatchObject(root.job.infrastructure?.tags ?? {});
  });

  test('is not changed by a second plan, and is told resource by resource as it goes', async () => {
    const { resources } = await workspace.planFolder(root.folder);
    expect(resources.filter(({ actions }) => actions.join() !== 'no-op')).toEqual([]);
    const before = applied.splice(0).length;
    const destroyed = await workspace.terraform(['destroy', '-input=false', '-auto-approve'], root.folder);
    expect(destroyed.status, destroyed.stderr).toBe(0);
    expect(applied).toHaveLength(before);
    expect(applied.map(({ after }) => after)).toEqual(applied.map(() => null));
    expect(applied.filter((change) => change.type === type)).toMatchObject([{ before: { name: expect.any(String) } }]);
  });

  test('plans with the oldest provider that the module allows', async () => {
    const oldest = await openWorkspace({ age: 'oldest' });
    try {
      const plan = await oldest.planFolder(copyExample(oldest, name).folder);
      expect(plan.warnings).toEqual([]);
      expect(plan.ofType(type)).toHaveLength(1);
    } finally {
      oldest.close();
    }
  });
});

test('what a fake cloud refuses fails the apply', async () => {
  if (!isTerraformInstalled()) return;
  const refusing = await openWorkspace({
    onApply: ({ type }) => {
      throw new Error(`the fake has no ${type}`);
    },
  });
  try {
    const root = refusing.writeRoot(
      'resource "azurerm_resource_group" "x" {\n name = "a"\n location = "westeurope"\n}\nprovider "azurerm" {\n features {}\n subscription_id = "1"\n}',
    );
    await expect(refusing.applyFolder(root)).rejects.toThrow(/the fake has no azurerm_resource_group/);
  } finally {
    refusing.close();
  }
});

function made(changes: readonly Applied[], type: string): ObjectValue {
  const [found, ...more] = changes.filter((change) => change.type === type).map(({ after }) => after);
  if (isObject(found) && more.length === 0) return found;
  throw new Error(`${changes.filter((change) => change.type === type).length} of ${type} were applied`);
}
