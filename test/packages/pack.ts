import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { type Publishable, publishablePackages } from '../../scripts/packages/publishable-packages.ts';
import { stagePackage } from '../../scripts/packages/stage-package.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
export const PACKAGES = publishablePackages(ROOT);

/** Stands for the place that a release is built from; any does. */
export const REPOSITORY = 'https://git.example.com/acme/dativo';

export interface Packed {
  readonly name: string;
  /** The path of the file. */
  readonly tarball: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly paths: readonly string[];
}

interface NpmPacked {
  readonly name: string;
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

/** Every package as a release packs it, below `folder`, by name. */
export function packAll(folder: string, packages: readonly Publishable[] = PACKAGES): ReadonlyMap<string, Packed> {
  const staged = packages.map((one) => {
    const target = join(folder, one.manifest.name.replace('@dativo/', 'stage-'));
    stagePackage(ROOT, one, { target, repository: REPOSITORY });
    return target;
  });
  const args = ['pack', '--json', '--loglevel=error', '--pack-destination', folder, ...staged];
  const found: unknown = JSON.parse(execFileSync('npm', args, { cwd: folder, encoding: 'utf8' }));
  // A list, or from npm 11.8 on an object with a key for each package.
  const all = (Array.isArray(found) ? found : Object.values(found as object)) as readonly NpmPacked[];
  return new Map(all.map((one) => [one.name, toPacked(one, folder)]));
}

function toPacked({ name, filename, size, unpackedSize, files }: NpmPacked, folder: string): Packed {
  const paths = files.map(({ path }) => path);
  return { name, tarball: join(folder, filename), packedBytes: size, unpackedBytes: unpackedSize, paths };
}
