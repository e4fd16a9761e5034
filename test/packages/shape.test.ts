import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Manifest, publishedManifest } from '../../scripts/packages/published-manifest.ts';
import { stagePackage } from '../../scripts/packages/stage-package.ts';
import { BUDGETS, DEPENDENCIES, MOST_DEPENDENCIES, MOST_DEPENDENCIES_OF_OTHERS } from './budgets.ts';
import { PACKAGES, type Packed, packAll, REPOSITORY, ROOT } from './pack.ts';

let folder: string;
let packed: ReadonlyMap<string, Packed>;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-packages-')));
  packed = packAll(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a package may hold. All else is refused: sources, tests, source maps, build information, settings, keys. */
const MAY_HOLD = [
  /^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json)$/,
  /^dist\/(?!bundle\/)[\w/-]+\.(?:js|d\.ts)$/,
  /^(?:cloud-rules|prices|job-config\.schema|schemas\/[\w-]+\.schema)\.json$/,
  /^dist\/bundle\/index\.js$/,
  /^(?:bin\/dativo|dist\/bundle\/[\w-]+)\.cjs$/,
  /^completions\/[\w.-]+$/,
  /^man\/dativo\.1$/,
  /^dist\/(?:THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json)$/,
];

describe.each(PACKAGES)('$manifest.name', ({ folder: source, manifest }) => {
  const { name } = manifest;
  const get = () => packed.get(name) as Packed;
  const stagedFile = (path: string) => readFileSync(join(folder, name.replace('@dativo/', 'stage-'), path), 'utf8');
  const bytes = () => new Uint8Array(readFileSync(get().tarball)).buffer;

  test('holds what it needs and nothing else', () => {
    const { paths } = get();
    expect(paths).toEqual(expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']));
    expect(paths.filter((path) => !MAY_HOLD.some((form) => form.test(path)))).toEqual([]);
    const compiled = paths.filter((path) => /^dist\/(?!bundle\/).*\.js$/.test(path));
    const sourceOf = (path: string) => join(ROOT, source, path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts'));
    const stale = compiled.filter((path) => !existsSync(sourceOf(path)));
    expect(stale, `left behind by an earlier build: delete ${source}/dist and build again`).toEqual([]);
  });

  test('keeps to its budget', () => {
    const { packedBytes, unpackedBytes, paths } = get();
    const budget = BUDGETS[name] ?? { packedKb: 0, unpackedKb: 0, files: 0 };
    expect(packedBytes / 1000).toBeLessThanOrEqual(budget.packedKb);
    expect(unpackedBytes / 1000).toBeLessThanOrEqual(budget.unpackedKb);
    expect(paths.length).toBeLessThanOrEqual(budget.files);
    const dependencies = Object.keys(manifest.dependencies ?? {}).length;
    expect(dependencies).toBeLessThanOrEqual(MOST_DEPENDENCIES[name] ?? MOST_DEPENDENCIES_OF_OTHERS);
  });

  test('has a complete manifest, without scripts and without what only this repository uses', () => {
    const published = JSON.parse(stagedFile('package.json')) as Manifest;
    expect(published).toMatchObject({
      name,
      license: 'Apache-2.0',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=22.12' },
      description: expect.stringMatching(/^\S.{20,}\.$/),
      keywords: expect.arrayContaining(['dativo']),
      repository: { type: 'git', url: `git+${REPOSITORY}.git`, directory: source },
      exports: { './package.json': './package.json' },
    });
    expect(Object.keys(published)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:scripts|devDependencies|publishConfig)$/)]),
    );
    expect(JSON.stringify(published.exports)).not.toContain('/src/');
    const exact = Object.entries(published.dependencies ?? {}).filter(([, range]) => !range.startsWith('^'));
    expect(exact, 'a program should have one copy of a dependency, and its repairs').toEqual([]);
  });

  test('imports only what its manifest names, in code and in types', () => {
    const published = JSON.parse(stagedFile('package.json')) as Manifest;
    const named = [
      name,
      ...['dependencies', 'peerDependencies'].flatMap((field) => Object.keys(published[field] ?? {})),
    ];
    const files = get().paths.filter((path) => /^dist\/(?!.*\.cjs$)/.test(path) && /\.(?:js|d\.ts)$/.test(path));
    const unnamed = files.flatMap((path) =>
      importedPackages(stagedFile(path))
        .filter((found) => !named.includes(found))
        .map((found) => `${path}: ${found}`),
    );
    expect(unnamed).toEqual([]);
  });

  test('has a README that says how to install it, and the licence of the repository', () => {
    const lines = stagedFile('README.md').split('\n');
    expect(lines[0]).toBe(`# ${name}`);
    expect(lines[2]).toMatch(/^\S.{20,}/);
    expect(lines.slice(0, 90).join('\n')).toMatch(new RegExp(`npm (?:install|i) (?:.* )?${name}(?![\\w-])`));
    expect(stagedFile('LICENSE')).toBe(readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
  });

  test('has a changelog of its own, whose newest version is the one that is packed', () => {
    const [title, , newest] = stagedFile('CHANGELOG.md').split('\n');
    expect(title).toBe(`# ${name}`);
    expect(newest).toBe(manifest.version === '0.0.0' ? '## Before the first release' : `## ${manifest.version}`);
  });

  test('publint finds nothing', async () => {
    const { messages } = await publint({ pack: { tarball: bytes() }, strict: true });
    expect(messages).toEqual([]);
  });

  test('its types are right for programs that import it', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes())));
    if (name === '@dativo/cli') return expect(result.types).toBe(false);
    // Without these kinds of resolution, as ESM-only packages are: that of Node 10, and `import` compiled to `require`.
    const isLeftOut = (problem: object) =>
      'resolutionKind' in problem && ['node10', 'node16-cjs'].includes(String(problem.resolutionKind));
    if (result.types === false) throw new Error('no types');
    return expect(result.problems.filter((problem) => !isLeftOut(problem))).toEqual([]);
  });
});

/** Packages that are named in `import … from`, `import()` and `import("…").Type`; neither files nor parts of Node. */
function importedPackages(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = code.matchAll(
    /(?:^|[;}\s])(?:import|from|import\()\s*\(?\s*['"](?!node:|\.)((?:@[\w-]+\/)?[\w-]+)[^'"\n]*['"]/gm,
  );
  return [...new Set([...found].map(([, name = '']) => name))];
}

test('what the command line has inside is listed in it, with the licence of each', () => {
  const dist = join(ROOT, 'packages/cli/dist');
  const { metadata, components } = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8'));
  expect(metadata.component.name).toBe('@dativo/cli');
  const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  type Component = { name: string; version: string; purl: string; licenses: readonly { license?: { id: string } }[] };
  for (const { name, version, purl, licenses } of components as readonly Component[]) {
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(licenses).toHaveLength(1);
    expect(notices).toContain(`${name} ${version} (`);
  }
  expect(components.map(({ name }: Component) => name)).toEqual(
    expect.arrayContaining(['js-yaml', 'diff', 'tinyglobby']),
  );
  expect(components).toHaveLength([...notices.matchAll(/^\S+ \d\S* \(.+\)$/gm)].length);
});

test('every package of other people that a program gets with ours has a reason', () => {
  const needed = PACKAGES.flatMap(({ manifest }) => {
    const { dependencies = {}, peerDependencies = {} } = manifest as Manifest & { peerDependencies?: object };
    return [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  });
  const foreign = new Set(needed.filter((name) => !name.startsWith('@dativo/')));
  expect(Object.keys(DEPENDENCIES).sort()).toEqual([...foreign].sort());
});

test('no package runs anything when it is installed', () => {
  const hooks = /^(?:pre|post)?(?:install|prepare|publish|pack)/;
  for (const { manifest } of PACKAGES) {
    const { scripts } = JSON.parse(
      readFileSync(join(folder, manifest.name.replace('@dativo/', 'stage-'), 'package.json'), 'utf8'),
    );
    expect(Object.keys(scripts ?? {}).filter((name) => hooks.test(name))).toEqual([]);
  }
});

test('every package has a budget, and every budget a package', () => {
  expect(Object.keys(BUDGETS).sort()).toEqual(PACKAGES.map(({ manifest }) => manifest.name));
});

test('packed again from other copies of the files, the bytes are the same', () => {
  const again = join(folder, 'again');
  mkdirSync(again);
  const digests = (all: ReadonlyMap<string, Packed>) =>
    [...all].map(([name, { tarball }]) => [name, createHash('sha256').update(readFileSync(tarball)).digest('hex')]);
  expect(digests(packAll(again))).toEqual(digests(packed));
});

test.each(['README.md', 'CHANGELOG.md'])('a package without %s is not packed', (missing) => {
  const root = mkdtempSync(join(folder, 'root-'));
  mkdirSync(join(root, 'packages/tea'), { recursive: true });
  for (const name of ['LICENSE', 'packages/tea/README.md', 'packages/tea/CHANGELOG.md'])
    if (!name.endsWith(missing)) writeFileSync(join(root, name), '');
  const manifest = { name: '@acme/tea', version: '1.0.0' };
  const stage = () => stagePackage(root, { folder: 'packages/tea', manifest }, { target: join(root, 'stage') });
  expect(stage).toThrow(`packages/tea/${missing} is missing: every package that is published has one`);
});

test.each(['github.com/acme/dativo', 'https://git.example.com', 'git@git.example.com:acme/dativo', ''])(
  'a repository that is %j is refused',
  (repository) => {
    const manifest = { name: '@dativo/any', version: '1.0.0' };
    expect(() => publishedManifest(manifest, 'packages/any', repository)).toThrow(
      `the repository is ${JSON.stringify(repository)}; it must look like https://HOST/OWNER/NAME`,
    );
  },
);
