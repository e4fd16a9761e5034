import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

const isInstalled = isTerraformInstalled();
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

interface Shape {
  readonly executions?: string;
  readonly task?: string;
  readonly target?: string;
}

/** A Cloud Run job started by Cloud Scheduler: as the provider wants it, unless told otherwise. */
function nightlyJob({ executions = '', task = '', target = RUN_BY_ADMIN_API }: Shape): string {
  return `
provider "google" {
  project = "shop-data"
}
resource "google_cloud_run_v2_job" "nightly" {
  name     = "nightly"
  location = "europe-west1"
  template {
    ${executions}
    template {
      ${task}
      containers {
        image = "europe-docker.pkg.dev/shop-data/etl/nightly:1"
      }
    }
  }
}
resource "google_cloud_scheduler_job" "nightly" {
  name     = "nightly"
  region   = "europe-west1"
  schedule = "0 3 * * *"
  http_target {
    http_method = "POST"
    uri         = ${target}
    oauth_token {
      service_account_email = "starter@shop-data.iam.gserviceaccount.com"
    }
  }
}
`;
}

const RUN_BY_ADMIN_API = '"https://run.googleapis.com/v2/${google_cloud_run_v2_job.nightly.id}:run"';

describe.skipIf(!isInstalled)(
  'T4: the faults that kept the original Cloud Run module from ever planning are refused',
  () => {
    test.each<[string, Shape, RegExp]>([
      [
        'O1: parallelism stands in the task template',
        { task: 'parallelism = 1' },
        /Unsupported argument.*"parallelism" is not expected here/,
      ],
      [
        'O1: task_count stands in the task template',
        { task: 'task_count = 1' },
        /Unsupported argument.*"task_count" is not expected here/,
      ],
      [
        'O2: the schedule calls a URI that a job does not have',
        { target: '"${google_cloud_run_v2_job.nightly.uri}:run"' },
        /Unsupported attribute.*no argument, nested block, or exported attribute named "uri"/,
      ],
    ])('%s', async (_name, shape, message) => {
      await expect(workspace.validateFolder(workspace.writeRoot(nightlyJob(shape)))).rejects.toThrow(message);
    });

    test('O1, O2: and nothing else is refused: the same job in the right shape plans', async () => {
      const plan = await workspace.planHcl(nightlyJob({ executions: 'parallelism = 1\n task_count = 1' }));
      expect(plan.only('google_cloud_run_v2_job').after['template']).toMatchObject([{ parallelism: 1, task_count: 1 }]);
      expect(plan.only('google_cloud_scheduler_job').unknown['http_target']).toMatchObject([{ uri: true }]);
    });
  },
);
