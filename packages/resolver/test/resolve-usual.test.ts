import { resolveJob } from '@dativo/resolver';
import { JsonNumber, type JsonValue } from '@dativo/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveClosely } from '../src/resolve-job.ts';
import { resolveUsual } from '../src/resolve-usual.ts';
import { anyValue } from './generated-file.ts';
import { outputsOf } from './outputs-of.ts';

const HEAD = `tenant_id: acme
source_connector_path: connectors/stripe.yaml
target_connector_path: connectors/iceberg.yaml
asset_path: assets/customers.yaml
`;

const p = (name: string): string => `{{terraform_outputs.${name}}}`;

/** Lines below `source.connection`, which takes any keys. Those that the quick look knows come first. */
const LINES: readonly ((key: string, name: string) => string)[] = [
  (key, name) => `    ${key}: "${p(name)}"`,
  (key, name) => `    ${key}:   '{{ terraform_outputs.${name} }}' `,
  (key, name) => `    ${key}: '{{terraform_outputs.jobs["orders"].${name}}}'`,
  (key, name) => `    ${key}: "{{terraform_outputs.jobs.orders.${name}}}"`,
  (key) => `    ${key}: "{{terraform_outputs.nothing ?? 1}}"`,
  (key) => `    ${key}: [1, two, "three"] # a comment`,
  (key, name) => `    ${key}: "${p(name)}" # a comment`,
  (key, name) => `    ${key}: ${p(name)}`,
  (key, name) => `    ${key}: "${p(name)} and more"`,
  (key, name) => `    ${key}: ["${p(name)}", x]`,
  (key, name) => `    ${key}: &a_${key} "${p(name)}"\n    ${key}_again: *a_${key}`,
  (key, name) => `    ${key}: |\n      one: "${p(name)}"`,
  (key, name) => `    ${key}:\n      - one: "${p(name)}"`,
  (key, name) => `    # ${key}: "${p(name)}"`,
  (key, name) => `    ${key}: "{{!terraform_outputs.${name}}}"`,
  (key, name) => `    ${key}: "{{terraform_outputs.${name} | string}}"`,
  (key) => `    ${key}: "{{terraform_outputs.nothing}}"`,
  (key) => `    ${key}: "{{terraform_outputs.secret}}"`,
  (key) => `    ${key}: "{{ jinja }}"`,
  (key, name) => `    ${key}: "\\x7B${p(name).slice(1)}"`,
  (key, name) => `    "${key}": "${p(name)}"`,
  (key, name) => `    ${key}: >-\n      ${p(name)}`,
];

const usualValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.stringMatching(/^[a-z/:.-]{0,12}$/),
      fc.nat().map((one) => new JsonNumber(String(one))),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { maxKeys: 3 })
      .map((one) => new Map(Object.entries(one))),
  ),
})).value;

const value = fc.oneof({ weight: 3, arbitrary: usualValue }, { weight: 1, arbitrary: anyValue });
const line = (count: number) => fc.constantFrom(...LINES.slice(0, count));
const lines = fc.oneof(
  { weight: 2, arbitrary: fc.array(line(6), { minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(line(LINES.length), { minLength: 1, maxLength: 5 }) },
);
const values = fc.array(value, { minLength: 5, maxLength: 5 });
const ending = fc.constantFrom('\n', '\n', '\n', '\r\n', '');

test('a quick answer is that of the close look, or there is none', () => {
  let answers = 0;
  let silences = 0;
  fc.assert(
    fc.property(lines, values, ending, (chosen, given, end) => {
      const names = given.map((_, index) => `v${index}`);
      const own = Object.fromEntries(given.map((one, index) => [`v${index}`, one]));
      const jobs = new Map([['orders', new Map(Object.entries(own))]]);
      const outputs = outputsOf({ ...own, jobs, secret: 's3cret' }, ['secret']);
      const body = chosen.map((write, index) => write(`k${index}`, names[index % names.length] ?? ''));
      const text = `${HEAD}source:\n  connection:\n${body.join('\n')}`.replaceAll('\n', end === '' ? '\n' : end) + end;
      const quick = resolveUsual(text, outputs, { file: 'job.yaml' });
      if (quick === undefined) silences += 1;
      else {
        answers += 1;
        expect(plain(quick)).toEqual(plain(resolveClosely(text, outputs, { file: 'job.yaml' })));
        expect(plain(resolveJob(text, outputs))).toEqual(plain(quick));
      }
    }),
    { numRuns: 1500 },
  );
  // Looks that never answer would prove nothing.
  expect(answers).toBeGreaterThan(200);
  expect(silences).toBeGreaterThan(200);
});

/** With places that are looked for only when they are asked for. */
function plain(resolution: object): unknown {
  return JSON.parse(JSON.stringify(resolution));
}

test('a job of a fleet is answered quickly, with its binding in one line', () => {
  const text = `${HEAD}infrastructure:
  provider: aws
  runtime: { type: aws_fargate, image: "ghcr.io/acme/dativo:1", cpu: "256", memory: "512" }
  region: eu-west-1
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  tags: { job_name: orders, team: data, pipeline_type: ingestion, environment: dev, cost_center: cc }
`;
  const binding = new Map<string, JsonValue>([
    ['cluster_name', 'lake'],
    ['task_definition_family', 'orders'],
    ['subnet_ids', ['subnet-0a1b2c3d']],
    ['log', new Map([['group', '/x']])],
  ]);
  const jobs = new Map([['orders', new Map([['runtime_binding', binding]])]]);
  const quick = resolveUsual(text, outputsOf({ jobs }), {});
  expect(quick).toBeDefined();
  expect(plain(quick ?? {})).toEqual(plain(resolveClosely(text, outputsOf({ jobs }), {})));
});

test('what is sensitive takes the close look, which masks it', () => {
  const text = `${HEAD}source:\n  connection:\n    k0: "{{terraform_outputs.k}}"\n`;
  const outputs = outputsOf({ k: 'abc' }, ['k']);
  expect(resolveUsual(text, outputs, { sensitive: 'write' })).toBeUndefined();
  expect(resolveUsual(text, outputsOf({ k: 'abc' }), {})).toBeDefined();
});
