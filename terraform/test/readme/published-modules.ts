import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';

const MODULES = join(import.meta.dirname, '../../modules');
const REPOSITORY = 'https://github.com/dativo-io/dativo-job-tooling.git';
const TAG = 'v0.1.0';

/** How a module is named in documents: where it is published, and which release of it. */
export const PINNED_SOURCE = new RegExp(
  `^git::${REPOSITORY.replaceAll('.', '\\.')}//terraform/modules/([a-z_]+(?:/modules/[a-z]+)?)\\?ref=v[0-9]+\\.[0-9]+\\.[0-9]+$`,
);

/**
 * The modules as they are in the working tree, released as a repository on this machine, and the environment in which git
 * takes the published address for it: what a document says is run as it stands, without network.
 */
export function publishedModules(): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-published-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(MODULES, join(folder, 'terraform/modules'), {
    recursive: true,
    filter: (path) => !/^\.terraform|\.tfstate/.test(basename(path)),
  });
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
      // Signing, hooks and templates of the machine have no say here.
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', TAG);
  git('tag', TAG);
  return {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.file://${folder}.insteadOf`,
    GIT_CONFIG_VALUE_0: REPOSITORY,
  };
}
