// Turns the changesets into versions and changelogs, in the current folder: package.json and CHANGELOG.md of each package, and package-lock.json.
// Documents, pipelines and `dativo init` name the release that the new version of the command line will be.
// The command line holds the libraries in its bundle instead of depending on them, so a release of one of those is one of the command line too.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinRelease, releaseOf } from './pinned-release.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const CLI = '@dativo/cli';
/** Is in its development dependencies, for its tests; not in its bundle. */
const NOT_BUNDLED = '@dativo/runner-testkit';

const before = readManifests();
applyChangesets();
const brought = bundledReleases(before, readManifests());
if (brought.length > 0) {
  const text = `---\n'${CLI}': patch\n---\n\nBrings ${brought.join(', ')}.\n`;
  writeFileSync(join('.changeset', 'bundled-libraries.md'), text);
  applyChangesets();
}
pinRelease('.', releaseOf('.'));
call('npm', 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
call(process.execPath, join('scripts', 'complete-lockfile.ts'));

function applyChangesets(): void {
  if (globSync('.changeset/*.md').length === 0)
    throw new Error('.changeset holds no changeset: there is nothing to release');
  call(join('node_modules', '.bin', 'changeset'), 'version');
}

/** The new releases of bundled libraries, where the command line itself has none. */
function bundledReleases(old: readonly Manifest[], current: readonly Manifest[]): readonly string[] {
  const isNew = ({ name, version }: Manifest) => old.find((one) => one.name === name)?.version !== version;
  const cli = current.find(({ name }) => name === CLI);
  if (cli === undefined || isNew(cli)) return [];
  const bundled = Object.keys(cli.devDependencies ?? {}).filter((name) => name !== NOT_BUNDLED);
  const released = current.filter((one) => bundled.includes(one.name) && isNew(one));
  return released.map(({ name, version }) => `${name} ${version}`);
}

function readManifests(): readonly Manifest[] {
  const paths = globSync('packages/*/package.json').sort();
  return paths.map((path) => JSON.parse(readFileSync(path, 'utf8')) as Manifest);
}

function call(program: string, ...args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? `exit code ${status}`}`);
}
