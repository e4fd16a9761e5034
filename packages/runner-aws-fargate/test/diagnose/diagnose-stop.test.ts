import { describe, expect, test } from 'vitest';
import { findStopRule, listStopRules } from '../../src/diagnose/diagnose-stop.ts';
import { diagnoseStop, type StoppedTask } from '../../src/diagnose/index.ts';
import corpus from './corpus.json' with { type: 'json' };

const stops = corpus as readonly {
  readonly source: string;
  readonly task: StoppedTask;
  readonly rule: string | null;
}[];

/** Rules for what AWS documents or other services show in the same words, though no report of ECS itself was at hand. */
const MADE_UP: readonly (readonly [string, string, boolean])[] = [
  [
    'pull-broken-connection',
    'CannotPullContainerError: ref pull has been retried 1 time(s): failed to copy: unexpected EOF',
    true,
  ],
  ['pull-bad-reference', 'CannotPullContainerError: invalid reference format', false],
  [
    'secret-throttled',
    'ResourceInitializationError: unable to retrieve secrets from ssm: ThrottlingException: Rate exceeded',
    true,
  ],
  [
    'token-denied',
    'ResourceInitializationError: unable to retrieve ecr registry auth: AccessDeniedException: not authorized to perform: ecr:GetAuthorizationToken',
    false,
  ],
  [
    'log-throttled',
    'ResourceInitializationError: failed to create Cloudwatch log stream: ThrottlingException: Rate exceeded',
    true,
  ],
  [
    'efs',
    'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes: stderr: stunnel is too old',
    false,
  ],
  ['volume', 'CannotCreateVolumeError: the mount point is invalid', false],
  ['wrong-architecture', 'CannotStartContainerError: exec /usr/bin/python: exec format error', false],
  [
    'interface-denied',
    'Unexpected EC2 error while attempting to Create Network Interface: UnauthorizedOperation: You are not authorized to perform this operation',
    false,
  ],
];

describe('R12: real words of ECS and what they mean', () => {
  test.each(stops.map((stop) => [stop.rule, toWords(stop.task), stop] as const))('%s: %s', (rule, _words, { task }) => {
    expect(findStopRule(task, 'etl')?.id ?? null).toBe(rule);
    expect(diagnoseStop(task, 'etl') === undefined).toBe(rule === null);
  });

  test('the corpus is large enough, without repetitions, and says where each stop was seen', () => {
    expect(stops.length).toBeGreaterThanOrEqual(60);
    expect(new Set(stops.map(({ task }) => JSON.stringify(task))).size).toBe(stops.length);
    const named = stops.filter(({ source }) => /^https:\/\/[a-z.]+\/.+/.test(source));
    expect(named.length).toBeGreaterThanOrEqual(60);
    expect(stops.filter((each) => !named.includes(each) && !each.source.startsWith('a public repository'))).toEqual([]);
  });

  test('every rule is needed by a stop that was seen, or is told apart below', () => {
    const seen = new Set(stops.map(({ rule }) => rule));
    expect(
      listStopRules()
        .filter(({ id }) => !seen.has(id))
        .map(({ id }) => id),
    ).toEqual(MADE_UP.map(([id]) => id));
  });

  test.each(MADE_UP)('%s, of which no report was found', (id, stoppedReason, isTransient) => {
    const task = { stopCode: 'TaskFailedToStart', stoppedReason };
    expect(findStopRule(task)?.id).toBe(id);
    expect(diagnoseStop(task)?.isTransient).toBe(isTransient);
  });

  test('what is told to people', async () => {
    const told = stops.map(({ source, task }) => {
      const diagnosis = diagnoseStop(task, 'etl');
      if (diagnosis === undefined)
        return `${toWords(task)}\n  source: ${source}\n  no diagnosis: the exit code says all\n`;
      const { cause, isTransient, summary, nextStep } = diagnosis;
      const kind = `${cause}, ${isTransient ? 'transient' : 'permanent'}`;
      return `${toWords(task)}\n  source: ${source}\n  ${kind}: ${summary}\n  next: ${nextStep}\n`;
    });
    await expect(`${told.join('\n')}`).toMatchFileSnapshot('corpus.golden.txt');
  });

  test('the words of ECS are kept unchanged, the task first', () => {
    const task = {
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      containers: [{ name: 'etl', exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }],
    };
    expect(diagnoseStop(task, 'etl')?.raw).toBe(
      'Essential container in task exited; OutOfMemoryError: Container killed due to memory usage',
    );
  });
});

describe('whose words count', () => {
  const OOM = 'OutOfMemoryError: Container killed due to memory usage';
  const rows: readonly (readonly [string, StoppedTask, string | undefined])[] = [
    [
      'a helper that ran out of memory, where the job was killed for it',
      {
        stopCode: 'EssentialContainerExited',
        containers: [
          { name: 'etl', exitCode: 143 },
          { name: 'proxy', exitCode: 137, reason: OOM },
        ],
      },
      'out-of-memory',
    ],
    [
      'a helper that failed after the job had succeeded',
      {
        stopCode: 'EssentialContainerExited',
        containers: [
          { name: 'etl', exitCode: 0 },
          { name: 'proxy', exitCode: 137, reason: OOM },
        ],
      },
      undefined,
    ],
    [
      "the job's own words before a helper's",
      {
        stopCode: 'EssentialContainerExited',
        containers: [
          { name: 'proxy', reason: OOM },
          { name: 'etl', reason: 'CannotInspectContainerError: x' },
        ],
      },
      'runtime-fault',
    ],
    [
      'somebody who writes other words into StopTask',
      { stopCode: 'UserInitiated', stoppedReason: 'CannotPullContainerError: not found' },
      'user',
    ],
    [
      'a Spot interruption, whatever the exit code',
      { stopCode: 'SpotInterruption', containers: [{ name: 'etl', exitCode: 0 }] },
      'spot',
    ],
    [
      'a retirement that is told as a stop by hand',
      {
        stopCode: 'UserInitiated',
        stoppedReason: 'ECS is performing maintenance on the underlying infrastructure hosting the task.',
      },
      'maintenance',
    ],
    [
      'words that nobody knows',
      { stopCode: 'EssentialContainerExited', stoppedReason: 'Gremlins', containers: [{ name: 'etl', exitCode: 1 }] },
      'unknown',
    ],
    ['a task that still runs', { containers: [{ name: 'etl' }] }, undefined],
  ];

  test.each(rows)('%s', (_what, task, rule) => {
    expect(findStopRule(task, 'etl')?.id).toBe(rule);
  });

  test('without a name every container is heard', () => {
    expect(
      findStopRule({
        containers: [
          { name: 'a', exitCode: 1 },
          { name: 'b', exitCode: 137, reason: OOM },
        ],
      })?.id,
    ).toBe('out-of-memory');
  });
});

describe('words that people read', () => {
  test.each(listStopRules().map((rule) => [rule.id, rule] as const))(
    '%s',
    (_id, { summary, detail, nextStep, source }) => {
      expect(summary).toMatch(/^[a-zA-Z].*[^.]$/);
      expect(summary.length).toBeLessThanOrEqual(100);
      expect(detail).toMatch(/^[A-Z].*\.$/s);
      expect(nextStep).toMatch(/^[A-Z].*\.$/s);
      expect(source).toMatch(/^https:\/\/(docs|repost)\.aws/);
    },
  );
});

function toWords({ stopCode, stoppedReason, containers }: StoppedTask): string {
  const reasons = (containers ?? []).flatMap(({ exitCode, reason }) => [
    ...(exitCode === undefined ? [] : [`exit ${exitCode}`]),
    ...(reason ? [reason] : []),
  ]);
  return [stopCode, stoppedReason, ...reasons]
    .filter((each) => each !== undefined)
    .join(' | ')
    .replace(/\s+/g, ' ');
}
