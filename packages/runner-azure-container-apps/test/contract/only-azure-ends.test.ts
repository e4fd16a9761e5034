import type { AzureLie, ContainerScript, FakeAzureOptions, Lie } from '@dativo/runner-testkit';
import { expect, test } from 'vitest';
import { arrangeAzure } from './arrange-azure.ts';
import { playOnAzure } from './play-azure.ts';

const ending =
  (exitCode: number): ContainerScript =>
  async ({ print, sleep }) => {
    await sleep(30);
    print('the end');
    return exitCode;
  };

type Table = NonNullable<FakeAzureOptions['table']>;
const TABLES: readonly Table[] = ['ContainerAppConsoleLogs_CL', 'ContainerAppConsoleLogs'];
const FAULTS = [
  ['image', /image/i, /ImagePull|pull/],
  ['secret', /secret|identity/i, /secret/],
] as const;

const isSystemQuery = (query: string) => query.includes('ContainerAppSystemLogs');

test.each(TABLES.flatMap((table) => FAULTS.map(([reason, ...words]) => [reason, table, ...words] as const)))(
  'R8: an execution that says nothing of its %s: the system log tells it (%s)',
  (reason, table, summary, raw) =>
    playOnAzure(
      {
        container: ending(0),
        lies: [{ kind: 'mute_failures' }, { kind: 'never_starts', reason, times: 9 }],
        options: { table },
      },
      ({ result, queries }) => {
        expect(result.verdict).not.toBe('succeeded');
        expect(result.diagnosis?.summary).toMatch(summary);
        expect(JSON.stringify(result)).toMatch(raw);
        expect(queries.filter(isSystemQuery)).not.toEqual([]);
      },
    ),
);

test('R8: a system log that cannot be read: the end is told all the same, soon, with what the platform says', () =>
  playOnAzure(
    {
      container: ending(0),
      lies: [{ kind: 'mute_failures' }, { kind: 'denied_logs' }, { kind: 'never_starts', reason: 'image', times: 9 }],
    },
    ({ result, stage }) => {
      expect(result).toMatchObject({ verdict: expect.stringMatching(/failed|error|unknown|start/), exit_code: null });
      expect(result.diagnosis).not.toBeNull();
      expect(stage.clock.seconds).toBeLessThan(900);
    },
  ));

test('R8: a system log that comes too late is not waited for', () =>
  playOnAzure(
    {
      container: ending(0),
      lies: [{ kind: 'mute_failures' }, { kind: 'never_starts', reason: 'image', times: 9 }],
      options: { ingestionSeconds: 3600 },
    },
    ({ result, queries, stage }) => {
      expect(result.diagnosis).not.toBeNull();
      expect(queries.filter(isSystemQuery).length).toBeGreaterThan(1);
      expect(stage.clock.seconds).toBeLessThan(900);
    },
  ));

test.each<[string, number, readonly (Lie | AzureLie)[]]>([
  ['that succeeds', 0, []],
  ['whose container fails', 7, []],
  ['that lingers', 0, [{ kind: 'lingering', seconds: 3600 }]],
])('an execution %s: the system log is not asked for', (_, exitCode, lies) =>
  playOnAzure({ container: ending(exitCode), lies }, ({ result, queries }) => {
    expect(result.exit_code).toBe(exitCode);
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.filter(isSystemQuery)).toEqual([]);
  }),
);

test('a limit of the job that is shorter than the run’s own is a warning of the run, and of nothing else', async () => {
  await playOnAzure({ container: ending(0), timeoutSeconds: 1_000_000 }, ({ result }) => {
    expect(result.verdict).toBe('succeeded');
    expect(result.warnings.join('\n')).toMatch(/the platform ends a run after \d+ s/);
  });
  await playOnAzure({ container: ending(0), timeoutSeconds: 60 }, ({ result }) => expect(result.warnings).toEqual([]));
});

test('verify names the shorter limit too, in the same words', async () => {
  const stage = await arrangeAzure();
  try {
    const request = await stage.requestFor({ kind: 'script', run: ending(0) }, { timeoutSeconds: 1_000_000 });
    const found: string[] = [];
    for await (const check of stage.driver.verify?.(request) ?? []) {
      if (check.status === 'warning') found.push(JSON.stringify(check));
    }
    expect(found.join('\n')).toMatch(/the platform ends a run after \d+ s/);
  } finally {
    await stage.close();
  }
});
