import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Job, parseJob } from '@dativo/schema';
import { type FindJob, planSchedules, type RunnerFile, readRunnerFile } from '@dativo/schema/runner-file';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenNeighbours, intervalToCron } from '../src/runner-file/interval-to-cron.ts';
import { formatted } from './formatted.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/runner-files');

const PLATFORMS = {
  aws: ['aws_fargate', 'us-east-1', '{ image: "acme/etl:1", cpu: "256", memory: "512", type: aws_fargate }'],
  azure: [
    'azure_container_apps',
    'westeurope',
    '{ image: "acme/etl:1", cpu: "0.5", memory: 1Gi, type: azure_container_apps }',
  ],
  gcp: ['gcp_cloud_run', 'europe-west1', '{ image: "acme/etl:1", cpu: "1", memory: 1Gi, type: gcp_cloud_run }'],
  local: ['local_process', 'local', '{ type: local_process, command: [node, etl.js] }'],
} as const;

type Provider = keyof typeof PLATFORMS;

interface JobFacts {
  readonly name: string;
  readonly provider?: Provider;
  readonly tenant?: string;
  readonly schedule?: string;
}

function textOf({ name, provider, tenant = 'acme', schedule }: JobFacts): string {
  const [, region, runtime] = provider === undefined ? [] : PLATFORMS[provider];
  const block = `infrastructure:
  provider: ${provider}
  runtime: ${runtime}
  region: ${region}
  resource_identifiers: "{{terraform_outputs.runtime_binding}}"
  tags: { job_name: ${name}, team: data, pipeline_type: ingestion, environment: prod, cost_center: crm }
${schedule === undefined ? '' : `  schedule: ${schedule}\n`}`;
  return `tenant_id: ${tenant}
source_connector_path: connectors/csv.yaml
target_connector_path: connectors/iceberg.yaml
asset_path: assets/orders.yaml
${provider === undefined ? '' : block}`;
}

function jobOf(facts: JobFacts): Job {
  const parsed = parseJob(textOf(facts), { file: 'job.yaml' });
  if (!parsed.ok) throw new Error(formatted(parsed.diagnostics));
  return parsed.job;
}

/** The job files of the fixtures, below `/app/jobs`. */
const JOBS: Readonly<Record<string, JobFacts>> = {
  'acme/orders.yaml': { name: 'orders', provider: 'aws' },
  'acme/contacts.yaml': { name: 'contacts', provider: 'azure' },
  'acme/deals.yaml': { name: 'deals', provider: 'gcp' },
  'samples.yaml': { name: 'samples', provider: 'aws', tenant: 'demo' },
  'scheduled.yaml': { name: 'own', provider: 'aws', schedule: '{ cron: "0 3 * * *", timezone: Europe/Berlin }' },
  'plain.yaml': { name: 'plain' },
  'here.yaml': { name: 'here', provider: 'local' },
};

const findJob: FindJob = (config) => {
  const file = config.replace(/^\/app\//, '');
  if (file.endsWith('faulty.yaml')) return 'has findings';
  const facts = JOBS[file.replace(/^jobs\//, '')];
  if (facts === undefined) return { fault: `there is no job file ${file}`, help: 'Check the path.' };
  return { file, text: textOf(facts), job: jobOf(facts) };
};

function outcomeOf(text: string): string {
  const reading = readRunnerFile(text, { file: 'runner.yaml' });
  if (!reading.ok) return formatted(reading.diagnostics);
  const { planned, diagnostics } = planSchedules(reading.runner, findJob);
  const lines = planned.map(({ schedule, jobName, runtime }) => {
    const { name, cron, timezone, enabled } = schedule;
    return `${jobName} on ${runtime}: "${cron}" ${timezone}${enabled ? '' : ', not enabled'} (${name})\n`;
  });
  return [formatted([...reading.diagnostics, ...diagnostics]), ...lines].join('');
}

describe.each(['good', 'bad'])('%s runner files', (folder) => {
  const names = readdirSync(join(FIXTURES, folder)).filter((name) => name.endsWith('.yaml'));

  test.each(names)('%s', async (name) => {
    const file = join(FIXTURES, folder, name);
    const outcome = outcomeOf(readFileSync(file, 'utf8'));
    await expect(outcome).toMatchFileSnapshot(file.replace(/yaml$/, 'out'));
    expect(/ error JOB/.test(outcome)).toBe(folder === 'bad');
  });
});

test('settings of a project weigh warnings, and nothing else', () => {
  const text = readFileSync(join(FIXTURES, 'good/wrapped.yaml'), 'utf8').replace('mode:', 'mood: 1\n  mode:');
  const rules = { JOB002: 'off', JOB008: 'error', JOB001: 'off' } as const;
  const reading = readRunnerFile(text, { rules });
  expect(reading.diagnostics).toEqual([]);
  const { planned, diagnostics } = planSchedules((reading as { runner: RunnerFile }).runner, findJob, { rules });
  expect(new Set(diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`))).toEqual(
    new Set(['JOB008 error']),
  );
  expect(planned).toEqual([]);
  expect(readRunnerFile('[]', { rules }).ok).toBe(false);
});

describe('an interval', () => {
  /** Minutes of a week at which a cron line of minute, hour and day of week fires. */
  function firesAt(cron: string): number[] {
    const [minute = '', hour = '', , , day = ''] = cron.split(' ');
    const fits = (field: string, value: number) =>
      field === '*' || field === String(value) || (field.startsWith('*/') && value % Number(field.slice(2)) === 0);
    const week = Array.from({ length: 7 * 24 * 60 }, (_, index) => index);
    return week.filter(
      (at) => fits(minute, at % 60) && fits(hour, Math.floor(at / 60) % 24) && fits(day, Math.floor(at / 1440)),
    );
  }

  test('of any length is as even as it says, or has no cron line', () => {
    const lengths = fc.oneof(
      fc.integer({ min: 1, max: 700_000 }),
      fc.integer({ min: 1, max: 11_000 }).map((n) => n * 60),
    );
    fc.assert(
      fc.property(lengths, (seconds) => {
        const cron = intervalToCron(seconds);
        const fits = 604_800 % seconds === 0 && seconds % 60 === 0;
        if (cron === undefined) return;
        expect(fits).toBe(true);
        const times = firesAt(cron);
        const gaps = times.map((at, index) => (times[index + 1] ?? (times[0] ?? 0) + 10_080) - at);
        expect(new Set(gaps)).toEqual(new Set([seconds / 60]));
      }),
    );
  });

  test.each([
    [60, '* * * * *'],
    [900, '*/15 * * * *'],
    [3600, '0 * * * *'],
    [21_600, '0 */6 * * *'],
    [86_400, '0 0 * * *'],
    [604_800, '0 0 * * 0'],
    [5400, undefined],
    [18_000, undefined],
    [172_800, undefined],
    [30, undefined],
  ])('of %i s is %s', (seconds, cron) => {
    expect(intervalToCron(seconds)).toBe(cron);
  });

  test('that is not even has even neighbours', () => {
    expect([5400, 30, 9_999_999].map(evenNeighbours)).toEqual([[3600, 7200], [60], [604_800]]);
  });
});

test('a schedule is carried over exactly where the job file would be allowed to have it', () => {
  const field = (...texts: string[]) => fc.constantFrom('*', ...texts);
  const cron = fc
    .tuple(
      field('0', '*/5', '61'),
      field('2', '1-3', '25'),
      field('1', '30', '1-31'),
      field('2', '*/2', 'FEB'),
      field('MON', '0-6', '7', '8'),
    )
    .map((fields) => fields.join(' '));
  const zone = fc.constantFrom('UTC', 'Etc/GMT', 'Europe/Berlin', 'Mars/Olympus');
  const provider = fc.constantFrom<Provider>('aws', 'azure', 'gcp');
  fc.assert(
    fc.property(cron, zone, provider, (cron, timezone, provider) => {
      const schedule = JSON.stringify({ cron, timezone });
      const own = parseJob(textOf({ name: 'orders', provider, schedule }), { file: 'job.yaml' });
      const times = `cron: ${JSON.stringify(cron)}, timezone: ${timezone}`;
      const text = `orchestrator: { schedules: [{ name: x, config: job.yaml, ${times} }] }`;
      const reading = readRunnerFile(text);
      const job = { file: 'job.yaml', text: '', job: jobOf({ name: 'orders', provider }) };
      const plan = reading.ok ? planSchedules(reading.runner, () => job) : undefined;
      expect(plan?.planned.length ?? 0).toBe(own.ok ? 1 : 0);
    }),
    { numRuns: 300 },
  );
});
