import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createSandbox } from './sandbox.ts';

const SOURCE = resolve(import.meta.dirname, '..');

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let packed: Packed;

/** The package as npm would publish it, unpacked where there is no `node_modules`. */
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-package-')));
  const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const found: unknown = JSON.parse(execFileSync('npm', args, { cwd: SOURCE, encoding: 'utf8' }));
  [packed] = (Array.isArray(found) ? found : Object.values(found as object)) as [Packed];
  execFileSync('tar', ['-xzf', packed.filename], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the package is the program, its words and the licences, and small', () => {
  const paths = packed.files.map(({ path }) => path);
  const others = paths.filter((path) => !path.startsWith('dist/bundle/'));
  expect(others.sort()).toEqual([
    'LICENSE',
    'README.md',
    'bin/dativo.cjs',
    'completions/_dativo',
    'completions/dativo.bash',
    'completions/dativo.fish',
    'completions/dativo.ps1',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/sbom.cdx.json',
    'man/dativo.1',
    'package.json',
  ]);
  expect(paths.filter((path) => !others.includes(path) && !path.endsWith('.cjs'))).toEqual([]);
  expect(packed.unpackedSize).toBeLessThan(5_000_000);
});

test('it needs no other package', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest['dependencies']).toBeUndefined();
  expect(manifest['peerDependenciesMeta']).toEqual({ '@azure/identity': { optional: true } });
});

/** Loaded where somebody has them, and done without where not: by the library that asks, with an error of its own. */
const OPTIONAL = ['@azure/identity', '@aws-sdk/signature-v4-crt', '@aws-sdk/signature-v4a', 'supports-color'];

test('its files load nothing but each other and what Node has', () => {
  const bundle = join(folder, 'package/dist/bundle');
  const names = readdirSync(bundle).flatMap((name) => {
    const loads = readFileSync(join(bundle, name), 'utf8').matchAll(
      /\b(?:require|import)\(\s*[`'"]([^`'"]+)[`'"]\s*\)/g,
    );
    return [...loads].map(([, loaded = '']) => loaded);
  });
  expect(names.length).toBeGreaterThan(100);
  const isKnown = (name: string) => name.startsWith('./') || name.startsWith('node:') || builtinModules.includes(name);
  expect(new Set(names.filter((name) => !isKnown(name)))).toEqual(new Set(OPTIONAL));
});

test('it checks a job and runs it to its end', () => {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.remove());
  const bin = join(folder, 'package/bin/dativo.cjs');
  const env = { ...sandbox.env, WORKER: 'finish:0' };
  const call = (...args: string[]) =>
    spawnSync(process.execPath, [bin, ...args], { cwd: sandbox.folder, env, encoding: 'utf8' });
  expect(call('validate', 'job.yaml').stderr).toContain('1 file: no findings');
  const { status, stdout } = call('run', 'job.yaml', '--outputs', 'outputs.json');
  expect(stdout).toContain('succeeded orders-daily on local_process');
  expect(status).toBe(0);
});

test('everybody whose code is in it is named with a licence', () => {
  const notices = readFileSync(join(folder, 'package/dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['js-yaml', 'diff', 'tinyglobby', '@noble/hashes', '@aws-sdk/client-ecs', 'google-auth-library'])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|BSD-3-Clause|Apache-2\\.0)\\)$`, 'm'));
  expect(notices).not.toContain('@dativo/');
  expect(notices).toContain('Vitaly Puzrin');
  // Whoever comes without a text has a licence whose text is there anyway.
  const textless = notices.split(/^-+$/m).filter((block) => block.includes('without the text of its licence'));
  const licences = textless.flatMap((block) => [...block.matchAll(/^\S+ [\d.]+ \((.+)\)$/gm)].map(([, name]) => name));
  expect(new Set(licences)).toEqual(new Set(['Apache-2.0']));
  expect(notices).toContain('Apache License');
});
