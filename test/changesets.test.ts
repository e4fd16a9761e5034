import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const CHECK = resolve(import.meta.dirname, '../scripts/check-changesets.ts');

type Files = Readonly<Record<string, string>>;
const TEA = { 'etc/api/tea.md': 'export const a: 1;\n', 'etc/api/cup.md': 'export const c: 1;\n' };
const CHANGED = { 'etc/api/tea.md': 'export const a: 2;\n' };
const FOR_TEA = { '.changeset/new.md': "---\n'@dativo/tea': minor\n---\n\nText.\n" };
const FOR_CUP = { '.changeset/new.md': "---\n'@dativo/cup': minor\n---\n\nText.\n" };

const rows: [title: string, steps: readonly (Files | string)[], code: number, words: RegExp][] = [
  ['nothing has changed', [TEA, 'branch', {}], 0, /^$/],
  ['a branch changes the API', [TEA, 'branch', CHANGED], 1, /etc\/api\/tea\.md .* start of this branch.* @dativo\/tea/],
  ['a branch changes the API and says so', [TEA, 'branch', { ...CHANGED, ...FOR_TEA }], 0, /^$/],
  ['a branch says it of another package', [TEA, 'branch', { ...CHANGED, ...FOR_CUP }], 1, /@dativo\/tea/],
  ['only main has a changeset for it', [{ ...TEA, ...FOR_TEA }, 'branch', CHANGED], 1, /@dativo\/tea/],
  ['since the release', [TEA, 'release', CHANGED], 1, /@dativo\/tea@1\.0\.0/],
  ['since the release, with a changeset of an earlier commit', [TEA, 'release', FOR_TEA, CHANGED], 0, /^$/],
  ['a clone without main and tags', [TEA, 'alone', CHANGED], 0, /^SKIPPED: changes of the API/],
];

test.each(rows)('%s', (_title, steps, code, words) => {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-changesets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: folder,
      },
    );
  git('init', '-q', '-b', 'main');
  for (const step of steps) {
    if (step === 'branch') git('checkout', '-q', '-b', 'work');
    else if (step === 'release') git('tag', '@dativo/tea@1.0.0');
    else if (step === 'alone') git('branch', '-q', '-m', 'work');
    else commit(folder, step as Files, git);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, folder], { encoding: 'utf8' });
  expect([status, stdout + stderr]).toEqual([code, expect.stringMatching(words)]);
});

function commit(folder: string, files: Files, git: (...args: readonly string[]) => unknown): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'Change it');
}
