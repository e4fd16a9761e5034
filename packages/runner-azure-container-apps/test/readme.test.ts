import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { systemClock } from '@dativo/runner';
import { addContainerAppJob, type Container, startFakeAzure } from '@dativo/runner-testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const block = (language: string) => README.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

/** Reads the job that it was sent, as the image behind the module's entry point does. */
const worker: Container = {
  kind: 'script',
  run: async ({ environment, print }) => {
    const job = gunzipSync(Buffer.from(environment['DATIVO_JOB_CONFIG'] ?? '', 'base64')).toString();
    print(`the job has ${job.trimEnd().split('\n').length} lines`);
    print(JSON.stringify({ event_type: 'job_finished', exit_code: 3, rows_read: 7 }));
    return 3;
  },
};

let fake: Awaited<ReturnType<typeof startFakeAzure>>;
let folder: string;
beforeEach(async () => {
  fake = await startFakeAzure({ clock: systemClock, pace: 0.01 });
  folder = await mkdtemp(join(tmpdir(), 'dativo-readme-'));
});
afterEach(async () => {
  await fake.close();
  await rm(folder, { recursive: true, force: true });
});

test('the first screen of the README is true', { timeout: 30_000 }, async () => {
  addContainerAppJob(fake, { name: 'weather', container: worker });
  await symlink(fileURLToPath(new URL('../../../node_modules', import.meta.url)), join(folder, 'node_modules'));
  await writeFile(join(folder, 'job.yaml'), block('yaml'));
  // Azure's libraries read no variable that says where its services are.
  const options = `{ endpoint: '${fake.endpoint}', credential: { getToken: async () => ({ token: 'test' }) } }`;
  const script = block('js').replace('createAzureContainerAppsDriver()', `createAzureContainerAppsDriver(${options})`);
  expect(script).toContain(fake.endpoint);
  await writeFile(join(folder, 'run-job.mjs'), script);
  const ended = await new Promise((resolve) => {
    const args = ['--conditions=@dativo/source', 'run-job.mjs'];
    const env = { PATH: process.env['PATH'] };
    execFile(process.execPath, args, { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error?.code, stdout, stderr }),
    );
  });
  expect(ended).toEqual({ code: 3, stdout: block('text'), stderr: '' });
});
