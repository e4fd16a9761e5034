import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmInstall } from './npm.ts';

/** Other people's tools and the version that is measured. */
export const PEERS = {
  'ajv-cli': '5.0.0',
  v8r: '6.1.0',
  '@stoplight/spectral-cli': '6.16.3',
  'js-yaml-4': 'npm:js-yaml@4.3.2',
} as const;

export type Peer = keyof typeof PEERS;

/** The folder that they are installed in, or why there is none. */
export type Peers = { readonly folder: string } | { readonly why: string };

/** Installs them with npm in a folder of their own; what is there already in these versions stays. */
export function installPeers(folder: string): Peers {
  const manifest = JSON.stringify({ private: true, dependencies: PEERS }, null, 2);
  const done = join(folder, 'installed.json');
  if (readOrNothing(done) === manifest) return { folder };
  console.error('installing the other tools');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  try {
    npmInstall(folder);
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
  writeFileSync(done, manifest);
  return { folder };
}

/** The program that a package puts on the path. */
export function programOf(folder: string, peer: Peer): string {
  const home = join(folder, 'node_modules', peer);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0];
  if (file === undefined) throw new Error(`${peer} has no program`);
  return join(home, file);
}

function readOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // not installed yet
  }
}
