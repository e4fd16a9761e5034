/** The fields of a `package.json` that publishing reads or changes; all others pass as they are. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** For this repository only: its commands, what its tests need, and where the package is staged. */
const PRIVATE_FIELDS = ['scripts', 'devDependencies', 'publishConfig'];

/** The export condition by which tests run from the sources, which are not published. */
const SOURCE_CONDITION = '@dativo/source';

/**
 * The `package.json` that is published: without what only this repository uses and, where `repository` is given
 * (`https://HOST/OWNER/NAME`), with the addresses of the sources, the issues and the README.
 */
export function publishedManifest(manifest: Manifest, folder: string, repository?: string): Manifest {
  const kept = Object.entries(manifest).filter(([field]) => !PRIVATE_FIELDS.includes(field));
  return {
    ...(Object.fromEntries(kept) as Manifest),
    // npm packs README and LICENSE unasked; the changelog only by name.
    files: [...(manifest.files ?? []), 'CHANGELOG.md'],
    ...(manifest.exports === undefined ? {} : { exports: withoutSources(manifest.exports) }),
    ...(repository === undefined ? {} : addresses(folder, repository)),
  };
}

function withoutSources(entries: NonNullable<Manifest['exports']>): NonNullable<Manifest['exports']> {
  const publish = (entry: string | Readonly<Record<string, string>>) =>
    typeof entry === 'string'
      ? entry
      : Object.fromEntries(Object.entries(entry).filter(([condition]) => condition !== SOURCE_CONDITION));
  return Object.fromEntries(Object.entries(entries).map(([path, entry]) => [path, publish(entry)]));
}

/** A registry refuses a provenance statement unless `repository.url` is where the release was built. */
function addresses(folder: string, repository: string): Record<string, unknown> {
  const url = repository.replace(/(?:\.git)?\/*$/, '');
  if (!/^https:\/\/[^/]+\/[^/]+\/.+$/.test(url))
    throw new Error(`the repository is ${JSON.stringify(repository)}; it must look like https://HOST/OWNER/NAME`);
  return {
    repository: { type: 'git', url: `git+${url}.git`, directory: folder },
    bugs: { url: `${url}/issues` },
    homepage: `${url}/tree/HEAD/${folder}#readme`,
  };
}
