import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from './published-manifest.ts';

export interface Publishable {
  /** From the root of the repository, with `/`: `packages/schema`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The packages of this repository that a registry gets, by name. */
export function publishablePackages(root: string): readonly Publishable[] {
  return globSync('packages/*/package.json', { cwd: root })
    .map((path) => ({
      folder: dirname(path).replaceAll('\\', '/'),
      manifest: JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest,
    }))
    .filter(({ manifest }) => manifest.private !== true)
    .sort((left, right) => (left.manifest.name < right.manifest.name ? -1 : 1));
}
