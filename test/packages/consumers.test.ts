import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Publishable } from '../../scripts/packages/publishable-packages.ts';
import { PACKAGES, type Packed, packAll, ROOT } from './pack.ts';
import { createProject, type Overrides, type Project, packThirdParty } from './project.ts';

/** All that need no SDK of a cloud: those are as large as everything else together. */
const INSTALLED = [
  'cli',
  'metadata',
  'resolver',
  'runner',
  'runner-azure-container-apps',
  'runner-local-process',
  'schema',
  'terraform',
].map((name) => `@dativo/${name}`);

let folder: string;
let thirdParty: Overrides;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-consumers-')));
  thirdParty = packThirdParty(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a project that installs the tarballs', () => {
  let project: Project;
  beforeAll(() => {
    const packages = PACKAGES.filter(({ manifest }) => INSTALLED.includes(manifest.name));
    const tarballs = [...packAll(folder, packages).values()].map(({ tarball }) => tarball);
    project = createProject(join(folder, 'project'), tarballs, thirdParty);
  });

  const strict = ['--noEmit', '--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'];
  const tsc = (...args: readonly string[]) =>
    project.call(join(ROOT, 'node_modules/.bin/tsc'), ...strict, '--target', 'es2024', ...args).stdout;

  test.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('compiles strict TypeScript, the declarations too, with module resolution %s', (resolution, module) => {
    const node = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')];
    expect(tsc('--module', module, '--moduleResolution', resolution, ...node, 'strict.mts')).toBe('');
  });

  test('compiles against the pure libraries without the types of Node', () => {
    expect(tsc('--module', 'nodenext', '--types', '', 'pure.mts')).toBe('');
  });

  test.each([
    ['ES modules', 'plain.mjs', '0 data true ERR_PACKAGE_PATH_NOT_EXPORTED\n'],
    ['CommonJS', 'plain.cjs', '0 data true object\n'],
  ])('calls the libraries from %s', (_, program, stdout) => {
    expect(project.call(process.execPath, program)).toEqual({ stdout, stderr: '' });
  });

  test('has the command', () => {
    const version = PACKAGES.find(({ manifest }) => manifest.name === '@dativo/cli')?.manifest.version;
    expect(project.call('npx', '--no-install', 'dativo', '--version').stdout).toBe(`dativo ${version}\n`);
    expect(project.call('npx', '--no-install', 'dativo', 'validate', 'orders.yaml').stderr).toContain(
      '1 file: no findings',
    );
  });
});

/** Versions that do not go together but by the ranges of their manifests: `resolver` already needs the next `schema`. */
const VERSIONS = [
  { name: '@dativo/schema', version: '1.4.0' },
  { name: '@dativo/schema', version: '2.0.0' },
  { name: '@dativo/metadata', version: '1.1.3', schema: '^1.2.0' },
  { name: '@dativo/resolver', version: '3.0.0', schema: '^2.0.0' },
];

test('libraries at versions of their own work together, each with a schema that it accepts', () => {
  const tarballs = VERSIONS.map(({ name, version, schema }) => packAs(name, version, schema));
  const [first = '', second = '', ...others] = tarballs;
  const overrides = { ...thirdParty, '@dativo/resolver': { '@dativo/schema': `file:${second}` } };
  const project = createProject(join(folder, 'versions'), [first, ...others], overrides);
  const versionAt = (path: string) =>
    JSON.parse(readFileSync(join(project.folder, 'node_modules/@dativo', path, 'package.json'), 'utf8')).version;
  expect(versionAt('schema')).toBe('1.4.0');
  expect(versionAt('resolver/node_modules/@dativo/schema')).toBe('2.0.0');
  expect(existsSync(join(project.folder, 'node_modules/@dativo/metadata/node_modules'))).toBe(false);
  expect(project.call(process.execPath, 'plain.mjs').stdout).toBe('0 data true ERR_PACKAGE_PATH_NOT_EXPORTED\n');
});

/** The tarball of a package as a release of that version would have it. */
function packAs(name: string, version: string, schema?: string): string {
  const target = join(folder, `${name.replace('@dativo/', '')}-${version}`);
  mkdirSync(target);
  const { folder: source, manifest } = PACKAGES.find((one) => one.manifest.name === name) as Publishable;
  const dependencies = { ...manifest.dependencies, ...(schema === undefined ? {} : { '@dativo/schema': schema }) };
  const packed = packAll(target, [{ folder: source, manifest: { ...manifest, version, dependencies } }]);
  return (packed.get(name) as Packed).tarball;
}
