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

  test('reads the tables of the README as the module is', async () => {
    const place = join(await copyFolders(MODULE), MODULE);
    const readme = await readFile(join(place, 'README.md'), 'utf8');
    for (const kind of ['variable', 'output']) {
      const file = await readFile(join(place, `${kind}s.tf`), 'utf8');
      const declared = [...file.matchAll(new RegExp(`^${kind} "(\\w+)"`, 'gm'))].map(([, name]) => name);
      const section = readme.split(kind === 'variable' ? '## Inputs' : '## Outputs')[1]?.split('\n## ')[0] ?? '';
      const listed = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
      expect(listed).toEqual(declared);
    }
  });

  test('reads the defaults of the README as they are', async () => {
    const place = join(await copyFolders(MODULE), MODULE);
    const readme = await readFile(join(place, 'README.md'), 'utf8');
    const file = await readFile(join(place, 'variables.tf'), 'utf8');
    for (const [, name, body] of file.matchAll(/^variable "(\w+)" \{([\s\S]*?)^\}/gm)) {
      const value = /^ {2}default\s+= (.*)$/m.exec(body ?? '')?.[1];
      const type = /^ {2}type\s+= (.*)$/m.exec(body ?? '')?.[1];
      expect(readme).toContain(`| \`${name}\` | \`${type}\` | ${value === undefined ? 'required' : `\`${value}\``} |`);
    }
  });
});

test('the module uses nothing but what is built into terraform', async () => {
  const root = join(import.meta.dirname, '../../..', MODULE);
  const files = await Promise.all(['main.tf', 'versions.tf'].map((name) => readFile(join(root, name), 'utf8')));
  const resources = [...files.join('\n').matchAll(/^\s*(?:resource|data) "(\w+)"/gm)].map(([, type]) => type);
  expect(new Set(resources)).toEqual(new Set(['terraform_data']));
  expect(files.join('\n')).not.toContain('required_providers');
});
