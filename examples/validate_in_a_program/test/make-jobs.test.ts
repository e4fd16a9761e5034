import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseJob } from '@dativo/schema';
import { expect, onTestFinished, test } from 'vitest';

const EXAMPLE = join(import.meta.dirname, '..');

test('the program prints what the README says, and writes only jobs that are right', () => {
  const folder = mkdtempSync(join(tmpdir(), 'make-jobs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const args = ['--conditions=@dativo/source', 'src/make-jobs.ts', 'tables.json', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: EXAMPLE, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe(/```text\n([\s\S]*?)```/.exec(readFileSync(join(EXAMPLE, 'README.md'), 'utf8'))?.[1]);
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual(['orders.yaml']);
  expect(parseJob(readFileSync(join(folder, 'orders.yaml'), 'utf8')).diagnostics).toEqual([]);
});
