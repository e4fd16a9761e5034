import { type ResolveOptions, resolveJob, resolveText } from '@dativo/resolver';
import { JsonNumber, type JsonValue } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outputsFrom, outputsOf } from './outputs-of.ts';

const outputs = outputsFrom(`{
  "jobs": {
    "stripe": {"arn": "arn:stripe:7", "binding": {"cluster": "main", "subnets": ["a", "b"]}, "service": null, "same": 1},
    "stripe-customers": {"arn": "arn:customers:2", "binding": {"cluster": "lake"}},
    "odd name": {"arn": "arn:odd:1"}
  },
  "region": "eu-west-1", "same": 1, "binding": {"stripe": {"cluster": "main"}}
}`);

const jobOf = (jobName: string, value: string): string =>
  `infrastructure:\n  tags:\n    job_name: ${jobName}\nvalue: ${value}\n`;

function fill(jobName: string, value: string, options?: ResolveOptions): string {
  const found = resolveText(jobOf(jobName, value), outputs, options);
  if (found.ok) return found.text.slice(found.text.indexOf('value: ') + 'value: '.length).trimEnd();
  return found.diagnostics.map(({ ruleId, message, help }) => `${ruleId} ${message} ${help}`).join('\n');
}

describe('what a placeholder takes from the outputs of a fleet', () => {
  test.each([
    ['a job by its name in brackets', 'other', `'{{terraform_outputs.jobs["stripe"].arn}}'`, '"arn:stripe:7"'],
    [
      'a job by its name behind a dot',
      'other',
      '"{{terraform_outputs.jobs.stripe-customers.arn}}"',
      '"arn:customers:2"',
    ],
    ['a job with an odd name', 'x', `'{{terraform_outputs.jobs["odd name"].arn}}'`, '"arn:odd:1"'],
    ['its own, by a plain name', 'stripe', '"{{terraform_outputs.arn}}"', '"arn:stripe:7"'],
    ['its own, for each job another', 'stripe-customers', '"{{terraform_outputs.arn}}"', '"arn:customers:2"'],
    ['its own, with an odd job_name', '"odd name"', '"{{terraform_outputs.arn}}"', '"arn:odd:1"'],
    ['its own, inside text', 'stripe', 'a-{{terraform_outputs.arn}}', 'a-arn:stripe:7'],
    ['its own with a path', 'stripe', '"{{terraform_outputs.binding.subnets[1]}}"', '"b"'],
    ['a path that only the root module has', 'stripe', '"{{terraform_outputs.binding.stripe.cluster}}"', '"main"'],
    ['its own null', 'stripe', '"{{terraform_outputs.service}}"', 'null'],
    ['an output of the root module', 'stripe', '"{{terraform_outputs.region}}"', '"eu-west-1"'],
    ['what both say', 'stripe', '"{{terraform_outputs.same}}"', '1'],
    ['what the root module says, without a job of that name', 'x', '"{{terraform_outputs.same}}"', '1'],
    ['a default, where neither has it', 'stripe', `'{{terraform_outputs.nothing ?? "none"}}'`, '"none"'],
    ['the whole fleet', 'stripe', '"{{terraform_outputs.jobs | json}}"', expect.stringContaining('arn:customers:2')],
  ])('%s', (_name, jobName, value, expected) => {
    expect(fill(jobName, value)).toEqual(expected);
  });

  test('a job in another source', () => {
    const sources = new Map([['net', outputs]]);
    const text = jobOf('stripe', '"{{terraform_outputs:net.arn}}"');
    expect(resolveText(text, sources)).toMatchObject({ ok: true, text: jobOf('stripe', '"arn:stripe:7"') });
  });

  test('a file without a job takes only what is named in full', () => {
    expect(resolveText('{"a": "{{terraform_outputs.jobs.stripe.arn}}"}', outputs)).toMatchObject({ ok: true });
    expect(resolveText('{"a": "{{terraform_outputs.arn}}"}', outputs)).toMatchObject({ ok: false });
  });

  test('the resolved job is one, too', () => {
    const infrastructure = `infrastructure:
  provider: local
  runtime: { type: local_process }
  region: local
  resource_identifiers: "{{terraform_outputs.binding}}"
  tags: { job_name: orders, team: data, pipeline_type: ingestion, environment: dev, cost_center: cc }
`;
    const paths = ['source_connector', 'target_connector', 'asset'].map((name) => `${name}_path: ${name}.yaml\n`);
    const fleet = outputsFrom(
      '{"jobs": {"orders": {"binding": {"command": ["node", "worker.mjs"], "working_directory": "/srv"}}}}',
    );
    const resolved = resolveJob(`tenant_id: acme\n${paths.join('')}${infrastructure}`, fleet);
    expect(resolved.diagnostics).toEqual([]);
    expect(resolved).toMatchObject({
      job: { infrastructure: { resource_identifiers: { command: ['node', 'worker.mjs'] } } },
    });
  });
});

describe('what is wrong is said in the words of the fleet', () => {
  test.each([
    [
      'a job that the fleet does not have, by its key',
      fill('x', '"{{terraform_outputs.jobs.strpe.arn}}"'),
      'JOB504 The output jobs is a map and has no key "strpe". Did you mean "stripe"? The keys are "odd name", "stripe", "stripe-customers".',
    ],
    [
      'a job that the fleet does not have, by its own name',
      fill('strpe', '"{{terraform_outputs.arn}}"'),
      'JOB501 "arn" is not among the Terraform outputs, and the fleet in them has no job "strpe". Did you mean "stripe"? The jobs are "odd name", "stripe", "stripe-customers". Has terraform apply run since the job was added?',
    ],
    [
      'an output that the job does not have',
      fill('stripe', '"{{terraform_outputs.arm}}"'),
      'JOB501 "arm" is neither among the Terraform outputs nor among those of the job "stripe" in its fleet. Did you mean "arn"? The job has "arn", "binding", "same", "service"; the root module has "binding", "jobs", "region", "same".',
    ],
    [
      'an output that is nearer to one of the root module',
      fill('stripe', '"{{terraform_outputs.regoin}}"'),
      'JOB501 "regoin" is neither among the Terraform outputs nor among those of the job "stripe" in its fleet. Did you mean "region"? The job has "arn", "binding", "same", "service"; the root module has "binding", "jobs", "region", "same".',
    ],
    [
      'a job without a name',
      fill('"{{terraform_outputs.region}}"', '"{{terraform_outputs.arn}}"'),
      'JOB501 "arn" is not among the Terraform outputs, and the job has no fixed job_name by which the fleet in them could know it. Write job_name under infrastructure.tags, or name the job: {{terraform_outputs.jobs.JOB_NAME.arn}}.',
    ],
    [
      'two meanings',
      fill('stripe', '"{{terraform_outputs.binding}}"'),
      'JOB508 "binding" is an output of the root module and, with another value, an output of this job in its fleet. Write {{terraform_outputs.jobs.stripe.binding}} for that of the job, or give the output of the root module another name.',
    ],
    [
      'two meanings, even with a default',
      fill('stripe', '"{{terraform_outputs.binding ?? 1}}"'),
      expect.stringMatching(/^JOB508 /),
    ],
    [
      'a path that neither has',
      fill('stripe', '"{{terraform_outputs.binding.x}}"'),
      'JOB504 The output binding is a map and has no key "x". The keys are "stripe".',
    ],
  ])('%s', (_name, said, expected) => {
    expect(said).toEqual(expected);
  });

  test('no value of a sensitive fleet', () => {
    const secret = outputsOf({ jobs: new Map([['stripe', new Map([['token', 's3cret']])]]) }, ['jobs']);
    const text = jobOf('stripe', '"{{terraform_outputs.token}}"');
    const refused = resolveText(text, secret);
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ ruleId: 'JOB502' }] });
    expect(JSON.stringify(refused)).not.toContain('s3cret');
    expect(resolveText(text, secret, { sensitive: 'write' })).toMatchObject({
      ok: true,
      text: expect.stringContaining('s3cret'),
      maskedText: expect.not.stringContaining('s3cret'),
    });
  });

  test.each([[['jobs']], [['token']]])('a value that both have is sensitive where one of them is: %j', (sensitive) => {
    const jobs = new Map([['stripe', new Map([['token', 's3cret']])]]);
    const both = outputsOf({ jobs, token: 's3cret' }, sensitive);
    const refused = resolveText(jobOf('stripe', '"{{terraform_outputs.token}}"'), both);
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ ruleId: 'JOB502' }] });
  });

  test('an output "jobs" that is no fleet changes nothing', () => {
    const plain = outputsOf({ jobs: ['a', 'b'], arn: 'x' });
    expect(resolveText(jobOf('a', '"{{terraform_outputs.arm}}"'), plain).diagnostics[0]?.message).toBe(
      '"arm" is not among the Terraform outputs.',
    );
  });
});

test('the short form of a job means its own output, whatever the names and values are', () => {
  const name = fc.stringMatching(/^[a-z_][a-z0-9_-]{0,8}$/);
  const scalar = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.nat().map((one) => new JsonNumber(String(one))),
  );
  const value: fc.Arbitrary<JsonValue> = fc.oneof(scalar, fc.array(scalar));
  const outputsOfJob = fc.dictionary(name, value, { minKeys: 1, maxKeys: 4 });
  const fleets = fc.dictionary(fc.string({ minLength: 1 }), outputsOfJob, { minKeys: 1, maxKeys: 4 });
  fc.assert(
    fc.property(fleets, (fleet) => {
      const jobs = new Map(Object.entries(fleet).map(([job, own]) => [job, new Map(Object.entries(own))]));
      for (const [job, own] of jobs) {
        for (const output of own.keys()) {
          if (output === 'jobs') continue;
          const key = JSON.stringify(job);
          const write = (reference: string) => jobOf(key, `'{{terraform_outputs.${reference.replaceAll("'", "''")}}}'`);
          const short = resolveText(write(output), outputsOf({ jobs }));
          const long = resolveText(write(`jobs[${key}].${output}`), outputsOf({ jobs }));
          // A name with braces could be a placeholder itself, and then nobody knows it.
          if (job.includes('{{')) return;
          expect(short).toMatchObject({ ok: true });
          expect(long).toMatchObject({ ok: true, text: short.ok && short.text });
        }
      }
    }),
    { numRuns: 200 },
  );
});
