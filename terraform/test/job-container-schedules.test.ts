import { parseJob } from '@dativo/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { jobFileOf } from './job-container-job-file.ts';
import { type Container, RUNTIMES, type Runtime, rulesOf, verdictsOf } from './job-container-verdicts.ts';

const hasTerraform = isTerraformInstalled();

/** A cron line, what EventBridge Scheduler takes for it, and what the schedulers take that read cron. */
const TRANSLATIONS: readonly (readonly [cron: string, aws: string, plain: string])[] = [
  ['* * * * *', 'cron(* * * * ? *)', '* * * * *'],
  ['0 2 * * *', 'cron(0 2 * * ? *)', '0 2 * * *'],
  ['30 0 * * *', 'cron(30 0 * * ? *)', '30 0 * * *'],
  ['59 23 * * *', 'cron(59 23 * * ? *)', '59 23 * * *'],
  ['*/15 * * * *', 'cron(0/15 * * * ? *)', '*/15 * * * *'],
  ['*/1 * * * *', 'cron(* * * * ? *)', '*/1 * * * *'],
  ['0 */6 * * *', 'cron(0 0/6 * * ? *)', '0 */6 * * *'],
  ['5/15 * * * *', 'cron(5/15 * * * ? *)', '5-59/15 * * * *'],
  ['0 8/4 * * *', 'cron(0 8/4 * * ? *)', '0 8-23/4 * * *'],
  ['0-59 * * * *', 'cron(* * * * ? *)', '0-59 * * * *'],
  ['0-30 * * * *', 'cron(0-30 * * * ? *)', '0-30 * * * *'],
  ['10-50/20 * * * *', 'cron(10,30,50 * * * ? *)', '10-50/20 * * * *'],
  ['0-59/7 * * * *', 'cron(0/7 * * * ? *)', '0-59/7 * * * *'],
  ['0,15,30,45 * * * *', 'cron(0,15,30,45 * * * ? *)', '0,15,30,45 * * * *'],
  ['0,5-10,20-40/10 * * * *', 'cron(0,5-10,20,30,40 * * * ? *)', '0,5-10,20-40/10 * * * *'],
  ['*/90 * * * *', 'cron(0 * * * ? *)', '*/90 * * * *'],
  ['59/10 * * * *', 'cron(59 * * * ? *)', '59-59/10 * * * *'],
  ['0 0-23 * * *', 'cron(0 * * * ? *)', '0 0-23 * * *'],
  ['0 9-17 * * *', 'cron(0 9-17 * * ? *)', '0 9-17 * * *'],
  ['0 9-17/2 * * *', 'cron(0 9,11,13,15,17 * * ? *)', '0 9-17/2 * * *'],
  ['0 1,13 * * *', 'cron(0 1,13 * * ? *)', '0 1,13 * * *'],
  ['00 02 * * *', 'cron(0 2 * * ? *)', '00 02 * * *'],
  ['0 2 1 * *', 'cron(0 2 1 * ? *)', '0 2 1 * *'],
  ['0 2 31 * *', 'cron(0 2 31 * ? *)', '0 2 31 * *'],
  ['0 2 */2 * *', 'cron(0 2 1/2 * ? *)', '0 2 */2 * *'],
  ['0 2 1-31 * *', 'cron(0 2 * * ? *)', '0 2 1-31 * *'],
  ['0 2 1-15 * *', 'cron(0 2 1-15 * ? *)', '0 2 1-15 * *'],
  ['0 2 1,15 * *', 'cron(0 2 1,15 * ? *)', '0 2 1,15 * *'],
  ['0 2 10/5 * *', 'cron(0 2 10/5 * ? *)', '0 2 10-31/5 * *'],
  ['0 2 1-7,15-21 * *', 'cron(0 2 1-7,15-21 * ? *)', '0 2 1-7,15-21 * *'],
  ['0 2 29 2 *', 'cron(0 2 29 2 ? *)', '0 2 29 2 *'],
  ['0 2 1 1 *', 'cron(0 2 1 1 ? *)', '0 2 1 1 *'],
  ['0 2 1 JAN *', 'cron(0 2 1 1 ? *)', '0 2 1 JAN *'],
  ['0 2 * jan,jul *', 'cron(0 2 * 1,7 ? *)', '0 2 * jan,jul *'],
  ['0 2 * JAN-MAR *', 'cron(0 2 * 1-3 ? *)', '0 2 * JAN-MAR *'],
  ['0 2 * 1-12 *', 'cron(0 2 * * ? *)', '0 2 * 1-12 *'],
  ['0 2 * */3 *', 'cron(0 2 * 1/3 ? *)', '0 2 * */3 *'],
  ['0 2 * 2/2 *', 'cron(0 2 * 2/2 ? *)', '0 2 * 2-12/2 *'],
  ['0 2 * 10-DEC *', 'cron(0 2 * 10-12 ? *)', '0 2 * 10-DEC *'],
  ['0 2 1 */6 *', 'cron(0 2 1 1/6 ? *)', '0 2 1 */6 *'],
  ['0 2 30 4,6 *', 'cron(0 2 30 4,6 ? *)', '0 2 30 4,6 *'],
  ['0 2 * * 0', 'cron(0 2 ? * SUN *)', '0 2 * * 0'],
  ['0 2 * * 7', 'cron(0 2 ? * SUN *)', '0 2 * * 0'],
  ['0 2 * * 1', 'cron(0 2 ? * MON *)', '0 2 * * 1'],
  ['0 2 * * SUN', 'cron(0 2 ? * SUN *)', '0 2 * * SUN'],
  ['0 2 * * mon', 'cron(0 2 ? * MON *)', '0 2 * * mon'],
  ['0 2 * * MON-FRI', 'cron(0 2 ? * MON-FRI *)', '0 2 * * MON-FRI'],
  ['0 2 * * 1-5', 'cron(0 2 ? * MON-FRI *)', '0 2 * * 1-5'],
  ['0 2 * * 0-6', 'cron(0 2 * * ? *)', '0 2 * * 0-6'],
  ['0 2 * * 1-7', 'cron(0 2 * * ? *)', '0 2 * * 1,2,3,4,5,6,0'],
  ['0 2 * * 0-7', 'cron(0 2 * * ? *)', '0 2 * * 0,1,2,3,4,5,6'],
  ['0 2 * * 5-7', 'cron(0 2 ? * FRI,SAT,SUN *)', '0 2 * * 5,6,0'],
  ['0 2 * * 6,0', 'cron(0 2 ? * SAT,SUN *)', '0 2 * * 6,0'],
  ['0 2 * * 0,7', 'cron(0 2 ? * SUN *)', '0 2 * * 0'],
  ['0 2 * * */2', 'cron(0 2 ? * SUN,TUE,THU,SAT *)', '0 2 * * 0,2,4,6'],
  ['0 2 * * 1-5/2', 'cron(0 2 ? * MON,WED,FRI *)', '0 2 * * 1-5/2'],
  ['0 2 * * 1/2', 'cron(0 2 ? * MON,WED,FRI,SUN *)', '0 2 * * 1,3,5,0'],
  ['0 2 * * MON,WED,FRI', 'cron(0 2 ? * MON,WED,FRI *)', '0 2 * * MON,WED,FRI'],
  ['0 2 * * TUE-THU,SAT', 'cron(0 2 ? * TUE-THU,SAT *)', '0 2 * * TUE-THU,SAT'],
  ['0 2 * * 1,1', 'cron(0 2 ? * MON *)', '0 2 * * 1,1'],
  ['*/15 6-22 * * MON-FRI', 'cron(0/15 6-22 ? * MON-FRI *)', '*/15 6-22 * * MON-FRI'],
  ['0 2 1-31 * 0-6', 'cron(0 2 * * ? *)', '0 2 1-31 * 0-6'],
  ['0 2 * JAN-MAR,12 MON', 'cron(0 2 ? 1-3,12 MON *)', '0 2 * JAN-MAR,12 MON'],
  ['0 2 1-31 * MON', 'cron(0 2 ? * MON *)', '0 2 1-31 * MON'],
  ['0 2 1 * 0-6', 'cron(0 2 1 * ? *)', '0 2 1 * 0-6'],
  ['  0   2\t* * *  ', 'cron(0 2 * * ? *)', '0 2 * * *'],
  ['0 2 *,5 * *', 'cron(0 2 * * ? *)', '0 2 *,5 * *'],
];

const part = (from: number, to: number, words: readonly string[] = []) => {
  const number = fc.integer({ min: from, max: to });
  const value = fc.oneof(
    { weight: 4, arbitrary: number.map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...(words.length === 0 ? ['0'] : words)) },
  );
  const step = fc.integer({ min: 1, max: 40 });
  return fc.oneof(
    fc.constant('*'),
    value,
    step.map((each) => `*/${each}`),
    fc.tuple(value, step).map(([each, by]) => `${each}/${by}`),
    fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc.tuple(number, number, step).map(([a, b, by]) => `${Math.min(a, b)}-${Math.max(a, b)}/${by}`),
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '61', '-1', '5-', 'x', '*/0', '1-2-3', '9-3', '?', 'L', 'MON-', '007'),
    },
  );
};
const list = (each: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 4, arbitrary: each },
    { weight: 1, arbitrary: fc.array(each, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(',')) },
  );
const star = fc.constant('*');
const MONTHS = ['JAN', 'feb', 'Mar', 'DEC'];
const DAYS = ['SUN', 'mon', 'Tue', 'SAT'];
const anyCron = fc
  .tuple(
    list(part(0, 59)),
    list(part(0, 23)),
    fc.oneof({ weight: 2, arbitrary: star }, { weight: 2, arbitrary: list(part(1, 31)) }),
    fc.oneof({ weight: 2, arbitrary: star }, { weight: 1, arbitrary: list(part(1, 12, MONTHS)) }),
    fc.oneof({ weight: 2, arbitrary: star }, { weight: 2, arbitrary: list(part(0, 7, DAYS)) }),
  )
  .map((fields) => fields.join(' '));
const ZONES = ['UTC', 'etc/utc', 'GMT', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'];

describe.skipIf(!hasTerraform)('schedules', { timeout: 240_000 }, () => {
  test.each(RUNTIMES)(`T19: ${TRANSLATIONS.length} cron lines as %s takes them`, async (runtime) => {
    expect(TRANSLATIONS.length).toBeGreaterThanOrEqual(60);
    const verdicts = await verdictsOf(TRANSLATIONS.map(([cron]) => ({ runtime, schedule: { cron } })));
    for (const [index, [cron, aws, plain]] of TRANSLATIONS.entries()) {
      expect(verdicts[index]?.faults, cron).toEqual([]);
      expect(verdicts[index]?.schedule?.expression, cron).toBe(runtime === 'aws_fargate' ? aws : plain);
    }
  });

  test('T19: what is written for each cloud fires when the cron line does', () => {
    for (const [cron, aws, plain] of TRANSLATIONS) {
      expect(firing(cronSets(plain)), `${cron} as ${plain}`).toEqual(firing(cronSets(cron)));
      expect(firing(awsSets(aws)), `${cron} as ${aws}`).toEqual(firing(cronSets(cron)));
    }
  });

  test('T19: 150 generated schedules get the verdict of the validator, and fire when the cron line does', async () => {
    const sampled = fc.sample(
      fc.record({ cron: anyCron, timezone: fc.constantFrom(...ZONES), runtime: fc.constantFrom(...RUNTIMES) }),
      {
        numRuns: 150,
        seed: 19,
      },
    );
    const verdicts = await verdictsOf(
      sampled.map(({ runtime, cron, timezone }) => ({ runtime, schedule: { cron, timezone } })),
    );
    const seen = new Set<string>();
    for (const [index, { runtime, cron, timezone }] of sampled.entries()) {
      const verdict = verdicts[index];
      if (verdict === undefined) throw new Error('no verdict');
      const rules = rulesOf(verdict);
      expect(rules, `${runtime} ${cron} ${timezone}`).toEqual(inTypeScript(runtime, { cron, timezone }));
      for (const rule of rules) seen.add(rule);
      if (rules.length > 0) continue;
      const written = verdict.schedule?.expression ?? '';
      expect(firing(runtime === 'aws_fargate' ? awsSets(written) : cronSets(written)), `${cron} as ${written}`).toEqual(
        firing(cronSets(cron)),
      );
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining(['JOB207', 'JOB620', 'JOB621']));
    expect(verdicts.filter(({ faults }) => faults.length === 0).length).toBeGreaterThan(30);
  });

  test('T19: what no cloud or not this one can say is refused', async () => {
    const cases = [
      ['aws_fargate', '0 2 13 * FRI', ['JOB620']],
      ['aws_fargate', '0 2 */2 * 1', ['JOB620']],
      ['gcp_cloud_run', '0 2 13 * FRI', []],
      ['azure_container_apps', '0 2 13 * FRI', []],
      ['aws_fargate', '0 2 30 2 *', ['JOB622']],
      ['gcp_cloud_run', '0 2 31 4,6,9,11 *', ['JOB622']],
      ['aws_fargate', '0 2 * *', ['own fields']],
      ['aws_fargate', '0 2 * * * *', ['own fields']],
      ['gcp_cloud_run', '60 2 * * *', ['JOB207']],
      ['gcp_cloud_run', '0 2 0 * *', ['JOB207']],
      ['gcp_cloud_run', '0 2 * 13 *', ['JOB207']],
      ['gcp_cloud_run', '0 2 * * 8', ['JOB207']],
      ['gcp_cloud_run', '0 2 * * FRIDAY', ['JOB207']],
      ['gcp_cloud_run', '0 */0 * * *', ['JOB207']],
      ['gcp_cloud_run', '0 9-5 * * *', ['JOB207']],
      ['gcp_cloud_run', '@daily', ['own fields']],
    ] as const;
    const verdicts = await verdictsOf(cases.map(([runtime, cron]) => ({ runtime, schedule: { cron } })));
    for (const [index, [runtime, cron, rules]] of cases.entries()) {
      const found = verdicts[index]?.faults.map(({ rule, message }) =>
        /which has \d fields; use five/.test(message) ? 'own fields' : rule,
      );
      expect(found, `${runtime} ${cron}`).toEqual(rules);
    }
  });

  test('T19: Azure reads other zones as UTC only when it may, and says so', async () => {
    const schedule = { cron: '0 2 * * *', timezone: 'Europe/Berlin' };
    const [refused, shifted, utc] = await verdictsOf([
      { runtime: 'azure_container_apps', schedule },
      { runtime: 'azure_container_apps', schedule, allow_utc_shift: true },
      { runtime: 'azure_container_apps', schedule: { cron: '0 2 * * *', timezone: 'Etc/GMT' }, allow_utc_shift: true },
    ]);
    expect(refused?.faults).toEqual([
      {
        rule: 'JOB621',
        message:
          'schedule.timezone is "Europe/Berlin"; Azure Container Apps starts jobs in UTC only. Write cron in UTC and take timezone away, or set allow_utc_shift to read the hours as UTC.',
      },
    ]);
    expect(shifted).toMatchObject({
      faults: [],
      schedule: { expression: '0 2 * * *', timezone: 'UTC' },
      adjustments: [
        'schedule "0 2 * * *" is read in UTC instead of Europe/Berlin, and does not follow its daylight saving time',
      ],
    });
    expect(utc).toMatchObject({ faults: [], adjustments: [], schedule: { timezone: 'UTC' } });
  });

  test('zones that can be none are refused everywhere', async () => {
    const verdicts = await verdictsOf(
      RUNTIMES.flatMap((runtime) =>
        ['+02:00', 'Europe Berlin', ''].map(
          (timezone): Container => ({ runtime, schedule: { cron: '0 2 * * *', timezone } }),
        ),
      ),
    );
    expect(verdicts.map(rulesOf)).toEqual(verdicts.map(() => ['JOB207']));
  });

  test('T22: days of logs are made to fit, and the change is reported', async () => {
    const kept = async (runtime: Runtime, days: readonly number[]) => {
      const verdicts = await verdictsOf(days.map((log_retention_days) => ({ runtime, log_retention_days })));
      return verdicts.map(({ log_retention_days, adjustments, faults }, index) => [
        days[index],
        log_retention_days,
        adjustments.length === 1 &&
          adjustments[0]?.startsWith(`logs are kept ${log_retention_days} days instead of ${days[index]}: `),
        faults.length,
      ]);
    };
    const same = (days: readonly number[]) => days.map((each) => [each, each, false, 0]);
    const aws = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288];
    expect(await kept('aws_fargate', aws)).toEqual(same(aws));
    expect(await kept('aws_fargate', [2, 31, 366, 732, 3289, 3650])).toEqual([
      [2, 3, true, 0],
      [31, 60, true, 0],
      [366, 400, true, 0],
      [732, 1096, true, 0],
      [3289, 3653, true, 0],
      [3650, 3653, true, 0],
    ]);
    expect(await kept('azure_container_apps', [1, 29, 30, 31, 729, 730, 731, 3650])).toEqual([
      [1, 30, true, 0],
      [29, 30, true, 0],
      ...same([30, 31, 729, 730]),
      [731, 730, true, 0],
      [3650, 730, true, 0],
    ]);
    expect(await kept('gcp_cloud_run', [1, 30, 3650])).toEqual(same([1, 30, 3650]));
    const wrong = await verdictsOf(
      RUNTIMES.flatMap((runtime) => [0, 1.5, 3651].map((log_retention_days) => ({ runtime, log_retention_days }))),
    );
    expect(
      wrong.map(({ faults }) => faults.map(({ message }) => /use a whole number from 1 to 3650/.test(message))),
    ).toEqual(wrong.map(() => [true]));
  });
});

/** The rules that the validator finds broken by the schedule of a job file. */
function inTypeScript(runtime: Runtime, schedule: { readonly cron: string; readonly timezone: string }): string[] {
  const { diagnostics } = parseJob(jobFileOf(runtime, {}, { schedule }), { file: 'job.yaml' });
  return diagnostics.map(({ ruleId }) => ruleId).sort();
}

interface Sets {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly months: readonly number[];
  /** Left out where every day fits. */
  readonly daysOfMonth?: readonly number[];
  /** Sunday is 0. */
  readonly daysOfWeek?: readonly number[];
}

const NAMES: Readonly<Record<string, number>> = Object.fromEntries([
  ...'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ').map((name, index) => [name, index + 1]),
  ...'SUN MON TUE WED THU FRI SAT'.split(' ').map((name, index) => [name, index]),
]);

/** What cron(8) and the reference of EventBridge both say of a field; written apart from both readers under test. */
function numbersOf(text: string, from: number, to: number, value: (text: string) => number): number[] {
  const found = new Set<number>();
  for (const each of text.split(',')) {
    const [range = '', by] = each.split('/');
    const [first = '', last] = range.split('-');
    const start = range === '*' ? from : value(first);
    const end = range === '*' || (last === undefined && by !== undefined) ? to : value(last ?? first);
    for (let number = start; number <= end; number += Number(by ?? 1)) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

const plainValue = (text: string) => NAMES[text.toUpperCase()] ?? Number(text);

function cronSets(cron: string): Sets {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.trim().split(/\s+/);
  const daysOfWeek = [...new Set(numbersOf(weekday, 0, 7, plainValue).map((each) => each % 7))].sort((a, b) => a - b);
  return sets(minute, hour, month, numbersOf(day, 1, 31, plainValue), daysOfWeek);
}

function awsSets(expression: string): Sets {
  const fields = /^cron\(([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) ([^ ]+) \*\)$/.exec(expression);
  if (fields === null) throw new Error(`not an expression of AWS: ${expression}`);
  const [, minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  if ((day === '?') === (weekday === '?')) throw new Error(`one of the days has to be ?: ${expression}`);
  if (weekday.includes('/')) throw new Error(`days of the week have no steps: ${expression}`);
  // 1 is Sunday.
  const awsDay = (text: string) => NAMES[text] ?? Number(text) - 1;
  return sets(
    minute,
    hour,
    month,
    day === '?' ? numbersOf('*', 1, 31, plainValue) : numbersOf(day, 1, 31, plainValue),
    weekday === '?' ? [0, 1, 2, 3, 4, 5, 6] : numbersOf(weekday, 0, 6, awsDay).sort((a, b) => a - b),
  );
}

function sets(minute: string, hour: string, month: string, daysOfMonth: number[], daysOfWeek: number[]): Sets {
  return {
    minutes: numbersOf(minute, 0, 59, plainValue),
    hours: numbersOf(hour, 0, 23, plainValue),
    months: numbersOf(month, 1, 12, plainValue),
    ...(daysOfMonth.length === 31 ? {} : { daysOfMonth }),
    ...(daysOfWeek.length === 7 ? {} : { daysOfWeek }),
  };
}

function firing(of: Sets): string {
  return JSON.stringify(of);
}
