import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench } from './bench.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const block = (language: string) => README.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open();
});
afterEach(() => bench.close());

test('the first screen of the README is true', async () => {
  await symlink(fileURLToPath(new URL('../../../node_modules', import.meta.url)), bench.file('node_modules'));
  await writeFile(bench.file('job.yaml'), block('yaml'));
  await writeFile(bench.file('run-job.mjs'), block('js'));
  const ended = await new Promise((resolve) => {
    execFile(process.execPath, ['--conditions=@dativo/source', 'run-job.mjs'], { cwd: bench.folder }, (error, stdout) =>
      resolve({ code: error?.code, stdout }),
    );
  });
  expect(ended).toEqual({ code: 3, stdout: block('text') });
});
