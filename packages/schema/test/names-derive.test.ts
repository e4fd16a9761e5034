import { deriveNames } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudRules } from '../src/generated/cloud-rules.ts';
import { fitsAsItIs, type NameLimits, slugOf, unusualNames } from '../src/names/derive-names.ts';

const LONG = 'Stripe__Customers/Incremental Sync (EU) v2 backfill and more and more text';

test.each([
  ['gcp', 'service_account', 'stripe-customers-increm-52d4ab', 30],
  ['azure', 'job', 'stripe-customers-incremen-52d4ab', 32],
  ['gcp', 'job', 'stripe-customers-incremental-sync-eu-v2-ba-52d4ab', 49],
  ['azure', 'log_analytics_workspace', 'stripe-customers-incremental-sync-eu-v2-backfill-an-52d4ab-logs', 63],
  ['aws', 'schedule', 'stripe-customers-incremental-sync-eu-v2-backfill-and-more-52d4ab', 64],
  ['aws', 'task_role', 'stripe-customers-incremental-sync-eu-v2-backfill-and-52d4ab-task', 64],
  ['aws', 'execution_role', 'stripe-customers-incremental-sync-eu-v2-backfill-and-52d4ab-exec', 64],
] as const)('on %s the long name becomes, as %s, %s', (cloud, kind, name, length) => {
  expect(deriveNames(LONG, 'prod', cloud)[kind]).toEqual({ name, isShortened: true });
  expect(name).toHaveLength(length);
});

test.each([
  ['orders', 'prod', 'orders-prod'],
  ['Orders_Daily', 'Prod', 'orders-daily-prod'],
  ['  orders  ', 'prod', 'orders-prod'],
  ['a//b..c', 'dev', 'a-b-c-dev'],
  ['2nd run', 'dev', 'j-2nd-run-dev'],
  ['İstanbul', 'dev', 'istanbul-dev'],
  ['Ünïcode', 'dev', 'n-code-dev'],
  ['e\u0301t\u00e9', 'dev', 't-dev'],
  ['日本語', 'prod', 'prod'],
  ['orders', '', 'orders'],
])('%j in %j is %s', (jobName, environment, name) => {
  expect(deriveNames(jobName, environment, 'aws')['cluster']).toEqual({ name, isShortened: false });
});

test('where the cut falls on a hyphen there is still only one', () => {
  const name = deriveNames(`${'a'.repeat(24)}-orders`, 'prod', 'azure')['job']?.name;
  expect(name).toMatch(/^a{24}-[0-9a-f]{6}$/);
});

test('a security group is not named like the id of one', () => {
  const { security_group, cluster } = deriveNames('sg-orders', 'prod', 'aws');
  expect([security_group?.name, cluster?.name]).toEqual(['j-sg-orders-prod', 'sg-orders-prod']);
});

test('a name too short for a service account gets longer', () => {
  expect(deriveNames('a', 'b', 'gcp')['service_account']?.name).toMatch(/^a-b-[0-9a-f]{6}$/);
});

test('where nothing is left there is a name all the same', () => {
  expect(deriveNames('日本', '語', 'azure')['job']?.name).toMatch(/^job-[0-9a-f]{6}$/);
});

test('a process on this machine has no resources to name', () => {
  expect(deriveNames('orders', 'dev', 'local')).toEqual({});
});

test('what is told without making names is what making them gives', () => {
  const letters = fc.integer({ min: 0, max: 260 }).map((length) => 'a'.repeat(length));
  const names = fc.tuple(fc.constantFrom('', 'sg-', '2-', 'Ä', '-'), letters).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      names,
      fc.constantFrom('', 'prod', 'EU'),
      fc.constantFrom('aws', 'azure', 'gcp'),
      (name, environment, provider) => {
        const slug = slugOf(`${name}-${environment}`);
        const limits: Readonly<Record<string, NameLimits>> = cloudRules.names[provider];
        const unusual = Object.entries(deriveNames(name, environment, provider))
          .filter(([kind, derived]) => slug === '' || derived.name !== slug + (limits[kind]?.suffix ?? ''))
          .map(([kind, derived]) => `${kind} ${derived.name}`);
        const told = unusualNames({ jobName: name, environment, provider });
        expect(told.map((one) => `${one.kind} ${one.name}`)).toEqual(unusual);
        expect(fitsAsItIs(slug, provider)).toBe(unusual.length === 0);
      },
    ),
    { numRuns: 500 },
  );
});

/** The clouds' own rules, written down a second time. */
const LEGAL: Readonly<Record<'aws' | 'azure' | 'gcp', Readonly<Record<string, RegExp>>>> = {
  aws: {
    cluster: /^[A-Za-z0-9_-]{1,255}$/,
    task_family: /^[A-Za-z0-9_-]{1,255}$/,
    service: /^[A-Za-z0-9_-]{1,255}$/,
    execution_role: /^[\w+=,.@-]{1,64}$/,
    task_role: /^[\w+=,.@-]{1,64}$/,
    log_group: /^[._/#A-Za-z0-9-]{1,512}$/,
    schedule: /^[0-9A-Za-z_.-]{1,64}$/,
    security_group: /^(?!sg-)[a-z0-9-]{1,255}$/,
    scheduler_role: /^[\w+=,.@-]{1,64}$/,
    schedule_group: /^[0-9A-Za-z_.-]{1,64}$/,
    dead_letter_queue: /^[A-Za-z0-9_-]{1,80}$/,
    kms_alias: /^(?!aws\/)[A-Za-z0-9/_-]{1,250}$/,
    event_rule: /^[.\-_A-Za-z0-9]{1,64}$/,
    alarm: /^[\x20-\x7e]{1,255}$/,
    budget: /^[^:\\/]{1,100}$/,
  },
  azure: {
    environment: /^[A-Za-z0-9][A-Za-z0-9-]{0,58}[A-Za-z0-9]$/,
    job: /^(?!.*--)(?=.{1,32}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
    identity: /^[A-Za-z0-9_-]{3,128}$/,
    log_analytics_workspace: /^(?=.{4,63}$)[A-Za-z0-9][A-Za-z0-9-]+[A-Za-z0-9]$/,
    resource_group: /^[A-Za-z0-9_().-]{0,89}[A-Za-z0-9_()-]$/,
    container_app: /^(?!.*--)(?=.{1,32}$)[a-z]([a-z0-9-]*[a-z0-9])?$/,
    budget: /^[A-Za-z0-9_-]{1,63}$/,
    alert: /^[^*#&+:<>?@%{}\\/]{1,127}[^. ]$/,
    missed_alert: /^[^*#&+:<>?@%{}\\/]{1,127}[^. ]$/,
    environment_storage: /^(?=.{1,32}$)[a-z]([a-z0-9-]*[a-z0-9])?$/,
  },
  gcp: {
    job: /^(?=.{1,49}$)[a-z]([a-z0-9-]*[a-z0-9])?$/,
    service: /^(?=.{1,49}$)[a-z]([a-z0-9-]*[a-z0-9])?$/,
    service_account: /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
    scheduler_job: /^[A-Za-z0-9_-]{1,500}$/,
    worker_pool: /^(?=.{1,49}$)[a-z]([a-z0-9-]*[a-z0-9])?$/,
    scheduler_account: /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/,
    log_bucket: /^[A-Za-z0-9_.-]{1,100}$/,
    log_sink: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/,
  },
};

describe.each(['aws', 'azure', 'gcp'] as const)('%s', (cloud) => {
  const text = fc.oneof(
    fc.stringMatching(/^[a-z0-9_.-]{1,80}$/),
    fc.string({ unit: 'grapheme', maxLength: 90 }),
    fc.string({ maxLength: 700 }),
  );

  test('all names of any job are legal, and the same every time', () => {
    fc.assert(
      fc.property(text, text, (jobName, environment) => {
        const names = deriveNames(jobName, environment, cloud);
        expect(Object.keys(names).sort()).toEqual(Object.keys(LEGAL[cloud]).sort());
        for (const [kind, { name }] of Object.entries(names)) expect(name).toMatch(LEGAL[cloud][kind] ?? /^$/);
        expect(deriveNames(jobName, environment, cloud)).toEqual(names);
      }),
      { numRuns: 500 },
    );
  });

  test('500 jobs that differ in more than punctuation have 500 names of each kind', () => {
    const beginning = 'customers-and-orders-incremental-sync-for-the-whole-of-europe-and-more-';
    const jobs = fc.sample(fc.stringMatching(/^[a-z0-9]{3,90}$/), { numRuns: 250, seed: 7 });
    const names = [...new Set(jobs)].flatMap((name) => [name, beginning + name]);
    const derived = names.map((name) => deriveNames(name, 'prod', cloud));
    for (const kind of Object.keys(LEGAL[cloud]))
      expect(new Set(derived.map((each) => each[kind]?.name)).size).toBe(names.length);
  });
});
