import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { parseJob } from '@dativo/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

let folder: string;
let readme: string;
beforeAll(async () => {
  readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'dativo-readme-'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await symlink(join(ROOT, 'examples'), join(folder, 'examples'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const blocks = (language: string): string[] =>
  readme
    .split(`\`\`\`${language}\n`)
    .slice(1)
    .map((rest) => rest.split('```')[0] ?? '');

async function printed(program: string | undefined): Promise<string> {
  await writeFile(join(folder, 'program.mjs'), program ?? '');
  const args = ['--conditions=@dativo/source', 'program.mjs'];
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

test('the first example prints what stands below it', async () => {
  expect(await printed(blocks('ts')[0])).toBe(blocks('json')[0]);
});

test('the variables are those of the example', () => {
  const text = readFileSync(join(ROOT, 'examples/local_weather/job.yaml'), 'utf8');
  const parsed = parseJob(text);
  expect(parsed.ok && stringifyDeterministic(toTerraformVariables(parsed.job))).toBe(blocks('json')[1]);
});

test('there is nothing else to run', () => {
  expect(readme.match(/^```\w+$/gm)).toHaveLength(4);
});

test('the example of origins prints what stands below it', async () => {
  const [, said] = /^prints `(.*)`\.$/m.exec(readme) ?? [];
  expect(await printed(blocks('ts')[1])).toBe(`${said}\n`);
});
