import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pack.ts';

/** A folder outside this repository, as somebody has it who installs our packages. */
export interface Project {
  readonly folder: string;
  /** What a command printed; fails unless it ends with 0. */
  call(program: string, ...args: readonly string[]): { readonly stdout: string; readonly stderr: string };
}

/** What our packages need of other people's and the projects install. */
const THIRD_PARTY = ['js-yaml', 'argparse', '@noble/hashes'];

/** By name, the tarball that stands for a package wherever npm would ask a registry; below a package's name, only for that one. */
export type Overrides = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** The packages of other people as tarballs, from what is installed here: so nothing is asked of a registry. */
export function packThirdParty(folder: string): Overrides {
  const sources = THIRD_PARTY.map((name) => join(ROOT, 'node_modules', name));
  const args = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder, ...sources];
  const files = execFileSync('npm', args, { cwd: folder, encoding: 'utf8' }).trim().split('\n');
  return Object.fromEntries(THIRD_PARTY.map((name, index) => [name, `file:${join(folder, files[index] ?? '')}`]));
}

/** Installs the tarballs into an empty project, with an empty cache and no network, and puts the programs of `consumers` beside them. */
export function createProject(folder: string, tarballs: readonly string[], overrides: Overrides): Project {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', overrides }));
  cpSync(join(import.meta.dirname, 'consumers'), folder, { recursive: true });
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    npm_config_cache: join(folder, '.cache'),
    npm_config_offline: 'true',
  };
  delete env['NODE_OPTIONS'];
  const project: Project = {
    folder,
    call: (program, ...args) => {
      const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' });
      if (status === 0) return { stdout, stderr };
      throw new Error(`${program} ${args.join(' ')} ended with ${error?.message ?? status}:\n${stdout}${stderr}`);
    },
  };
  project.call('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs);
  return project;
}
