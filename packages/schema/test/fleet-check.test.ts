import { checkFleet, deriveNames, inspectJob, RUNTIME_OF_PROVIDER } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areApart, type JobNames } from '../src/quick.ts';

interface Tags {
  readonly file: string;
  readonly jobName: string;
  readonly environment: string;
  readonly provider: keyof typeof RUNTIME_OF_PROVIDER;
}

function inspected({ file, jobName, environment, provider }: Tags) {
  const tags = JSON.stringify({ job_name: jobName, environment });
  return inspectJob(
    `tenant_id: acme\ninfrastructure: { provider: ${provider}, runtime: { type: ${RUNTIME_OF_PROVIDER[provider]} }, tags: ${tags} }\n`,
    { file },
  );
}

function pairs(jobs: readonly Tags[]): string[] {
  return checkFleet(jobs.map(inspected)).map(
    ({ ruleId, file, related }) => `${ruleId} ${file} ${related?.map((other) => other.file).join()}`,
  );
}

/** Written without maps on purpose: every job is held against every job before it. */
function expectedPairs(jobs: readonly Tags[]): string[] {
  const byFile = [...jobs].sort((a, b) => (a.file < b.file ? -1 : 1));
  return byFile.flatMap((job, index) => {
    const before = byFile.slice(0, index);
    const twin = before.find((other) => isTwin(other, job));
    if (twin !== undefined) return [`JOB807 ${job.file} ${twin.file}`];
    const other = before.find((one) => sharesNames(one, job));
    return other === undefined ? [] : [`JOB808 ${job.file} ${other.file}`];
  });
}

function isTwin(one: Tags, other: Tags): boolean {
  return one.jobName === other.jobName && one.environment === other.environment;
}

function sharesNames(one: Tags, other: Tags): boolean {
  if (one.provider !== other.provider) return false;
  const names = deriveNames(other.jobName, other.environment, other.provider);
  return Object.entries(deriveNames(one.jobName, one.environment, one.provider)).some(
    ([kind, { name }]) => names[kind]?.name === name,
  );
}

const word = fc.constantFrom(
  'orders',
  'Orders',
  'orders-eu',
  'orders_eu',
  'a'.repeat(60),
  `${'a'.repeat(59)}A`,
  '1',
  'j-1',
  'sg-orders',
  'j-sg-orders',
);
const tags = fc.record({
  jobName: word,
  environment: fc.constantFrom('prod', 'eu-prod', 'EU prod', 'dev'),
  provider: fc.constantFrom(...(Object.keys(RUNTIME_OF_PROVIDER) as Tags['provider'][])),
});

test('exactly the pairs are found, whatever the order of the files', () => {
  const fleets = fc.array(tags, { maxLength: 12 }).chain((all) => {
    const jobs = all.map((one, index) => ({ ...one, file: `jobs/${String.fromCharCode(97 + index)}.yaml` }));
    return fc.record({ jobs: fc.constant(jobs), shuffled: fc.shuffledSubarray(jobs, { minLength: jobs.length }) });
  });
  fc.assert(
    fc.property(fleets, ({ jobs, shuffled }) => {
      const found = pairs(jobs);
      expect(found).toEqual(expectedPairs(jobs));
      expect(pairs(shuffled)).toEqual(found);
    }),
    { numRuns: 300 },
  );
});

describe('jobs that are apart', () => {
  test('are those in which nothing is found, or there is no answer', () => {
    let apart = 0;
    let found = 0;
    fc.assert(
      fc.property(fc.array(tags, { minLength: 1, maxLength: 3 }), (all) => {
        const jobs = all.map((one, index) => ({ ...one, file: `${index}.yaml` }));
        const isApart = areApart(jobs.map((job) => namesOf(job)));
        const pairsFound = pairs(jobs).length;
        if (isApart) expect(pairsFound).toBe(0);
        apart += Number(isApart);
        found += Number(pairsFound > 0);
      }),
      { numRuns: 3000, seed: 20_250_101 },
    );
    // Answers that are never given, or never could be wrong, would prove nothing.
    expect(apart).toBeGreaterThan(500);
    expect(found).toBeGreaterThan(100);
  });

  const long = 'a'.repeat(60);

  test.each<[what: string, jobName: string, other: Omit<Tags, 'file'>]>([
    ['the shortened name of another job', long, wholeNameOf(long, 'gcp', 'job')],
    ['a shortened name that is short enough for all kinds', long, wholeNameOf(long, 'azure', 'job')],
    // Both have the checksum eed620.
    ['the same checksum behind the same letters', `${long}-8816`, named(`${long}-9292`, 'gcp')],
    ['the name that another job has behind a reserved prefix', 'sg-a', named('j-sg-a', 'aws')],
  ])('%s is found', (_what, jobName, other) => {
    const jobs = [named(jobName, other.provider), other].map((one, index) => ({ ...one, file: `${index}.yaml` }));
    expect(pairs(jobs)).toEqual(['JOB808 1.yaml 0.yaml']);
    expect(areApart(jobs.map(namesOf))).toBe(false);
  });

  test('are told apart where their names are shortened', () => {
    const jobs = Array.from({ length: 50 }, (_, index) => ({
      jobName: `${'a'.repeat(60)}-${index}`,
      environment: 'prod',
      provider: (['aws', 'azure', 'gcp'] as const)[index % 3] ?? 'aws',
    }));
    expect(areApart(jobs.map(namesOf))).toBe(true);
  });
});

function namesOf({ jobName, environment, provider }: Omit<Tags, 'file'>): JobNames {
  return { jobName, environment, provider, tenant: 'acme' };
}

function named(jobName: string, provider: Tags['provider']): Omit<Tags, 'file'> {
  return { jobName, environment: 'prod', provider };
}

/** A job that has in full the name that another one in `prod` has shortened. */
function wholeNameOf(jobName: string, provider: Tags['provider'], kind: string): Omit<Tags, 'file'> {
  const { name = '' } = deriveNames(jobName, 'prod', provider)[kind] ?? {};
  const dash = name.lastIndexOf('-');
  return { jobName: name.slice(0, dash), environment: name.slice(dash + 1), provider };
}

test.each([
  ['a name that is left to fill in', 'TODO', 'prod'],
  ['an empty name', '', 'prod'],
  ['a placeholder', '{{terraform_outputs.name}}', 'prod'],
  ['an environment that is not known', 'orders', '${ENVIRONMENT}'],
])('%s is compared with nothing', (_, jobName, environment) => {
  const job = { jobName, environment, provider: 'aws' } as const;
  expect(
    pairs([
      { ...job, file: 'a.yaml' },
      { ...job, file: 'b.yaml' },
    ]),
  ).toEqual([]);
});

test('one file that is given twice is one job, jobs without a file name are not', () => {
  const job = { jobName: 'orders', environment: 'prod', provider: 'aws' } as const;
  expect(
    pairs([
      { ...job, file: 'a.yaml' },
      { ...job, file: 'a.yaml' },
    ]),
  ).toEqual([]);
  expect(
    pairs([
      { ...job, file: '' },
      { ...job, file: '' },
    ]),
  ).toEqual(['JOB807  ']);
});

test('files that are no jobs are passed over', () => {
  expect(checkFleet([inspectJob('- a\n', { file: 'a.yaml' }), inspectJob('', { file: 'b.yaml' })])).toEqual([]);
});

test('a fleet of five hundred is compared in one go', () => {
  const jobs = Array.from({ length: 500 }, (_, index) => ({
    file: `jobs/${String(index).padStart(3, '0')}.yaml`,
    jobName: `job_${index % 250}`,
    environment: 'prod',
    provider: 'aws' as const,
  }));
  const found = pairs(jobs);
  expect(found).toHaveLength(250);
  expect(found[0]).toBe('JOB807 jobs/250.yaml jobs/000.yaml');
});

test('in a fleet that is keyed by name, two environments do not tell two jobs apart', () => {
  const job = { jobName: 'orders', provider: 'aws' } as const;
  const jobs = [
    inspected({ ...job, environment: 'prod', file: 'a.yaml' }),
    inspected({ ...job, environment: 'dev', file: 'b.yaml' }),
  ];
  expect(checkFleet(jobs)).toEqual([]);
  expect(checkFleet(jobs, { isKeyedByName: true })).toMatchObject([
    {
      ruleId: 'JOB807',
      file: 'b.yaml',
      message:
        'job_name "orders" is also the name of the job in `a.yaml`, and a fleet knows its jobs by job_name alone',
      related: [{ file: 'a.yaml' }],
    },
  ]);
});
