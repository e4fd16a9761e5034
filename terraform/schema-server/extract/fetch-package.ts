import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FetchedPackage {
  readonly integrity: string;
  /** The text of one file of the package. */
  read(path: string): string;
}

/** Gets exactly the named version from the npm registry and unpacks only the files asked for: unpacked whole, each package is several hundred megabytes. */
export function fetchPackage(name: string, files: readonly string[], folder: string): FetchedPackage {
  const { archive, integrity } = fetchArchive(name, folder);
  execFileSync('tar', ['-xzf', archive, '-C', folder, ...files.map((file) => `package/${file}`)]);
  return { integrity, read: (path) => readFileSync(join(folder, 'package', path), 'utf8') };
}

/** The texts of all files of a package that a pattern names, in the order of their names. */
export function fetchAll(name: string, pattern: string, folder: string): readonly string[] {
  const { archive } = fetchArchive(name, folder);
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--wildcards', `package/${pattern}`]);
  return globSync(join(folder, 'package', pattern))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
}

function fetchArchive(name: string, folder: string): { readonly archive: string; readonly integrity: string } {
  const [packed] = JSON.parse(npm(['pack', '--json', '--pack-destination', folder, name])) as { filename: string }[];
  if (packed === undefined) throw new Error(`npm packed nothing for ${name}`);
  const archive = join(folder, packed.filename);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  const published = npm(['view', name, 'dist.integrity']).trim();
  if (integrity !== published)
    throw new Error(`${name}: the archive has ${integrity}, the registry names ${published}`);
  return { archive, integrity };
}

function npm(args: readonly string[]): string {
  return execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
