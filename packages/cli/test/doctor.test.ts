import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, hasTerraform, type Sandbox } from './sandbox.ts';

const isTerraformThere = hasTerraform();
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.remove());

test.skipIf(!isTerraformThere)('a machine with everything: ok for each, exit 0', async () => {
  const { code, stdout } = await sandbox.dativo(['doctor', 'job.yaml']);
  expect(code).toBe(0);
  for (const name of ['node', 'npm', 'terraform', 'terraform settings', 'this folder', 'job', 'root module']) {
    expect(stdout).toMatch(new RegExp(`^ok {4}${name}: `, 'm'));
  }
});

test.each([
  ['no terraform', ['--terraform-binary', 'nowhere'], {}, 1, /^fail {2}terraform: nowhere was not found.*\n +fix: /m],
  ['no npm', [], { PATH: '/nowhere' }, 1, /^warn {2}npm: not found.*\n +fix: /m],
  [
    'lost settings',
    [],
    { TF_CLI_CONFIG_FILE: '/nowhere/rc' },
    isTerraformThere ? 0 : 1,
    /^warn {2}terraform settings: .*not there\n +fix: /m,
  ],
  ['no job', ['nowhere.yaml'], {}, 1, /^fail {2}job: 1 error in 1 file\n +fix: dativo validate nowhere\.yaml/m],
  ['no root module', ['jobs/orders.yaml'], {}, 1, /^fail {2}root module: there is no Terraform root module/m],
] as const)('%s is told with what mends it', async (_name, args, env, code, said) => {
  const ended = await sandbox.dativo(['doctor', ...args], { env });
  expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: expect.stringMatching(said) });
});
