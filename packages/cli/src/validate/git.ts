import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Absolute real paths of all files that differ from where this branch left REF: committed, staged, edited, new and
 * deleted ones. Files that git ignores are not among them.
 */
export async function changedSince(io: Io, ref: string): Promise<ReadonlySet<string>> {
  const top = await git(io, ['rev-parse', '--show-toplevel']);
  if (!top.ok) throw new UsageError(...whyNoGit(top));
  const commit = await git(io, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!commit.ok) {
    const help = 'Name a branch, a tag or a commit; in CI, fetch it first (a shallow clone may lack it).';
    throw new UsageError(`--changed-since ${ref}: git knows no such commit here`, help);
  }
  const base = await git(io, ['merge-base', commit.text.trim(), 'HEAD']);
  const from = (base.ok ? base : commit).text.trim();
  const folder = top.text.replace(/\r?\n$/, '');
  const lists = [
    await git(io, ['-C', folder, 'diff', '--name-only', '--no-renames', '-z', from, '--']),
    await git(io, ['-C', folder, 'ls-files', '--others', '--exclude-standard', '-z']),
  ];
  const failed = lists.find(({ ok }) => !ok);
  if (failed !== undefined) throw new UsageError(`git cannot compare with ${ref}: ${failed.words}`, 'Run git status.');
  const root = await realpath(folder);
  return new Set(lists.flatMap(({ text }) => text.split('\0').filter(Boolean)).map((name) => resolve(root, name)));
}

interface GitAnswer {
  readonly ok: boolean;
  readonly text: string;
  readonly words: string;
  readonly isMissing: boolean;
}

function git(io: Io, args: readonly string[]): Promise<GitAnswer> {
  const options = { cwd: io.cwd, env: { ...io.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }, maxBuffer: 2 ** 28 };
  return new Promise((done) => {
    execFile('git', [...args], options, (error, stdout, stderr) => {
      const isMissing = error !== null && 'code' in error && error.code === 'ENOENT';
      done({ ok: error === null, text: stdout, words: stderr.trim().split('\n')[0] ?? '', isMissing });
    });
  });
}

function whyNoGit({ isMissing, words }: GitAnswer): [message: string, help: string] {
  const help = 'Run it inside a work tree of git, or leave --changed-since out.';
  if (isMissing) return ['--changed-since needs git, which is not installed', help];
  const isOutside = /not a git repository/.test(words);
  return [`--changed-since: ${isOutside ? 'this folder is in no git repository' : words}`, help];
}
