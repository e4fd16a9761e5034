import { cpSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { moduleFolders } from '../readmes/module-readmes.ts';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';
import { type CodeBlock, codeBlocks } from './readme/code-blocks.ts';
import { metadataOf } from './readme/job-files.ts';
import { PINNED_SOURCE, publishedModules } from './readme/published-modules.ts';

const ROOT = join(import.meta.dirname, '../..');
const WEATHER_JOB = join(ROOT, 'examples/local_weather/job.yaml');

/** What a block may leave to its reader: where the provider works. */
const PROVIDERS: Readonly<Record<string, string>> = {
  aws_fargate: 'provider "aws" {\n  region = REGION\n}\n',
  azure_container_apps:
    'provider "azurerm" {\n  features {}\n  subscription_id = "11111111-2222-3333-4444-555555555555"\n}\n',
  gcp_cloud_run: 'provider "google" {\n  region = REGION\n}\n',
};

interface Call {
  readonly path: string;
  readonly place: string;
  readonly text: string;
  /** What stands below the call: what `terraform plan` shows of it, or, as JSON, an output of it after an apply. */
  readonly shown: readonly CodeBlock[];
}

const blocks: readonly Call[] = globSync(['README.md', 'terraform/modules/**/README.md'], { cwd: ROOT })
  .sort()
  .flatMap(callsOf);

function callsOf(path: string): Call[] {
  const all = codeBlocks(join(ROOT, path));
  const isCall = ({ language, text }: CodeBlock) => language === 'hcl' && /^module "/m.test(text);
  return all.flatMap((block, index) => {
    if (!isCall(block)) return [];
    const next = all.findIndex((other, place) => place > index && isCall(other));
    const shown = path === 'README.md' ? [] : all.slice(index + 1, next === -1 ? undefined : next);
    return [{ path, place: `${path}:${block.line}`, text: block.text, shown }];
  });
}

test('T3: every README of a module that is called from outside shows how', () => {
  const parts = moduleFolders(ROOT).filter((folder) =>
    /^terraform\/modules\/\w+(\/modules\/(platform|job|fleet))?$/.test(folder),
  );
  expect(parts.filter((folder) => !blocks.some(({ path }) => path === `${folder}/README.md`))).toEqual([]);
});

test.each(blocks)('T3: $place names released modules and declares what it reads', async ({ text, place }) => {
  const tree = await parse(place, text);
  const sources = Object.values(tree['module'] as Record<string, [{ source: string }]>).map(([{ source }]) => source);
  for (const source of sources) {
    expect(source).toMatch(PINNED_SOURCE);
    expect(existsSync(join(ROOT, 'terraform/modules', PINNED_SOURCE.exec(source)?.[1] ?? 'none', 'main.tf'))).toBe(
      true,
    );
  }
  const declared = Object.keys(tree['variable'] ?? {});
  const read = [...JSON.stringify(tree).matchAll(/\bvar\.(\w+)/g)].map(([, name]) => name);
  expect(read.filter((name) => !declared.includes(name ?? ''))).toEqual([]);
});

let workspace: Workspace;

describe.skipIf(!isTerraformInstalled())('T3: the calls in the READMEs', () => {
  beforeAll(async () => {
    for (const [name, value] of Object.entries(publishedModules())) vi.stubEnv(name, value);
    workspace = await openWorkspace();
  }, 60_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await workspace.close();
  });

  test.each(blocks)(
    '$place plans as it stands',
    async ({ text, place, shown }) => {
      const folder = join(workspace.folder, place.replace(/\W+/g, '-'));
      mkdirSync(folder);
      writeFileSync(join(folder, 'main.tf'), text);
      writeFileSync(join(folder, 'metadata.json'), metadataOf(WEATHER_JOB));
      cpSync(WEATHER_JOB, join(folder, 'job.yaml'));
      const runtime = /\/terraform\/modules\/(\w+)/.exec(text)?.[1] ?? '';
      const jobs = join(ROOT, 'terraform/modules', runtime, 'examples/fleet/jobs');
      if (existsSync(jobs)) cpSync(jobs, join(folder, 'jobs'), { recursive: true });
      if (!/^provider "/m.test(text)) writeFileSync(join(folder, 'provider.tf'), providerFor(runtime, text));
      const plan = await workspace.planFolder(folder);
      expect(plan.resources.length + Object.keys(plan.outputs).length).toBeGreaterThan(0);
      for (const block of shown) await expectShown(block, folder);
    },
    120_000,
  );
});

async function expectShown({ language, text }: CodeBlock, folder: string): Promise<void> {
  if (language === 'text') {
    const { stdout } = await workspace.terraform(['show', '-no-color', 'test.tfplan'], folder);
    expect(stdout).toContain(text.trim());
    return;
  }
  expect(language, 'nothing runs this block: make it hcl with a call, text or json').toBe('json');
  const { outputs } = await workspace.applyFolder(folder);
  const values = JSON.parse(JSON.stringify(outputs).replaceAll(folder, '/srv/jobs/weather'));
  expect(Object.values(values)).toContainEqual(JSON.parse(text));
}

function providerFor(runtime: string, text: string): string {
  const region = /\bregion\s*=\s*("[^"]+")/.exec(text)?.[1] ?? '"europe-west1"';
  return (PROVIDERS[runtime] ?? '').replace('REGION', region);
}
