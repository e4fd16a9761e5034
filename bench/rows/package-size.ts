import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lazy } from '../lazy.ts';
import { npm, npmInstall } from '../npm.ts';
import type { Row } from '../row.ts';
import { ROOT, type Workshop } from '../workshop.ts';

interface Installed {
  readonly megabytes: number;
  readonly packages: number;
}

/** What `npm install @dativo/cli` leaves on a disk, without what is optional: peers such as the SDK that only jobs on Azure need. */
export function packageSizeRows(workshop: Workshop): readonly Row[] {
  const installed = lazy(() => install(workshop));
  const row = (what: string, limit: number, unit: 'MB' | 'packages', value: () => number): Row => ({
    what,
    topic: 'package',
    target: { bound: 'at most', limit, unit },
    weight: 'goal',
    mostRounds: 1,
    prepare: () => undefined,
    sample: () => ({ value: value() }),
  });
  return [
    row('installed size of the command line', 5, 'MB', () => installed().megabytes),
    row('installed packages of the command line', 40, 'packages', () => installed().packages),
  ];
}

function install(workshop: Workshop): Installed {
  const folder = join(workshop.folder, 'installed');
  mkdirSync(folder);
  workshop.file('installed/package.json', '{ "private": true }');
  const sources = foldersOf('@dativo/cli', join(ROOT, 'packages'));
  const tarballs = npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder, ...sources], folder);
  const files = tarballs
    .trim()
    .split('\n')
    .map((name) => `./${name}`);
  npmInstall(folder, '--omit=optional', '--omit=peer', ...files);
  const modules = join(folder, 'node_modules');
  return { megabytes: bytesBelow(modules) / 1e6, packages: packagesOf(folder).length };
}

/** The folders of a package of this repository and of those that it needs: no registry has them. */
function foldersOf(name: string, packages: string, found = new Set<string>()): readonly string[] {
  const folder = join(packages, name.replace('@dativo/', ''));
  if (found.has(folder)) return [];
  found.add(folder);
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const needed of Object.keys(dependencies)) if (needed.startsWith('@dativo/')) foldersOf(needed, packages, found);
  return [...found];
}

function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const shipped = files.filter(({ name }) => name !== '.package-lock.json');
  return shipped.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

function packagesOf(folder: string): readonly string[] {
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: Record<string, unknown>;
  };
  return Object.keys(lock.packages);
}
