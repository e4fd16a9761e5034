import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { type Publishable, publishablePackages } from '../../scripts/packages/publishable-packages.ts';
import { findPins, releaseOf } from '../../scripts/pinned-release.ts';
import { PACKAGES, ROOT } from './pack.ts';

/** What `scripts/version-packages.ts` reads and writes, and what npm needs to see the workspaces. */
const COPIED = [
  'package.json',
  'package-lock.json',
  '.changeset',
  'scripts/complete-lockfile.ts',
  '{packages,examples}/*/package.json',
  'packages/*/CHANGELOG.md',
  'terraform/package.json',
  'docs/terraform.md',
  'pipelines/github.yml',
  'packages/cli/src/init/module-source.ts',
];

const WORKFLOW = '.github/workflows/release.yml';

test('changesets become versions, ranges, changelogs and a lock file that agree', () => {
  const { folder, release } = copyRepository();
  release({ '@dativo/schema': 'minor' });
  const released = publishablePackages(folder);
  const versions = new Map(released.map(({ manifest }) => [manifest.name, manifest.version]));
  for (const { manifest, folder: source } of released) {
    const ranges = Object.entries(manifest.dependencies ?? {}).filter(([name]) => versions.has(name));
    expect(ranges).toEqual(ranges.map(([name]) => [name, `^${versions.get(name)}`]));
    expect(headings(folder, source)).toEqual([`# ${manifest.name}`, `## ${manifest.version}`, ...olderThan(source)]);
  }
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  expect(released.map((one) => lock.packages[one.folder].version)).toEqual([...versions.values()]);
  expect(versionOf(released, '@dativo/schema')).not.toBe(versionOf(PACKAGES, '@dativo/schema'));
  expect(readdirSync(join(folder, '.changeset')).sort()).toEqual(['changelog.mjs', 'config.json']);
  const pins = findPins(folder);
  expect(new Set(pins.map(({ release: pinned }) => pinned))).toEqual(new Set([releaseOf(folder)]));
  expect(new Set(pins.map(({ file }) => file)).size).toBe(3);
});

test('everything that names a release of this repository names the same one', () => {
  const pins = findPins(ROOT);
  const [first] = pins;
  expect(pins.filter(({ release }) => release !== first?.release)).toEqual([]);
  const files = pins.map(({ file }) => file);
  for (const file of [
    'README.md',
    'pipelines/gitlab.yml',
    '.github/workflows/dativo.yml',
    'packages/cli/src/init/module-source.ts',
  ])
    expect(files).toContain(file);
});

describe('the tag of a release', () => {
  const FIRST = 'v1.0.0';

  test('is made and pushed, and a second run changes nothing', () => {
    const { tagRelease, tagged, head } = sampleRepository('1.0.0');
    expect(tagRelease()).toMatchObject({ status: 0, stdout: `${FIRST} is ${head()} now\n` });
    expect(tagged(FIRST)).toBe(head());
    expect(tagRelease()).toMatchObject({ status: 0, stdout: `${FIRST} is this commit already\n` });
  });

  test('is never moved', () => {
    const { tagRelease, tagged, head, commit } = sampleRepository('1.0.0');
    tagRelease();
    const first = head();
    commit();
    expect(tagRelease('@dativo/runner-testkit')).toMatchObject({ status: 0 });
    const { status, stderr } = tagRelease('@dativo/cli');
    expect(status).not.toBe(0);
    expect(stderr).toContain(`${FIRST} is ${first}, not this commit`);
    expect(tagged(FIRST)).toBe(first);
  });
});

test('a patch of a library releases that library and the command line that has it inside, and no other', () => {
  const { folder, release } = copyRepository();
  for (const path of globSync('.changeset/*.md', { cwd: folder })) rmSync(join(folder, path));
  setVersions(folder, '1.2.3');
  release({ '@dativo/resolver': 'patch' });
  const changed = publishablePackages(folder).filter(({ manifest }) => manifest.version !== '1.2.3');
  expect(changed.map(({ manifest }) => `${manifest.name} ${manifest.version}`)).toEqual([
    '@dativo/cli 1.2.4',
    '@dativo/resolver 1.2.4',
  ]);
  const start = '# @dativo/cli\n\n## 1.2.4\n\n### Patch Changes\n\n- Brings @dativo/resolver 1.2.4.\n\n## ';
  expect(readFileSync(join(folder, 'packages/cli/CHANGELOG.md'), 'utf8').slice(0, start.length)).toBe(start);
  release({ '@dativo/resolver': 'minor' });
  for (const [source, latest] of [
    ['packages/cli', '1.2.5'],
    ['packages/resolver', '1.3.0'],
  ] as const)
    expect(headings(folder, source).slice(1)).toEqual([`## ${latest}`, '## 1.2.4', ...olderThan(source)]);
});

test('every changeset names packages of this repository', () => {
  const { folder } = copyRepository();
  const names = globSync('.changeset/*.md', { cwd: folder }).flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/^['"](.+)['"]: (?:major|minor|patch)$/gm)].map(
      ([, name = '']) => name,
    ),
  );
  const known = PACKAGES.map(({ manifest }) => manifest.name);
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test('the workflow calls what exists, keeps no token, and can publish only in the job that does nothing else', () => {
  const text = readFileSync(join(ROOT, WORKFLOW), 'utf8');
  const { permissions, jobs } = parse(text) as { permissions: object; jobs: Record<string, { permissions: object }> };
  expect(permissions).toEqual({});
  const rightsOf = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]));
  expect(rightsOf).toEqual({
    plan: { contents: 'read' },
    version: { contents: 'write', 'pull-requests': 'write' },
    pack: { contents: 'read' },
    publish: { contents: 'write', 'id-token': 'write' },
  });
  expect(text).not.toMatch(/secrets\.|_TOKEN/);
  const scripts = [...text.matchAll(/(?:node (scripts\/\S+\.ts)|run: (\.ci\/run))/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  expect(scripts).toEqual([
    'scripts/version-packages.ts',
    '.ci/run',
    'scripts/stage-packages.ts',
    'scripts/tag-release.ts',
  ]);
  expect(scripts.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the list of what is inside a release can be made', () => {
  const [, command = ''] = /run: (npm sbom .*) >/.exec(readFileSync(join(ROOT, WORKFLOW), 'utf8')) ?? [];
  const [program = '', ...args] = command.split(' ');
  const { components } = JSON.parse(
    execFileSync(program, [...args, '--loglevel=error'], { cwd: ROOT, encoding: 'utf8' }),
  );
  const names = new Set(
    (components as readonly { 'bom-ref': string }[]).map((one) => one['bom-ref'].replace(/@[^@]+$/, '')),
  );
  for (const { manifest } of PACKAGES)
    for (const name of [manifest.name, ...Object.keys(manifest.dependencies ?? {})]) expect(names).toContain(name);
});

test.each(['docs/versioning.md', 'docs/releasing.md'])(
  '%s links only to what exists, and names scripts that do',
  (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => join('docs', path));
    const scripts = [...text.matchAll(/\b(?:terraform\/)?(?:scripts|test)\/[\w./-]+\.ts/g)].map(([path]) => path);
    expect([...links, ...scripts].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  },
);

interface Copy {
  readonly folder: string;
  /** Adds a changeset and makes a release of all that there are. */
  release(changes: Readonly<Record<string, 'minor' | 'patch'>>): void;
}

function copyRepository(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of globSync(COPIED, { cwd: ROOT })) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    release: (changes) => {
      const lines = Object.entries(changes).map(([name, kind]) => `'${name}': ${kind}`);
      writeFileSync(join(folder, '.changeset/probe.md'), `---\n${lines.join('\n')}\n---\n\nA change.\n`);
      const env = { ...process.env, npm_config_offline: 'true', npm_config_cache: join(folder, '.cache') };
      const args = [join(ROOT, 'scripts/version-packages.ts')];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
      expect(status, stdout + stderr).toBe(0);
    },
  };
}

/** A clone with one commit, whose command line has that version, and the bare repository that it pushes to. */
function sampleRepository(version: string) {
  const root = mkdtempSync(join(tmpdir(), 'dativo-tag-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const [remote, clone] = [join(root, 'remote.git'), join(root, 'clone')];
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    }).trim();
  git('init', '--quiet', '--bare', remote);
  git('clone', '--quiet', remote, clone);
  mkdirSync(join(clone, 'packages/cli'), { recursive: true });
  writeFileSync(join(clone, 'packages/cli/package.json'), JSON.stringify({ version }));
  const commit = () => git('-C', clone, 'commit', '--quiet', '--allow-empty', '--message', 'Change something');
  git('-C', clone, 'add', '.');
  commit();
  return {
    commit,
    head: () => git('-C', clone, 'rev-parse', 'HEAD'),
    tagged: (tag: string) => git('-C', remote, 'rev-parse', tag),
    tagRelease: (...released: readonly string[]) => {
      writeFileSync(
        join(root, 'plan.json'),
        JSON.stringify({ plan: [released.map((name) => ({ kind: 'publish', name }))] }),
      );
      const args = [join(ROOT, 'scripts/tag-release.ts'), join(root, 'plan.json')];
      return spawnSync(process.execPath, args, { cwd: clone, encoding: 'utf8' });
    },
  };
}

/** As if all packages had been released at that version. */
function setVersions(folder: string, version: string): void {
  for (const path of globSync('{packages/*,terraform}/package.json', { cwd: folder })) {
    const text = readFileSync(join(folder, path), 'utf8');
    const ranges = text.replaceAll(/("@dativo\/[\w-]+": )"\^[^"]+"/g, `$1"^${version}"`);
    writeFileSync(join(folder, path), ranges.replace(/"version": "[^"]+"/, `"version": "${version}"`));
  }
}

/** The title of a changelog, and its versions from the newest on. */
function headings(root: string, source: string): readonly string[] {
  return readFileSync(join(root, source, 'CHANGELOG.md'), 'utf8').match(/^##? .*$/gm) ?? [];
}

/** What the changelog of this repository has below its title: a release goes on from it. */
function olderThan(source: string): readonly string[] {
  return headings(ROOT, source).slice(1);
}

function versionOf(packages: readonly Publishable[], name: string): string | undefined {
  return packages.find(({ manifest }) => manifest.name === name)?.manifest.version;
}
