import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractMetadata, stringifyDeterministic } from '@dativo/metadata';
import { parseJob } from '@dativo/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const MODULE = join(ROOT, 'terraform/modules/job_metadata');

const env = { ...process.env, TF_CLI_CONFIG_FILE: devNull, CHECKPOINT_DISABLE: '1' };
const isInstalled = spawnSync('terraform', ['version'], { env }).error === undefined;
if (!isInstalled) process.stderr.write('SKIPPED: terraform is not installed\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dativo-module-'));
  await cp(MODULE, join(folder, 'job_metadata'), { recursive: true });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const terraform = (cwd: string, ...args: string[]): string =>
  execFileSync('terraform', args, { cwd, env, encoding: 'utf8' });

test.skipIf(!isInstalled)("the module's own tests pass, and it needs no provider", () => {
  const cwd = join(folder, 'job_metadata');
  terraform(cwd, 'init', '-input=false', '-no-color');
  expect(terraform(cwd, 'providers')).not.toContain('provider[');
  expect(terraform(cwd, 'test', '-no-color')).toMatch(/Success! \d+ passed, 0 failed/);
  expect(terraform(cwd, 'fmt', '-check', '-recursive')).toBe('');
});

test.each(['variable', 'output'])('its README lists every %s', async (kind) => {
  const readme = await readFile(join(MODULE, 'README.md'), 'utf8');
  const file = await readFile(join(MODULE, `${kind}s.tf`), 'utf8');
  const declared = [...file.matchAll(new RegExp(`^${kind} "(\\w+)"`, 'gm'))].map(([, name]) => name);
  const section = readme.split(kind === 'variable' ? '## Inputs' : '## Outputs')[1]?.split('\n## ')[0] ?? '';
  expect([...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)).toEqual(declared);
});

test.skipIf(!isInstalled)('the first screen of its README is true', async () => {
  const readme = await readFile(join(MODULE, 'README.md'), 'utf8');
  const block = (language: string): string => readme.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';
  const parsed = parseJob(await readFile(join(ROOT, 'examples/local_weather/job.yaml'), 'utf8'));
  const extracted = parsed.ok ? extractMetadata(parsed.job) : undefined;
  if (!extracted?.ok) throw new Error('the example has its tags');
  await writeFile(join(folder, 'metadata.json'), stringifyDeterministic(extracted.metadata));
  await writeFile(join(folder, 'main.tf'), block('hcl').replace(/git::.*\/modules\/(\w+)\?ref=[^"]*/, './$1'));
  terraform(folder, 'init', '-input=false', '-no-color');
  const plan = terraform(folder, 'plan', '-input=false', '-no-color');
  expect(block('text')).toContain('Changes to Outputs:');
  expect(plan).toContain(block('text'));
});
