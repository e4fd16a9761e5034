import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io, TextSink } from '../src/io.ts';
import { main } from '../src/main.ts';
import { plainStage } from '../src/quick/plain-stage.ts';
import { runStageQuickly } from '../src/quick/run-stage-quickly.ts';
import { jobText } from './jobs.ts';

const FIXTURES = fileURLToPath(new URL('../../schema/test/fixtures', import.meta.url));

let folder: string;
let jobs: readonly string[];
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dativo-stage-')));
  for (const name of ['rules', 'jobs']) cpSync(join(FIXTURES, name), join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries({ ...TEXTS, ...OUTPUTS })) writeFileSync(join(folder, name), text);
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  jobs = found.filter((name) => name.endsWith('.yaml')).sort();
});
afterAll(() => rmSync(folder, { recursive: true }));

const JOB = jobText();
const IDENTIFIERS = /resource_identifiers: .*/;
const with_ = (identifiers: string): string => JOB.replace(IDENTIFIERS, () => `resource_identifiers: ${identifiers}`);

/** Placeholders in every place and form. */
const TEXTS: Readonly<Record<string, string>> = {
  'whole.yaml': JOB,
  'commented.yaml': JOB.replace(IDENTIFIERS, (line) => `${line} # {{terraform_outputs.runtime_binding}}`),
  'remark.yaml': JOB.replace(IDENTIFIERS, (line) => `${line}   # from Terraform`),
  'bare.yaml': with_('{{terraform_outputs.runtime_binding}}'),
  'single.yaml': with_("'{{terraform_outputs.runtime_binding}}'"),
  'spaced.yaml': with_('"{{ terraform_outputs.runtime_binding }}"'),
  'path.yaml': with_('"{{terraform_outputs.runtime_binding.inner}}"'),
  'default.yaml': with_('"{{terraform_outputs.none | default({})}}"'),
  'flow.yaml': with_('{ command: "{{terraform_outputs.list}}" }'),
  'lines.yaml': with_(
    '\n    command: "{{terraform_outputs.list}}"\n    working_directory: "{{terraform_outputs.text}}"',
  ),
  'literal.yaml': with_('\n    command: [a]\n    note: |\n      key: "{{terraform_outputs.text}}"'),
  'anchored.yaml': with_('\n    command: [a]\n    a: &x "{{terraform_outputs.text}}"\n    b: *x'),
  'escaped.yaml': with_('\n    command: [a]\n    note: "{{!terraform_outputs.text}}"'),
  'embedded.yaml': with_('\n    command: [a]\n    note: "x-{{terraform_outputs.text}}"'),
  'elsewhere.yaml': JOB.replace('path: data/orders', 'path: "{{terraform_outputs.text}}"'),
  'wrong-kind.yaml': JOB.replace('asset: orders', 'asset: "{{terraform_outputs.list}}"'),
  'secret.yaml': JOB.replace('path: data/orders', 'password: "{{terraform_outputs.text}}"'),
  'windows.yaml': JOB.replaceAll('\n', '\r\n'),
  'unended.yaml': JOB.trimEnd(),
};

const wrapped = (values: Readonly<Record<string, unknown>>, sensitive = false): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { sensitive, type: 'dynamic', value }])),
  );

const BINDING = { command: ['node', 'worker.mjs'], working_directory: '.', inner: { command: ['x'] } };
const VALUES = { runtime_binding: BINDING, list: ['a', 'b'], text: 'plain text', number: 12 };

const OUTPUTS: Readonly<Record<string, string>> = {
  'outputs.json': `${wrapped(VALUES)}\n`,
  'odd.json': wrapped({
    ...VALUES,
    text: 'a "quoted" \\ {{terraform_outputs.x}} \u2028 text',
    list: [1.5, null, true, 1e21, 'no'],
  }),
  'keys.json': wrapped({ ...VALUES, runtime_binding: { command: ['a'], 'a b': 1, __proto: 2, '1': 3, yes: 'no' } }),
  'plain.json': JSON.stringify(VALUES),
  'sensitive.json': wrapped(VALUES, true),
  'null.json': wrapped({ ...VALUES, runtime_binding: null, text: null }),
  'missing.json': wrapped({ text: 'x' }),
  'fleet.json': wrapped({ ...VALUES, jobs: { 'orders-daily': { runtime_binding: { command: ['own'] } } } }),
  'warned.json': `${wrapped(VALUES)}\nWarning: something\n`,
  'state.json': JSON.stringify({
    version: 4,
    serial: 1,
    lineage: 'a',
    outputs: JSON.parse(wrapped(VALUES)),
    resources: [],
  }),
  'broken.json': '{"a":',
};

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly written: string | undefined;
}

/** The whole command line, without a quick road. */
async function closely(argv: readonly string[], written: string): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): TextSink => ({
    isTty: false,
    columns: 80,
    write: (text) => {
      texts[name] += text;
    },
  });
  const clock = { now: () => new Date(0) };
  const io = { stdout: sink('stdout'), stderr: sink('stderr'), env: {}, cwd: folder, clock } as unknown as Io;
  const code = await main(argv, io);
  return { code, ...texts, written: takeAway(written) };
}

function quickly(argv: readonly string[], written: string): Ended | undefined {
  const stage = plainStage(argv, {});
  const end = stage && runStageQuickly(folder, stage);
  if (end === undefined) return undefined;
  const [stdout, stderr] = end.descriptor === 1 ? [end.text, ''] : ['', end.text];
  return { code: 0, stdout, stderr, written: takeAway(written) };
}

function takeAway(name: string): string | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  return text;
}

/** Compares the two roads where the quick one answers; gives how often it did. */
async function compare(calls: readonly (readonly string[])[]): Promise<number> {
  let answers = 0;
  for (const argv of calls) {
    const written = (argv[1] ?? '').replace(/\.ya?ml$/, '.resolved.yaml');
    const quick = quickly(argv, written);
    if (quick === undefined) continue;
    answers += 1;
    expect(quick, argv.join(' ')).toEqual(await closely(argv, written));
  }
  return answers;
}

describe('a quick road says what the long one says, or nothing:', { timeout: 120_000 }, () => {
  test('metadata of every job there is', async () => {
    const answers = await compare(jobs.map((job) => ['metadata', job]));
    // Roads that are never taken would prove nothing.
    expect(answers).toBeGreaterThan(40);
    expect(answers).toBeLessThan(jobs.length);
  });

  test('resolve of every placeholder with all outputs', async () => {
    const calls = Object.keys(TEXTS).flatMap((job) =>
      Object.keys(OUTPUTS).flatMap((outputs) => [
        ['resolve', job, '--outputs', outputs, '--stdout'],
        ['resolve', job, '--stdout', '--outputs', outputs],
        ['resolve', job, '--outputs', outputs],
      ]),
    );
    const answers = await compare(calls);
    expect(answers).toBeGreaterThan(15);
    expect(answers).toBeLessThan(calls.length / 2);
  });

  test('resolve of every job there is', async () => {
    expect(await compare(jobs.map((job) => ['resolve', job, '--outputs', 'outputs.json']))).toBeGreaterThan(5);
  });
});

/** Folders of jobs as a fleet has them, and one each with something that takes a closer look. */
const FOLDERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  plain: { 'a.yaml': cloudJob(1), 'b.yml': cloudJob(2), 'team/c.yaml': cloudJob(10), 'team/d.yaml': cloudJob(3) },
  one: { 'a.yaml': cloudJob(1) },
  unicode: {
    'a.yaml': cloudJob(1).replace('pipeline_type: ingestion', 'pipeline_type: "äöü €"'),
    'b.yaml': cloudJob(2),
  },
  inputs: {
    'a.yaml': cloudJob(1, 'command: [a], args: ["1", b], env: { B: "2", A: "x" }, timeout_seconds: 60'),
    'b.yaml': `${cloudJob(2)}  schedule: { timezone: UTC, cron: "5 2 * * *" }\n`,
  },
  layers: { 'a.yaml': cloudJob(1).replace('infrastructure:', 'finops: { project: lake }\ninfrastructure:') },
  same: { 'a.yaml': cloudJob(1), 'b.yaml': cloudJob(1) },
  slug: { 'a.yaml': cloudJob(1), 'b.yaml': cloudJob(1).replace('job_name: orders-1', 'job_name: orders_1') },
  faulty: { 'a.yaml': cloudJob(1), 'b.yaml': cloudJob(2).replace('tenant_id: acme', 'tenant_id: 7') },
  warned: { 'a.yaml': cloudJob(1), 'b.yaml': `unheard: of\n${cloudJob(2)}` },
  other: { 'a.yaml': cloudJob(1), 'connector.yaml': 'default_engine: { type: x }\n' },
  regions: { 'a.yaml': cloudJob(1), 'b.yaml': cloudJob(2).replace('eu-central-1', 'eu-west-1') },
  runtimes: { 'a.yaml': cloudJob(1), 'local.yaml': JOB },
  twins: { 'a.yaml': cloudJob(1), 'a.yml': cloudJob(2) },
  unfilled: { 'a.yaml': cloudJob(1), 'b.yaml': cloudJob(2).replace('outputs.runtime_binding', 'outputs.none') },
  local: { 'a.yaml': JOB, 'b.yaml': JOB.replace('orders-daily', 'orders-hourly') },
};

function cloudJob(number: number, more = ''): string {
  return `tenant_id: acme
environment: production
source_connector: csv
source_connector_path: /app/connectors/csv.yaml
target_connector: iceberg
target_connector_path: /app/connectors/iceberg.yaml
asset: orders
asset_path: /app/assets/csv/v1.0/orders.yaml
source:
  files: [{ path: /data/orders.csv, object: orders }]
target:
  connection: { s3: { bucket: lake, prefix: "raw/${number}" } }
infrastructure:
  provider: aws
  runtime: { type: aws_fargate, image: "ghcr.io/acme/etl:1.4.2", cpu: 1024, memory: 2048${more === '' ? '' : `, ${more}`} }
  region: eu-central-1
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  tags:
    job_name: orders-${number}
    team: data
    pipeline_type: ingestion
    environment: production
    cost_center: cc-1
`;
}

const CLOUD_BINDING = {
  provider: 'aws',
  runtime: 'aws_fargate',
  region: 'eu-central-1',
  cluster_name: 'etl',
  cluster_arn: 'arn:aws:ecs:eu-central-1:123456789012:cluster/etl',
  task_definition_arn: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/orders:1',
  task_definition_family: 'orders',
  container_name: 'job',
  subnet_ids: ['subnet-0a1b2c3d4e5f60718'],
  security_group_ids: ['sg-0a1b2c3d4e5f60718'],
  assign_public_ip: false,
  log_group_name: '/dativo/etl',
  log_stream_prefix: 'orders',
};

const FOLDER_OUTPUTS: Readonly<Record<string, string>> = {
  'cloud.json': wrapped({ runtime_binding: CLOUD_BINDING }),
  'indented.json': JSON.stringify(JSON.parse(wrapped({ runtime_binding: CLOUD_BINDING })), null, 2),
  'secret.json': wrapped({ runtime_binding: CLOUD_BINDING }, true),
  'outputs.json': wrapped(VALUES),
  'broken.json': '{"a":',
};

/** All files below a folder with their texts. */
function filesIn(root: string): Readonly<Record<string, string>> {
  const found = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    found
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]),
  );
}

type Road = (argv: readonly string[]) => Promise<Omit<Ended, 'written'> | undefined>;

const longRoad: Road = async (argv) => {
  const { written: _written, ...ended } = await closely(argv, 'nothing');
  return ended;
};

const quickRoad: Road = async (argv) => {
  const { written: _written, ...ended } = quickly(argv, 'nothing') ?? { code: -1 };
  return 'stdout' in ended ? ended : undefined;
};

/** What a road says of a folder of its own the first time, the second time, and after a file changed; and what it leaves behind. */
async function travel(road: Road, name: string, argv: readonly string[]): Promise<unknown> {
  const root = join(folder, 'fleet');
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(FOLDERS[name] ?? {})) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const steps: unknown[] = [];
  for (const change of [undefined, undefined, 'fleet/a.resolved.yaml', 'fleet/out.json']) {
    if (change !== undefined && existsSync(join(folder, change))) writeFileSync(join(folder, change), 'old\n');
    const ended = await road(argv);
    if (ended === undefined) return undefined;
    steps.push(ended, filesIn(root));
  }
  return steps;
}

const FOLDER_CALLS: readonly (readonly string[])[] = [
  ...Object.keys(FOLDER_OUTPUTS).map((outputs) => ['resolve', 'fleet', '--outputs', outputs]),
  ['resolve', 'fleet', '--outputs', 'cloud.json', '--stdout'],
  ['metadata', '--fleet', 'fleet', '--out', 'fleet/out.json'],
  ['metadata', 'fleet', '--runtime', 'aws_fargate', '--out', 'fleet/out.json', '--fleet'],
  ['metadata', '--fleet', 'fleet', '--runtime', 'gcp_cloud_run', '--out', 'fleet/out.json'],
  ['metadata', '--fleet', 'fleet/a.yaml', '--out', 'fleet/out.json'],
];

test.each(Object.keys(FOLDERS))(
  'a folder gets from the quick road what it gets from the long one, or nothing: %s',
  async (name) => {
    for (const [file, text] of Object.entries(FOLDER_OUTPUTS)) writeFileSync(join(folder, file), text);
    const answered: string[] = [];
    for (const argv of FOLDER_CALLS) {
      const quick = await travel(quickRoad, name, argv);
      if (quick === undefined) continue;
      answered.push(argv.join(' '));
      expect(quick, argv.join(' ')).toEqual(await travel(longRoad, name, argv));
    }
    expect(answered).toMatchSnapshot();
  },
);

test.each<[answer: boolean, job: string, outputs: string]>([
  [true, 'whole.yaml', 'outputs.json'],
  [true, 'remark.yaml', 'outputs.json'],
  [true, 'lines.yaml', 'outputs.json'],
  [true, 'elsewhere.yaml', 'outputs.json'],
  [false, 'wrong-kind.yaml', 'outputs.json'],
  [false, 'secret.yaml', 'outputs.json'],
  [true, 'unended.yaml', 'outputs.json'],
  [false, 'literal.yaml', 'outputs.json'],
  [false, 'escaped.yaml', 'outputs.json'],
  [false, 'commented.yaml', 'outputs.json'],
  [false, 'whole.yaml', 'sensitive.json'],
  [false, 'whole.yaml', 'fleet.json'],
  [false, 'whole.yaml', 'missing.json'],
  [false, 'whole.yaml', 'warned.json'],
])('answers %j for %s with %s', (answer, job, outputs) => {
  const stage = plainStage(['resolve', job, '--outputs', outputs, '--stdout'], {});
  expect(stage && runStageQuickly(folder, stage) !== undefined).toBe(answer);
});

test.each<[argv: string[], env: NodeJS.ProcessEnv, isPlain: boolean]>([
  [['metadata', 'a.yaml'], { CI: '1' }, true],
  [['resolve', 'a.yaml', '--outputs', 'o.json'], {}, true],
  [['resolve', 'a.yaml', '--outputs', 'o.json', '--stdout'], {}, true],
  [['metadata', 'a.yaml', 'b.yaml'], {}, false],
  [['metadata', '*.yaml'], {}, false],
  [['metadata', '-'], {}, false],
  [['metadata', 'a.yaml', '--json'], {}, false],
  [['metadata', 'a.yaml'], { DATIVO_NO_INPUT: '1' }, false],
  [['metadata', 'a.yaml'], { DATIVO_TF_PLUGIN_DIR: 'x' }, true],
  [['resolve', 'a.yaml'], {}, false],
  [['resolve', 'a.yaml', '--outputs', '-'], {}, false],
  [['resolve', 'a.yaml', '--outputs', 'net=o.json'], {}, false],
  [['resolve', 'a.yaml', '--outputs', 's3://bucket/key'], {}, false],
  [['resolve', 'a.yaml', '--outputs', 'o.json', '--diff'], {}, false],
  [['resolve', 'a.yaml', '--outputs', 'o.json', '--outputs', 'p.json'], {}, false],
  [['metadata', '--fleet', 'jobs', '--out', 'o.json'], {}, true],
  [['metadata', 'jobs', '--out', 'o.json', '--runtime', 'aws_fargate', '--fleet'], {}, true],
  [['metadata', '--fleet', 'jobs', '--out', 'o.json'], { DATIVO_CONFIG: 'x' }, false],
  [['metadata', '--fleet', 'jobs'], {}, false],
  [['metadata', '--fleet', 'jobs', '--out', '-'], {}, false],
  [['metadata', '--fleet', 'jobs', '--out'], {}, false],
  [['metadata', '--fleet', 'jobs', '--out', 'o.json', '--out', 'p.json'], {}, false],
  [['metadata', '--fleet', 'jobs', 'more', '--out', 'o.json'], {}, false],
  [['metadata', '--fleet', '--out', 'o.json'], {}, false],
  [['metadata', '--fleet', 'jobs', '--out', 'o.json', '--json'], {}, false],
  [['metadata', 'jobs', '--out', 'o.json'], {}, false],
  [['validate', 'a.yaml'], {}, false],
])('%j with %j is plain: %j', (argv, env, isPlain) => {
  expect(plainStage(argv, env) !== undefined).toBe(isPlain);
});
