import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { codeBlocks } from '../terraform/test/readme/code-blocks.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DATIVO = join(ROOT, 'packages/cli/bin/dativo.cjs');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('README.md', () => {
  test.each(['npm ci && npx dativo up examples/local_weather/job.yaml', 'npm ci && npm test'])(
    'shows `%s`',
    (command) => {
      expect(readme).toContain(command);
    },
  );

  test('starts in an empty folder as the page that is executed does', () => {
    const [first] = codeBlocks(join(ROOT, 'docs/getting-started.md'));
    expect(blockOf('sh', 0)).toBe(first?.text);
  });

  test('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test('the faulty job gives the findings that it shows', async () => {
    const { status, stdout } = validate('jobs/orders.yaml', blockOf('yaml', 1));
    expect(status).toBe(1);
    expect(`$ dativo validate jobs/orders.yaml\n${stdout}`).toBe(blockOf('text', 1));
  });

  test('the job file that it shows has no findings', () => {
    expect(validate('job.yaml', blockOf('yaml', 0))).toMatchObject({ status: 0, stdout: '' });
  });
});

function blockOf(language: string, index: number): string {
  const blocks = codeBlocks(join(ROOT, 'README.md')).filter((block) => block.language === language);
  return blocks[index]?.text ?? '';
}

function validate(name: string, text: string): { readonly status: number | null; readonly stdout: string } {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
  return spawnSync(process.execPath, [DATIVO, 'validate', name], { cwd: folder, encoding: 'utf8' });
}
