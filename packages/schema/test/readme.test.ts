import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as schema from '@dativo/schema';
import { expect, onTestFinished, test } from 'vitest';

const PACKAGE = join(import.meta.dirname, '..');
const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');

const examples = [...readme.matchAll(/```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
  ([, code = '', printed = '']) => ({
    title: code.match(/^(?:import|const) .*/gm)?.at(-1) ?? '',
    code,
    printed,
  }),
);

test('every program of the README says what it prints', () => {
  expect(examples.length).toBe(readme.split('```js').length - 1);
});

test.each(examples)('$title … prints what the README says', async ({ code, printed }) => {
  const folder = await mkdtemp(join(import.meta.dirname, 'readme-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'job.yaml'), block('yaml'));
  await writeFile(join(folder, 'check.mjs'), code);
  const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=@dativo/source', 'check.mjs'], {
    cwd: folder,
  });
  expect(stdout).toBe(printed);
});

test('every value that the package exports is in the table of the README', () => {
  const missing = Object.keys(schema).filter((name) => !readme.includes(`\`${name}`));
  expect(missing).toEqual([]);
});

test('the schema for editors is where the README says', async () => {
  const [, path = ''] = /\$schema=node_modules\/@dativo\/schema\/(\S+)/.exec(readme) ?? [];
  expect(JSON.parse(await readFile(join(PACKAGE, path), 'utf8'))).toHaveProperty('$schema');
});

/** The first fenced block of a language. */
function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
}
