import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { call } from '../../packages/cli/test/call.ts';

export const JOBS = ['customers', 'invoices', 'orders', 'payments', 'refunds'] as const;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A repository with five jobs of `dativo init` on this machine; their states lie outside of it, as remote ones do. */
export interface SampleRepository {
  readonly folder: string;
  readonly states: string;
  /** Copies a file of this repository, unchanged. */
  copy(from: string, to: string): void;
  write(name: string, text: string): void;
  read(name: string): string;
  append(name: string, text: string): void;
  git(...args: readonly string[]): string;
  /** Commits everything; gives the commit. */
  commit(subject: string): string;
  /** A work tree of a commit, with all of the history. */
  checkOut(commit: string, folder: string): void;
  remove(): void;
}

export async function createSampleRepository(): Promise<SampleRepository> {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-sample-')));
  const folder = join(top, 'repository');
  const states = join(top, 'states');
  mkdirSync(folder);
  for (const name of JOBS) await addJob(folder, states, name);
  const git = (...args: readonly string[]): string =>
    execFileSync(
      'git',
      ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    ).trim();
  git('init', '-q', '-b', 'main');
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  return {
    folder,
    states,
    git,
    write,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    copy: (from, to) => write(to, readFileSync(join(ROOT, from), 'utf8')),
    append: (name, text) => appendFileSync(join(folder, name), text),
    commit(subject) {
      git('add', '-A');
      git('commit', '-qm', subject);
      return git('rev-parse', 'HEAD');
    },
    checkOut(commit, target) {
      rmSync(target, { recursive: true, force: true });
      execFileSync('git', ['clone', '-q', '--no-checkout', folder, target], { stdio: 'pipe' });
      execFileSync('git', ['-C', target, 'checkout', '-q', commit], { stdio: 'pipe' });
    },
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}

async function addJob(folder: string, states: string, name: string): Promise<void> {
  const { code, stderr } = await call(folder, ['init', '--yes', '--name', name]);
  if (code !== 0) throw new Error(stderr);
  const main = join(folder, 'jobs', name, 'terraform/main.tf');
  const backend = `  backend "local" {\n    path = "${join(states, name)}.tfstate"\n  }\n`;
  writeFileSync(main, readFileSync(main, 'utf8').replace(/(required_version = .*\n)/, `$1${backend}`));
}
