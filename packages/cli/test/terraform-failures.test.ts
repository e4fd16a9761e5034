import { once } from 'node:events';
import { chmodSync, existsSync, rmSync, watch, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, envelopeOf, type Sandbox } from './sandbox.ts';

const FAKE = fileURLToPath(new URL('./fixtures/fake-terraform.mjs', import.meta.url));
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
  chmodSync(sandbox.write('fake/terraform', `#!/bin/sh\nexec '${process.execPath}' '${FAKE}' "$@"\n`), 0o755);
});
afterAll(() => sandbox.remove());

const withFake = (env: Record<string, string> = {}) => ({
  env: { DATIVO_TERRAFORM: sandbox.path('fake/terraform'), ...env },
});

describe('terraform', () => {
  test('that is not there: exit 6, and how to get it', async () => {
    const { code, stderr } = await sandbox.dativo(['up', 'job.yaml', '--terraform-binary', 'no-such-terraform']);
    expect(code).toBe(6);
    expect(stderr).toMatch(/no-such-terraform was not found[\s\S]*help: .*Terraform 1\.9/);
  });

  test('that is too old: exit 6, and what is needed', async () => {
    const { code, stderr } = await sandbox.dativo(['plan', 'job.yaml'], withFake({ FAKE_VERSION: '1.5.7' }));
    expect(code).toBe(6);
    expect(stderr).toMatch(/terraform 1\.5\.7; 1\.9\.0 or later is needed/);
  });

  test.each(['init', 'plan', 'apply', 'output'])('that fails in %s: exit 6, with its own words', async (command) => {
    const ended = await sandbox.dativo(['up', 'job.yaml', '--json'], withFake({ FAIL: command }));
    expect(ended.code).toBe(6);
    expect(ended.stderr).toMatch(/The backend is on holiday/);
    const { error, data } = envelopeOf(ended) as unknown as { error: object; data: { stages: { stage: string }[] } };
    expect(error).toMatchObject({
      terraform: { exit_code: 1, diagnostics: [{ summary: 'The backend is on holiday' }] },
    });
    expect(data.stages.at(-1)?.stage).toBe(`terraform ${command}`);
  });

  test('with the state locked: exit 8, and who holds it', async () => {
    const { code, stderr } = await sandbox.dativo(['up', 'job.yaml'], withFake({ LOCKED: 'plan' }));
    expect(code).toBe(8);
    expect(stderr).toMatch(/the state is locked by ann@host.*11-22[\s\S]*help: Wait/);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('gets %s, ends, and so do we: exit %i', async (signal, code) => {
    rmSync(sandbox.path('hanging'), { force: true });
    const isHanging = fileAppears(sandbox.folder, 'hanging');
    const { child, ended } = sandbox.start(
      ['up', 'job.yaml'],
      withFake({ HANG: 'apply', HANG_FILE: sandbox.path('hanging') }),
    );
    await isHanging;
    child.kill(signal);
    const { code: actual, stderr } = await ended;
    expect(actual).toBe(code);
    expect(stderr).toMatch(new RegExp(`apply was interrupted by ${signal}`));
  });
});

describe('a plan that destroys', () => {
  test.each(['delete', 'delete,create'])('by %s is not applied where nobody can be asked: exit 2', async (actions) => {
    const { code, stderr } = await sandbox.dativo(
      ['up', 'job.yaml'],
      withFake({ PLAN_ACTIONS: actions, FAIL: 'apply' }),
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/nobody can be asked here[\s\S]*--auto-approve/);
  });

  test('is applied with --auto-approve', async () => {
    const env = { PLAN_ACTIONS: 'delete', FAKE_OUTPUTS: sandbox.read('outputs.json') };
    const { code, stderr } = await sandbox.dativo(['up', 'job.yaml', '--auto-approve'], withFake(env));
    expect(code).toBe(0);
    expect(stderr).toMatch(/Not asked, because of --auto-approve/);
  });
});

describe('apply', () => {
  const kept = (name: string) => sandbox.path('.dativo/orders-daily', name);
  const planned = () => sandbox.dativo(['plan', 'job.yaml'], withFake());

  test('refuses a plan file that is not the one that was shown: exit 2', async () => {
    expect((await planned()).code).toBe(0);
    writeFileSync(kept('plan.tfplan'), 'another plan');
    const { code, stderr } = await sandbox.dativo(['apply', 'job.yaml'], withFake());
    expect(code).toBe(2);
    expect(stderr).toMatch(/not the one that dativo plan has shown[\s\S]*dativo plan job\.yaml/);
  });

  test('refuses a plan that a refused destroy has left', async () => {
    expect((await planned()).code).toBe(0);
    expect((await sandbox.dativo(['destroy', 'job.yaml'], withFake({ PLAN_ACTIONS: 'delete' }))).code).toBe(2);
    writeFileSync(kept('plan.tfplan'), 'a plan to destroy');
    expect((await sandbox.dativo(['apply', 'job.yaml'], withFake())).code).toBe(2);
  });

  test('refuses when the job has changed since the plan: exit 2', async () => {
    expect((await planned()).code).toBe(0);
    const before = sandbox.read('job.yaml');
    sandbox.write('job.yaml', before.replace('team: data', 'team: other'));
    const { code } = await sandbox.dativo(['apply', 'job.yaml'], withFake());
    sandbox.write('job.yaml', before);
    expect(code).toBe(2);
  });

  test('uses a plan once', async () => {
    expect((await planned()).code).toBe(0);
    expect((await sandbox.dativo(['apply', 'job.yaml'], withFake())).code).toBe(0);
    expect(existsSync(kept('plan.tfplan'))).toBe(false);
    expect((await sandbox.dativo(['apply', 'job.yaml'], withFake())).code).toBe(2);
  });
});

test('--verbose prints the commands as a shell would take them', async () => {
  const { stderr } = await sandbox.dativo(['plan', 'job.yaml', '--verbose'], withFake());
  expect(stderr).toMatch(/^\$ \S+\/fake\/terraform -chdir=\S+ plan .*-out=\S+plan\.tfplan .*-var-file=\S+$/m);
});

async function fileAppears(folder: string, name: string): Promise<void> {
  const watcher = watch(folder);
  try {
    while (!existsSync(`${folder}/${name}`)) await once(watcher, 'change');
  } finally {
    watcher.close();
  }
}
