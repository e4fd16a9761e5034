import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { validJob } from '../arbitrary/job.ts';
import { type Mutation, mutated, mutation } from '../arbitrary/mutation.ts';
import type { Random } from './random.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');

/** Every YAML file among the fixtures of the package. */
const corpus: readonly Buffer[] = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => readFileSync(join(FIXTURES, name)));

/** What YAML, placeholders, ignores and jobs are made of. */
const TOKENS = [
  ...[
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\r',
    '\t',
    ' ',
    ': ',
    ':',
    '- ',
    '? ',
    ', ',
    '{',
    '}',
    '[',
    ']',
    '---\n',
    '...\n',
  ],
  ...[
    '&a ',
    '*a',
    '!!str ',
    '!x ',
    '!!int ',
    '<<: *a',
    '|',
    '>-',
    '|2',
    '"',
    "'",
    '\\',
    '\\u0041',
    '%YAML 1.2\n',
    '# ',
    '#',
  ],
  ...['{{terraform_outputs.x}}', '{{', '}}', '{{!terraform_outputs', '.a[0]["b"]', ' ?? 1', ' | json', '${VAR}', '${'],
  ...[
    '# job-ignore JOB112 -- x\n',
    '# job-ignore-file JOB204\n',
    ' # job-ignore',
    '\ufeff',
    '😀',
    '👩‍🚀',
    'e\u0301',
    '\u2028',
    '\0',
    '\x85',
  ],
  ...[
    'tenant_id',
    'asset_path',
    'source_connector_path',
    'logging',
    'level',
    'infrastructure',
    'provider',
    'runtime',
    'type',
  ],
  ...[
    'tags',
    'job_name',
    'schedule',
    'cron',
    'timezone',
    'image',
    'cpu',
    'memory',
    'region',
    'resource_identifiers',
    'aws',
  ],
  ...[
    'aws_fargate',
    'INFO',
    '__proto__',
    'constructor',
    'on',
    'null',
    '~',
    '0x1F',
    '1e999',
    '.inf',
    '-0',
    '1:30',
    'a',
    '"2 * * * *"',
  ],
];

const jobs: readonly Record<string, unknown>[] = fc.sample(validJob, { numRuns: 400, seed: 7 });
const mutations: readonly Mutation[] = fc.sample(mutation, { numRuns: 2000, seed: 7 });

/** One input; the kinds take turns. */
export function fuzzInput(index: number, random: Random): Uint8Array {
  const kinds = [randomBytes, tokens, mutatedBytes, mutatedBytes, crossedBytes, mutatedJob];
  return (kinds[index % kinds.length] ?? randomBytes)(random);
}

function randomBytes(random: Random): Uint8Array {
  const limit = random.pick([128, 256, 256]);
  return Uint8Array.from({ length: random.below(120) }, () => random.below(limit));
}

function tokens(random: Random): Uint8Array {
  return Buffer.from(Array.from({ length: random.below(60) }, () => random.pick(TOKENS)).join(''));
}

function mutatedBytes(random: Random): Uint8Array {
  let bytes: Uint8Array = random.pick(corpus);
  for (let count = 1 + random.below(4); count > 0; count--) bytes = mutatedOnce(bytes, random);
  return bytes;
}

function mutatedOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + random.below(12));
  const inserted = random.pick([
    () => [],
    () => [random.below(256)],
    () => Buffer.from(random.pick(TOKENS)),
    () => bytes.subarray(at, end),
  ])();
  const behind = random.pick([at, at, end]);
  return Buffer.concat([bytes.subarray(0, at), Uint8Array.from(inserted), bytes.subarray(behind)]);
}

/** The start of one file with the end of another. */
function crossedBytes(random: Random): Uint8Array {
  const [one, other] = [random.pick(corpus), random.pick(corpus)];
  return Buffer.concat([one.subarray(0, random.below(one.length + 1)), other.subarray(random.below(other.length + 1))]);
}

function mutatedJob(random: Random): Uint8Array {
  const changes = Array.from({ length: random.below(4) }, () => random.pick(mutations));
  return Buffer.from(JSON.stringify(mutated(random.pick(jobs), changes)) ?? 'null');
}
