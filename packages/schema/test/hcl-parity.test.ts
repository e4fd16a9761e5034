import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Cloud, deriveNames, encodeTags } from '@dativo/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from '../src/names/derive-names.ts';

const MODULE = resolve(import.meta.dirname, '../../../terraform/modules/job_metadata');
const CASES = 2000;
/** Terraform's time for a run grows faster than the number of modules in it; this many are handled best. */
const CASES_PER_RUN = 100;
const RUNTIMES = { aws: 'aws_fargate', azure: 'azure_container_apps', gcp: 'gcp_cloud_run' } as const;

const isInstalled = spawnSync('terraform', ['version'], { stdio: 'ignore' }).error === undefined;
if (!isInstalled) process.stderr.write('SKIPPED: terraform is not installed\n');

interface Case {
  readonly cloud: Cloud;
  readonly defaults: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What both sides say of a case, in one form. */
interface Verdict {
  readonly faults: readonly string[];
  readonly changes: readonly string[];
  /** Left out where tags become one, since it is open then which of them stays. */
  readonly tags: Readonly<Record<string, string>> | undefined;
  readonly names: Readonly<Record<string, string>>;
}

/** Strings that languages count and change differently: clusters, normal forms, case, bytes, code units. */
const TRAPS = [
  '👨\u200d👩\u200d👧',
  'caf\u00e9',
  'cafe\u0301',
  'İstanbul',
  '\u{1d400}\u{1f680}',
  'ΑΣ',
  '\u212bngstr\u00f6m',
  'ǅ',
  'x\u0302',
];
const PIECES = [
  ...TRAPS,
  ...'abcxyzABCXYZ019 _-.:/=+@&<>%\\?#!"\'(),;{}$éÉßẞ日本عЯ٣Ⅳ²ªʰ\u00a0\u2028\t\n\0\u200b\ufeff',
  'aws:',
  'microsoft',
  'goog-',
  '${x}',
  '%{ if true }',
];

const piece = fc.constantFrom(...PIECES);
const mild = fc.stringMatching(/^[a-z][a-z0-9 ._-]{0,12}[A-Za-z0-9äé日]$/u);
const wild = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.array(piece, { minLength: 20, maxLength: 60 }).map((pieces) => pieces.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(piece, fc.nat(300)).map(([one, count]) => one.repeat(Math.ceil(count / one.length))),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 70 }) },
);
const text = fc.oneof({ weight: 2, arbitrary: mild }, { weight: 1, arbitrary: wild });
const key = fc.oneof(
  text,
  fc.constantFrom(
    'Team',
    'TEAM',
    'cost center',
    'Cost_Center',
    'managed_by',
    'Managed By',
    'dativo_runtime',
    'Name',
    'owner',
    'Owner',
  ),
);
// The module asks for something visible in every tag of the job; U+0085 is a blank to Terraform but not to JavaScript.
const visible = text.filter((value) => value.replaceAll('\u0085', '').trim() !== '');
const plain = fc.constantFrom('data', 'prod', 'r-d_1');
const filled = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: visible });
const required = fc.record({
  job_name: visible,
  team: filled,
  pipeline_type: plain,
  environment: filled,
  cost_center: filled,
});
const many = fc
  .integer({ min: 40, max: 62 })
  .map((count) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, 'x'])));
const others = fc.oneof(
  { weight: 30, arbitrary: fc.dictionary(key, visible, { maxKeys: 3 }) },
  { weight: 1, arbitrary: many },
);

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    cloud: fc.constantFrom<Cloud>('aws', 'azure', 'gcp'),
    five: required,
    others,
    defaults: fc.dictionary(key, text, { maxKeys: 2 }),
  })
  .map(({ cloud, five, others: more, defaults }) => ({
    cloud,
    defaults: composed(defaults),
    metadata: { ...composed(more), ...five },
  }));

test.skipIf(!isInstalled)(`TypeScript and HCL agree on ${CASES} jobs`, { timeout: 600_000 }, async () => {
  const traps = (['aws', 'azure', 'gcp'] as const).flatMap((cloud) => TRAPS.map((trap) => caseOf(cloud, trap)));
  const cases = [...traps, ...fc.sample(anyCase, { numRuns: CASES, seed: 20_26 })];
  const given = await inTerraform(cases);
  expect(given).toHaveLength(cases.length);
  for (const [index, each] of cases.entries()) expect(given[index], JSON.stringify(each)).toEqual(inTypeScript(each));
  // The cases are worth something: on every cloud some are fine, and every rule is broken by some.
  const broken = new Set(given.flatMap(({ faults }) => faults.map((fault) => fault.slice(0, 8))));
  expect([...broken].sort()).toEqual(['["JOB701', '["JOB702', '["JOB704', '["JOB705', '["JOB706', '["JOB720']);
  for (const cloud of Object.keys(RUNTIMES))
    expect(
      cases.filter((each, index) => each.cloud === cloud && given[index]?.faults.length === 0).length,
    ).toBeGreaterThan(50);
});

function caseOf(cloud: Cloud, trap: string): Case {
  const five = { job_name: trap, team: trap, pipeline_type: 'x', environment: 'prod', cost_center: trap.repeat(20) };
  return { cloud, defaults: {}, metadata: { ...five, ...composed({ [trap]: 'x', [trap.repeat(16)]: trap }) } };
}

/** Terraform composes every text, so names that are only spelled differently cannot both reach it. */
function composed(tags: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(tags).map(([name, value]) => [name.normalize(), value]));
}

function inTypeScript({ cloud, defaults, metadata }: Case): Verdict {
  const sorted = Object.entries({ ...defaults, ...metadata }).sort(([a], [b]) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b)),
  );
  const { tags, changes, faults } = encodeTags(Object.fromEntries(sorted), cloud);
  const { job_name = '', environment = '' } = metadata;
  const nameless = slugOf(job_name) === '' ? [faultLine({ rule: 'JOB720', key: 'job_name', part: 'value' })] : [];
  return verdictOf(
    [
      ...faults.map(({ ruleId, key: name, part, other }) => faultLine({ rule: ruleId, key: name, part, other })),
      ...nameless,
    ],
    changes.map((change) => changeLine({ ...change, raw: change.raw.normalize() })),
    tags,
    Object.entries(deriveNames(job_name, environment, cloud)).map(([kind, { name, isShortened }]) => [
      kind,
      `${name} ${isShortened}`,
    ]),
  );
}

interface ModuleOutputs {
  readonly tags: Readonly<Record<string, string>>;
  readonly tag_report: readonly Parameters<typeof changeLine>[0][];
  readonly faults: readonly Parameters<typeof faultLine>[0][];
  readonly names: Readonly<Record<string, { readonly name: string; readonly is_shortened: boolean }>>;
}

async function inTerraform(cases: readonly Case[]): Promise<Verdict[]> {
  const chunks = Array.from({ length: Math.ceil(cases.length / CASES_PER_RUN) }, (_, index) =>
    cases.slice(index * CASES_PER_RUN, (index + 1) * CASES_PER_RUN),
  );
  const verdicts: Verdict[][] = [];
  const waiting = chunks.entries();
  const work = async (): Promise<void> => {
    for (const [index, chunk] of waiting) verdicts[index] = await planned(chunk);
  };
  await Promise.all([work(), work()]);
  return verdicts.flat();
}

const ROOT_MODULE = `
module "case" {
  source   = ${JSON.stringify(MODULE)}
  for_each = jsondecode(file("cases.json"))

  runtime      = each.value.runtime
  default_tags = each.value.defaults
  job_metadata = each.value.metadata
  on_fault     = "report"
}

output "results" {
  value = module.case
}
`;

async function planned(cases: readonly Case[]): Promise<Verdict[]> {
  const cwd = await mkdtemp(join(tmpdir(), 'dativo-parity-'));
  // Short runs with a lot of garbage: collecting it seldom saves a third of the time.
  const env = { ...process.env, TF_CLI_CONFIG_FILE: devNull, CHECKPOINT_DISABLE: '1', GOGC: '400' };
  const terraform = (...args: string[]) => promisify(execFile)('terraform', args, { cwd, env, maxBuffer: 2 ** 28 });
  try {
    const named = cases.map(({ cloud, ...tags }, index) => [`case-${index}`, { runtime: RUNTIMES[cloud], ...tags }]);
    await writeFile(join(cwd, 'cases.json'), JSON.stringify(Object.fromEntries(named)));
    await writeFile(join(cwd, 'main.tf'), ROOT_MODULE);
    await terraform('init', '-input=false', '-no-color');
    await terraform('plan', '-input=false', '-no-color', '-out=plan');
    const { stdout } = await terraform('show', '-json', 'plan');
    const results: Record<string, ModuleOutputs> = JSON.parse(stdout).planned_values.outputs.results.value;
    return cases.map((_, index) =>
      fromOutputs(results[`case-${index}`] ?? { tags: {}, tag_report: [], faults: [], names: {} }),
    );
  } finally {
    await rm(cwd, { recursive: true });
  }
}

function fromOutputs({ tags, tag_report, faults, names }: ModuleOutputs): Verdict {
  return verdictOf(
    faults.map(faultLine),
    tag_report.map(changeLine),
    tags,
    Object.entries(names).map(([kind, { name, is_shortened }]) => [kind, `${name} ${is_shortened}`]),
  );
}

function verdictOf(
  faults: readonly string[],
  changes: readonly string[],
  tags: Readonly<Record<string, string>>,
  names: readonly (readonly [string, string])[],
): Verdict {
  const isOpen = faults.some((fault) => fault.startsWith('["JOB705'));
  return {
    faults: [...faults].sort(),
    changes: [...changes].sort(),
    tags: isOpen ? undefined : tags,
    names: Object.fromEntries(names),
  };
}

type Maybe = string | null | undefined;

function faultLine({
  rule,
  key: name = null,
  part = null,
  other = null,
}: {
  rule: Maybe;
  key?: Maybe;
  part?: Maybe;
  other?: Maybe;
}): string {
  return JSON.stringify([rule, name, part, other]);
}

function changeLine(change: { key: string; part: string; raw: string; applied: string; reason: string }): string {
  return JSON.stringify([change.key, change.part, change.raw, change.applied, change.reason]);
}
