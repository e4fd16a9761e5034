import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as schema from '@dativo/schema';
import { expect, onTestFinished, test } from 'vitest';

const PACKAGE = join(import.meta.dirname, '..');
const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');

test('the first example prints what the README says', async () => {
  const folder = await mkdtemp(join(import.meta.dirname, 'readme-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'job.yaml'), block('yaml'));
  await writeFile(join(folder, 'check.mjs'), block('js'));
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@dativo/source', 'check.mjs'], {
    cwd: folder,
  });
  expect(stdout).toBe(block('text'));
});

test('every value that the package exports is in the table of the README', () => {
  const missing = Object.keys(schema).filter((name) => !readme.includes(`\`${name}`));
  expect(missing).toEqual([]);
});

/** The first fenced block of a language. */
function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
}
