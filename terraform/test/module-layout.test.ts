import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moduleFolders } from '../readmes/module-readmes.ts';
import { readModule } from '../readmes/read-module.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';

const ROOT = join(import.meta.dirname, '../..');
const CLOUDS = ['aws_fargate', 'azure_container_apps', 'gcp_cloud_run'];
const PARTS = ['platform', 'job', 'fleet'];
const EXAMPLES = ['minimal', 'scheduled', 'service', 'existing-platform', 'fleet'];
const FILES = ['main.tf', 'variables.tf', 'outputs.tf', 'versions.tf', 'README.md'];
const PROVIDERS = {
  aws: { source: 'hashicorp/aws', version: '>= 5.100, < 7.0' },
  azurerm: { source: 'hashicorp/azurerm', version: '>= 4.17, < 6.0' },
  google: { source: 'hashicorp/google', version: '>= 7.0, < 9.0' },
};
const PROVIDER_OF: Readonly<Record<string, keyof typeof PROVIDERS>> = {
  aws_fargate: 'aws',
  azure_container_apps: 'azurerm',
  gcp_cloud_run: 'google',
};

const modules = await Promise.all(
  moduleFolders(ROOT).map(async (folder) => ({ folder, module: await readModule(join(ROOT, folder)) })),
);

test('T3: every cloud has one job, its platform, the job alone and the fleet', () => {
  const folders = modules.map(({ folder }) => folder.replace('terraform/modules/', ''));
  const wanted = CLOUDS.flatMap((cloud) => [cloud, ...PARTS.map((part) => `${cloud}/modules/${part}`)]);
  expect(folders).toEqual(
    expect.arrayContaining([...wanted, 'job_container', 'job_fleet', 'job_metadata', 'local_process']),
  );
});

test.each(CLOUDS.flatMap((cloud) => EXAMPLES.map((example) => [cloud, example])))(
  'T3: %s shows %s as a root module',
  async (cloud, example) => {
    const folder = join(ROOT, 'terraform/modules', cloud, 'examples', example);
    expect(existsSync(join(folder, 'main.tf')), folder).toBe(true);
    expect(blocksOf(await readModule(folder), 'provider')).not.toEqual([]);
  },
);

test.skipIf(!isTerraformInstalled())('T3: terraform fmt finds nothing to change', () => {
  const cwd = join(ROOT, 'terraform');
  const { stdout, status, error } = spawnSync('terraform', ['fmt', '-check', '-recursive', '-diff'], {
    cwd,
    encoding: 'utf8',
  });
  expect(error).toBeUndefined();
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

describe.each(modules)('T3: $folder', ({ folder, module }) => {
  test.each(FILES)('has a %s', (name) => {
    expect(existsSync(join(ROOT, folder, name))).toBe(true);
  });

  test('says of every input its type and what it is', () => {
    const unsaid = module.variables.filter(({ type, description }) => type === undefined || !isSentence(description));
    expect(unsaid.map(({ name }) => name)).toEqual([]);
  });

  test('says of every output what it is', () => {
    expect(module.outputs.filter(({ description }) => !isSentence(description)).map(({ name }) => name)).toEqual([]);
  });

  test('declares inputs, outputs and versions where everybody looks for them', () => {
    expect(
      module.variables.filter(({ file }) => !/^variables(-[a-z-]+)?\.tf$/.test(file)).map(({ name }) => name),
    ).toEqual([]);
    expect(module.outputs.filter(({ file }) => file !== 'outputs.tf').map(({ name }) => name)).toEqual([]);
    expect(filesWith(module, 'terraform')).toEqual(['versions.tf']);
    expect(filesWith(module, 'moved').filter((file) => file !== 'moved.tf')).toEqual([]);
  });

  test('leaves the provider to its caller', () => {
    expect(blocksOf(module, 'provider')).toEqual([]);
    expect(blocksOf(module, 'terraform').flatMap((block) => Object.keys(block))).not.toContain('backend');
  });

  test('uses every input', () => {
    expect(module.variables.map(({ name }) => name).filter((name) => !isUsed(module, name))).toEqual([]);
  });

  test('names the versions that it is made for', () => {
    // OpenTofu counts its own versions: 1.8 there has what the module needs.
    expect(module.requiredVersion).toBe(basename(folder) === 'local_process' ? '>= 1.8.0' : '>= 1.9.0');
    const provider = PROVIDER_OF[folder.split('/')[2] ?? ''];
    // Some parts of a cloud's module only compute.
    const isPure = module.resources.length === 0 && module.calls.length === 0;
    const wanted = provider === undefined || isPure ? [] : [{ name: provider, ...PROVIDERS[provider] }];
    expect(module.providers).toEqual(wanted);
    expect(prefixes(module.resources).filter((prefix) => prefix !== 'terraform' && prefix !== provider)).toEqual([]);
  });
});

test('T3: no module comes with a lock file, a state, or settings of its own', () => {
  const left = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'terraform/modules'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).stdout.split('\0');
  expect(left.filter((path) => /\.terraform|\.tfstate|\.tfvars$|\.terraformrc$/.test(path))).toEqual([]);
});

test('T3: what a module names as its file is there', () => {
  const missing = globSync('terraform/modules/**/*.tf', { cwd: ROOT }).flatMap((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const named = [...text.matchAll(/\$\{path\.module\}\/([\w./-]+)/g)].map(([, file = '']) => join(path, '..', file));
    return named.filter((file) => !existsSync(join(ROOT, file))).map((file) => `${path}: ${file}`);
  });
  expect(missing).toEqual([]);
});

function isSentence(text: string | undefined): boolean {
  return text !== undefined && /^[A-Z`"][\s\S]{8,}[.)]$/.test(text);
}

type Module = (typeof modules)[number]['module'];

function blocksOf({ files }: Module, kind: string): object[] {
  return [...files.values()].flatMap((tree) => (tree[kind] === undefined ? [] : [tree[kind]].flat().map(Object)));
}

function filesWith({ files }: Module, kind: string): string[] {
  return [...files].filter(([, tree]) => tree[kind] !== undefined).map(([name]) => name);
}

/** What only its own validation reads has no effect on anything. */
function isUsed({ files }: Module, name: string): boolean {
  const use = new RegExp(`\\bvar\\.${name}\\b`);
  return [...files.values()].some((tree) => {
    const { variable, ...others } = tree;
    const elsewhere = Object.entries(Object(variable)).filter(([other]) => other !== name);
    return use.test(JSON.stringify([others, elsewhere]));
  });
}

function prefixes(resources: Module['resources']): string[] {
  return [...new Set(resources.map(({ type }) => type.split('_')[0] ?? ''))];
}
