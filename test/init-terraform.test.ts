import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SchemaServer, startSchemaServer } from '../terraform/schema-server/start.ts';
import { PINNED_SOURCE, publishedModules } from '../terraform/test/readme/published-modules.ts';
import { isTerraformInstalled } from '../terraform/testing/run-terraform.ts';

// The root modules that `dativo init` writes, with the modules of this repository in the place of the published ones, and
// the schema server in the place of the providers.

const CLI = resolve(import.meta.dirname, '../packages/cli/bin/dativo.cjs');
const IMAGE = ['--image', 'ghcr.io/acme/ingest:1.4.2'];
const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';

const JOBS: readonly (readonly [runtime: string, flags: readonly string[], state: string | undefined])[] = [
  ['local_process', [], undefined],
  ['aws_fargate', IMAGE, 's3://acme-state'],
  ['azure_container_apps', [...IMAGE, '--subscription', SUBSCRIPTION], 'https://acme.blob.core.windows.net/state'],
  ['gcp_cloud_run', [...IMAGE, '--project', 'acme-data'], 'gs://acme-state'],
];

/** Answers at once that there is nobody, so that no backend waits for a network. */
const NOBODY = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  GOOGLE_BACKEND_CREDENTIALS: 'nobody',
  ARM_SUBSCRIPTION_ID: SUBSCRIPTION,
};

describe.skipIf(!isTerraformInstalled())('what dativo init writes for Terraform', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-init-terraform-'));
  let server: SchemaServer;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    server = await startSchemaServer();
    const own = Object.entries(process.env).filter(
      ([name]) => !/^(TF_|AWS_|ARM_|GOOGLE_|CLOUDSDK_|DATIVO_)/.test(name),
    );
    const machine = { ...Object.fromEntries(own), CHECKPOINT_DISABLE: '1', NO_COLOR: '1', GOGC: '400' };
    environment = { ...machine, ...publishedModules(), ...server.environment };
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** The schema server answers from this very process, so nothing may block it. */
  function call(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
    return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
      const child = spawn(program, args, { cwd, env: { ...environment, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          output += chunk.toString('utf8');
        });
      child.once('error', reject);
      child.once('close', (code) => resolve({ code, output }));
    });
  }

  test.each(JOBS)('%s can be planned', async (runtime, flags) => {
    const init = ['init', runtime, '--runtime', runtime, '--name', 'refunds', ...flags];
    expect(await call(process.execPath, [CLI, ...init], folder)).toMatchObject({ code: 0 });
    const project = join(folder, runtime);
    const { code, output } = await call(process.execPath, [CLI, 'plan', 'jobs/refunds/job.yaml'], project);
    expect(code, output).toBe(0);
    expect(output).toMatch(/^[1-9]\d* to add, 0 to change, 0 to destroy$/m);
    const main = readFileSync(join(project, 'jobs/refunds/terraform/main.tf'), 'utf8');
    const source = /source = "(git.*)"/.exec(main)?.[1];
    expect(runtime === 'local_process' ? undefined : PINNED_SOURCE.exec(source ?? '')?.[1]).toBe(
      runtime === 'local_process' ? undefined : runtime,
    );
  });

  test.each(JOBS.filter(([, , state]) => state !== undefined))(
    '%s: Terraform accepts where the state is',
    async (runtime, flags, state = '') => {
      const init = ['init', `state-${runtime}`, '--runtime', runtime, ...flags, '--state', state];
      expect(await call(process.execPath, [CLI, ...init], folder)).toMatchObject({ code: 0 });
      const main = readFileSync(join(folder, `state-${runtime}/jobs/orders/terraform/main.tf`), 'utf8');
      // Alone: it is read before anything else, and the rest was planned above.
      const backend = /^ {2}backend [\s\S]*?^ {2}\}/m.exec(main)?.[0] ?? '';
      const alone = mkdtempSync(join(folder, 'backend-'));
      writeFileSync(join(alone, 'main.tf'), `terraform {\n${backend}\n}\n`);
      const { output } = await call('terraform', ['init', '-input=false', '-no-color'], alone, NOBODY);
      expect(output).toContain('Initializing the backend');
      expect(output).not.toContain('on main.tf line');
    },
  );

  test('all of it is formatted as terraform fmt does', async () => {
    expect(await call('terraform', ['fmt', '-check', '-recursive', '-diff', '.'], folder)).toEqual({
      code: 0,
      output: '',
    });
  });
});
