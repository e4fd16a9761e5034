import { spawnSync } from 'node:child_process';

/** Longer takes only a registry that does not answer. */
const LIMIT_MS = 180_000;

/**
 * Runs npm quietly, with the environment as it is: it may say how the registry is reached. Returns what npm printed on standard
 * output, and throws where it fails.
 */
export function npm(args: readonly string[], cwd: string): string {
  const { status, error, stdout, stderr } = spawnSync('npm', [...args, '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
    timeout: LIMIT_MS,
  });
  if (error !== undefined) throw new Error(`npm ${args[0]} could not be run: ${error.message}`);
  if (status !== 0) throw new Error(`npm ${args[0]} ended with exit code ${status}: ${stderr.trim().split('\n')[0]}`);
  return stdout;
}

/** Installs what the folder's `package.json` and `args` name, without running anybody's scripts. */
export function npmInstall(folder: string, ...args: readonly string[]): void {
  npm(['install', '--no-audit', '--no-fund', '--ignore-scripts', ...args], folder);
}
