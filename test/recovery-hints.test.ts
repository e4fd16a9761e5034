import { createAwsFargateDriver } from '@dativo/runner-aws-fargate';
import { createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import { createGcpCloudRunDriver } from '@dativo/runner-gcp-cloud-run';
import { expect, test } from 'vitest';

const EVIL = "x'; touch /tmp/pwned; echo '$(id)";
const QUOTED = `'${EVIL.replaceAll("'", `'\\''`)}'`;

test.each([
  [createAwsFargateDriver(), ['region', 'cluster', 'task_arn']],
  [createAzureContainerAppsDriver(), ['job_name', 'resource_group_name', 'subscription_id', 'execution_name']],
  [createGcpCloudRunDriver(), ['project', 'location', 'execution']],
])('what a journal names is one word of the commands that people copy: %#', (driver, keys) => {
  // The last part of an execution's name is what gcloud takes.
  const handle = Object.fromEntries(keys.map((key) => [key, EVIL.replaceAll('/', '')]));
  const hint = driver.toRecoveryHint({ runtime: driver.runtime, runId: 'r', attempt: 1, handle });
  const word = QUOTED.replaceAll('/', '');
  expect(hint.split(word).length - 1).toBeGreaterThanOrEqual(keys.length);
  expect(hint.replaceAll(word, '')).not.toContain('touch');
});
