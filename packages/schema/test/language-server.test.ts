import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entryAt, parseJob, readYaml } from '@dativo/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LanguageServer, type LspPosition } from './language-server-client.ts';

const ROOT = join(import.meta.dirname, '../../..');
const JOBS = join(import.meta.dirname, 'fixtures/jobs');
const RULES = join(import.meta.dirname, 'fixtures/rules');

/** What the server says about a file for reasons of its own; nothing of it comes from the schema. */
const OF_ITS_OWN = [/^Unused anchor /];

/** Rules that the schema carries, so that an editor can tell; all others need more than a schema. */
const STRUCTURE = readdirSync(RULES).filter(
  (id) => /^JOB(?:2\d\d|30[1-5])$/.test(id) && !['JOB204', 'JOB209'].includes(id),
);

/** Bad files of those rules that no JSON Schema can find fault with, and why. */
const BEYOND_A_SCHEMA: Readonly<Record<string, string>> = {
  'JOB207/bad.yaml': 'the bounds of cron fields',
  'JOB207/bad-timezone.yaml': 'the list of time zones',
};

const HEAD = 'tenant_id: a\nsource_connector_path: b\ntarget_connector_path: c\nasset_path: d\n';

/** A block without its provider. */
const REST =
  'region: x\n  runtime: { type: aws_fargate }\n  tags: { job_name: a, team: b, pipeline_type: c, environment: d, cost_center: e }';

let server: LanguageServer;

beforeAll(async () => {
  const schema = pathToFileURL(join(ROOT, 'schemas/job-config.schema.json')).href;
  server = await LanguageServer.start(schema, pathToFileURL(ROOT).href);
}, 60_000);

afterAll(async () => {
  expect(await server.stop()).toBe(0);
  expect(server.stderr.join('')).not.toContain('NETWORK');
});

describe.concurrent('files that are right', () => {
  const jobs = readdirSync(JOBS).map((name) => join(JOBS, name));
  const examples = globSync('examples/*/{job.yaml,jobs/**/*.yaml}', { cwd: ROOT }).map((name) => join(ROOT, name));
  const good = globSync('*/good*.yaml', { cwd: RULES }).map((name) => join(RULES, name));

  test('there are some of each kind', () => {
    for (const files of [jobs, examples, good]) expect(files).not.toEqual([]);
  });

  test.each([...jobs, ...examples, ...good].map((path) => [path.slice(ROOT.length + 1), path] as const))(
    '%s is clean',
    async (_, path) => {
      const found = await server.check(pathToFileURL(path).href, readFileSync(path, 'utf8'));
      const messages = found.map(({ message }) => message);
      expect(messages.filter((message) => !OF_ITS_OWN.some((pattern) => pattern.test(message)))).toEqual([]);
    },
  );
});

describe.concurrent('files that are wrong', () => {
  const bad = STRUCTURE.flatMap((id) => readdirSync(join(RULES, id)).map((name) => `${id}/${name}`)).filter(
    (name) => basename(name).startsWith('bad') && name.endsWith('.yaml') && BEYOND_A_SCHEMA[name] === undefined,
  );

  test.each(bad)('%s is reported on the line of the value, or of the map that lacks it', async (name) => {
    const text = readFileSync(join(RULES, name), 'utf8');
    const found = await server.check(pathToFileURL(join(RULES, name)).href, text);
    const lines = linesOf(text);
    expect(found.map(({ range }) => range.start.line + 1).filter((line) => lines.includes(line))).not.toEqual([]);
  });

  test.each(Object.keys(BEYOND_A_SCHEMA))('%s is still beyond what a schema can say', async (name) => {
    const path = join(RULES, name);
    expect(await server.check(pathToFileURL(path).href, readFileSync(path, 'utf8'))).toEqual([]);
  });

  test.each([
    ['a key that the block does not know', 'region: x\n  zone: y', 'Property zone is not allowed.'],
    ['a provider that does not exist', `${REST}\n  provider: amazon`, 'Use one of aws, azure, gcp, local.'],
    ['a tag with a placeholder', 'tags:\n    team: "{{terraform_outputs.x}}"', 'A tag is text that is not empty'],
    ['cron with four fields', 'schedule:\n    cron: 0 2 * *', 'Five fields: minute, hour, day of month,'],
  ])('%s is told in words that help', async (_, block, message) => {
    const provider = block.includes('provider') ? '' : '  provider: aws\n';
    const found = await server.check(newUri(), `${HEAD}infrastructure:\n${provider}  ${block}\n`);
    expect(found.map((one) => one.message).filter((text) => text.startsWith(message))).toHaveLength(1);
  });
});

describe('what is offered while typing', () => {
  const RUNTIMES = ['aws_fargate', 'azure_container_apps', 'gcp_cloud_run', 'local_process'];

  test.each<[string, string[]]>([
    ['', RUNTIMES],
    ['aws', ['aws_fargate']],
    ['azure', ['azure_container_apps']],
    ['gcp', ['gcp_cloud_run']],
    ['local', ['local_process']],
  ])('the runtimes of provider %j', async (provider, expected) => {
    const chosen = provider === '' ? '' : `  provider: ${provider}\n`;
    expect(await completeAtEnd(`infrastructure:\n${chosen}  runtime:\n    type: `)).toEqual(expected);
  });

  test('the providers', async () => {
    expect(await completeAtEnd('infrastructure:\n  provider: ')).toEqual(['aws', 'azure', 'gcp', 'local']);
  });

  test('the keys of a runtime that are not there yet', async () => {
    const keys = await completeAtEnd('infrastructure:\n  provider: aws\n  runtime:\n    type: aws_fargate\n    ');
    expect(keys).toEqual(['image', 'cpu', 'memory', 'command', 'args', 'env', 'timeout_seconds']);
  });

  test('the five required tags, and a block for each provider', async () => {
    expect(await completeAtEnd('infrastructure:\n  provider: aws\n  tags:\n    ')).toEqual(
      expect.arrayContaining(['job_name', 'team', 'pipeline_type', 'environment', 'cost_center']),
    );
    expect(await completeAtEnd('infrastructure:\n  ')).toEqual(
      expect.arrayContaining(['aws', 'azure', 'gcp', 'local'].map((provider) => `infrastructure on ${provider}`)),
    );
  });
});

describe('what the pointer shows', () => {
  const text = `${HEAD}infrastructure:\n  provider: aws\n  runtime:\n    cpu: 1024\n  region: us-east-1\n`;

  test.each<[string, string]>([
    ['tenant_id', 'Whose data this is.'],
    ['provider', 'The cloud, or `local` for this machine.'],
    ['cpu', '1024 is one CPU on Fargate'],
    ['region', 'Region of the resources.'],
  ])('the description of %s', async (key, description) => {
    const hover = await server.hover(newUri(), text, positionOf(text, text.indexOf(`${key}:`) + 1));
    expect(hover).toContain(description);
  });
});

/** Lines where a person would look for what we find: the mark itself, or the key of the map that holds the value. */
function linesOf(text: string): number[] {
  const reading = readYaml(text);
  const [document] = reading.ok ? reading.documents : [];
  return parseJob(text).diagnostics.flatMap(({ range, pointer }) => {
    const parent = pointer.slice(0, pointer.lastIndexOf('/'));
    const holder = document && entryAt(document, parent)?.key;
    return [range?.start.line ?? 1, holder === undefined ? 1 : (document?.positionAt(holder.start).line ?? 1)];
  });
}

let texts = 0;

/** An address of no file, since the text comes with it. */
function newUri(): string {
  texts += 1;
  return pathToFileURL(join(ROOT, 'jobs', `${texts}.yaml`)).href;
}

async function completeAtEnd(block: string): Promise<string[]> {
  const text = HEAD + block;
  return server.complete(newUri(), text, positionOf(text, text.length));
}

function positionOf(text: string, offset: number): LspPosition {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
