import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyFolders, environment, isInstalled } from './real-terraform.ts';

const MODULE = 'terraform/modules/local_process';
const ROOT_MODULE = 'examples/local_weather/terraform';

function terraform(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('terraform', [...args, '-no-color'], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

describe.skipIf(!isInstalled)('terraform itself', () => {
  test.each([MODULE, ROOT_MODULE])('finds %s formatted and valid', async (folder) => {
    const root = await copyFolders(MODULE, ROOT_MODULE);
    const place = join(root, folder);
    const format = spawnSync('terraform', ['fmt', '-check', '-recursive', '-diff'], { cwd: place, encoding: 'utf8' });
    expect(format.stdout).toBe('');
    expect(format.status).toBe(0);
    terraform(place, 'init', '-input=false', '-backend=false');
    expect(terraform(place, 'validate')).toContain('The configuration is valid.');
  });

  test('runs the tests of the module', async () => {
    const place = join(await copyFolders(MODULE), MODULE);
    terraform(place, 'init', '-input=false', '-backend=false');
    expect(terraform(place, 'test')).toMatch(/Success! 18 passed, 0 failed/);
  });
});

test('the module uses nothing but what is built into terraform', async () => {
  const root = join(import.meta.dirname, '../../..', MODULE);
  const files = await Promise.all(['main.tf', 'versions.tf'].map((name) => readFile(join(root, name), 'utf8')));
  const resources = [...files.join('\n').matchAll(/^\s*(?:resource|data) "(\w+)"/gm)].map(([, type]) => type);
  expect(new Set(resources)).toEqual(new Set(['terraform_data']));
  expect(files.join('\n')).not.toContain('required_providers');
});
