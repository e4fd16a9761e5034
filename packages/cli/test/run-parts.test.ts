import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileLockStore } from '@dativo/runner/files';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseArguments } from '../src/arguments.ts';
import type { CommandSpec } from '../src/command.ts';
import { COMMANDS } from '../src/command-table.ts';
import { toSeconds } from '../src/option-value.ts';
import { renderTable } from '../src/render/table.ts';
import { createReport } from '../src/report.ts';
import { claimRun, findOwner } from '../src/runs/claim-run.ts';
import { createEventTail } from '../src/runs/event-tail.ts';
import { type JobOutcome, outcomeOf, worstExitCode } from '../src/runs/many/worst-outcome.ts';
import { findProjectFolder } from '../src/runs/project-folder.ts';
import { toRunFolder } from '../src/runs/run-folder.ts';
import { checkRunId, createRunId } from '../src/runs/run-id.ts';
import { openEventFile } from '../src/stages/event-file.ts';
import { createJobProgress } from '../src/stages/job-progress.ts';
import { createProgress } from '../src/stages/progress.ts';
import { createStyle } from '../src/style.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dativo-runs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['90', 90],
  ['90s', 90],
  ['15m', 900],
  ['2h', 7_200],
  ['7d', 604_800],
  ['0', 0],
  ['-1', undefined],
  ['1.5h', undefined],
  ['h', undefined],
  ['99999999', undefined],
])('%s are %s seconds', (text, seconds) => {
  expect(toSeconds(text)).toBe(seconds);
});

const combinations: [outcomes: JobOutcome[], signal: 'SIGINT' | 'SIGTERM' | undefined, code: number][] = [
  [[], undefined, 0],
  [['succeeded', 'succeeded'], undefined, 0],
  [['skipped', 'succeeded'], undefined, 0],
  [['skipped', 'partial'], undefined, 1],
  [['partial', 'succeeded'], undefined, 1],
  [['partial', 'failed', 'succeeded'], undefined, 2],
  [['timed_out', 'partial'], undefined, 124],
  [['timed_out', 'failed'], undefined, 2],
  [['not_started', 'failed'], undefined, 125],
  [['canceled', 'not_started'], 'SIGINT', 130],
  [['canceled', 'failed'], 'SIGTERM', 143],
  [['canceled', 'failed'], undefined, 125],
  [['unknown', 'canceled', 'failed'], 'SIGINT', 75],
];
test.each(combinations)('jobs that came out as %j with signal %s end with %i', (outcomes, signal, code) => {
  expect(worstExitCode(outcomes, signal)).toBe(code);
});

test('a failure without a start is told apart from a failure of the job', () => {
  const attempt = { attempt: 1, rung: null, cause: null, reason: null, exit_code: null, started_at: null };
  const attemptOf = (outcome: 'not_started' | 'ended') => ({
    ...attempt,
    outcome,
    ended_at: null,
    platform_attempts: null,
  });
  expect(outcomeOf({ verdict: 'failed', attempts: [attemptOf('not_started')] })).toBe('not_started');
  expect(outcomeOf({ verdict: 'failed', attempts: [attemptOf('not_started'), attemptOf('ended')] })).toBe('failed');
  expect(outcomeOf({ verdict: 'timed_out', attempts: [] })).toBe('timed_out');
});

describe('a run id', () => {
  test.each(['a', 'orders-2026-11-23', 'A.b_c-1', 'x'.repeat(100)])('%s is one', (id) => {
    expect(checkRunId(id)).toBe(id);
  });
  test.each(['', '-a', '.hidden', '..', 'a/b', 'a b', 'ä', 'x'.repeat(101)])('%j is none', (id) => {
    expect(() => checkRunId(id)).toThrow(/--run-id is/);
  });
  test('of our own is one, however long the name of the job', () => {
    const id = createRunId('j'.repeat(300), new Date(0));
    expect(checkRunId(id)).toMatch(/^j{60}-19700101T000000Z-[0-9a-f]{6}$/);
  });
});

describe('the folder where runs are looked for', () => {
  test.each(['dativo.config.yaml', '.git'])('is the nearest one upwards with %s', (name) => {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'a', name), '');
    expect(findProjectFolder(join(folder, 'a/b'))).toBe(join(folder, 'a'));
  });
  test('is the current one where there is neither', () => {
    expect(findProjectFolder(folder)).toBe(folder);
  });
});

describe('a claim', () => {
  const run = () => toRunFolder(folder);

  test('is had by one of many, and by another one afterwards', async () => {
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimRun(run())));
    const [mine, ...more] = claims.filter((claim) => claim !== undefined);
    expect(more).toEqual([]);
    expect(await findOwner(run())).toMatchObject({ pid: process.pid, host: hostname() });
    expect(await claimRun(run())).toBeUndefined();
    await mine?.release();
    expect(await findOwner(run())).toBeUndefined();
    const next = await claimRun(run());
    expect(next).toBeDefined();
    await next?.release();
  });

  test.each([
    ['a process that is gone', { pid: 2 ** 22 + 1, host: hostname() }],
    ['a machine that has been silent for long', { pid: 1, host: 'another-machine' }],
  ])('of %s is taken over', async (_name, holder) => {
    const owner = { ...holder, boot_id: null, start_ticks: null, started_at: '2020-01-01T00:00:00.000Z' };
    const beaten = { ...owner, beat_at: '2020-01-01T00:00:00.000Z' };
    await createFileLockStore(folder).create('claim', JSON.stringify(beaten));
    const claim = await claimRun(run());
    expect(claim).toBeDefined();
    await claim?.release();
  });

  test('of a process id that another process has by now is taken over', async () => {
    const owner = { pid: process.pid, host: hostname(), boot_id: null, start_ticks: null, started_at: '', beat_at: '' };
    await createFileLockStore(folder).create('claim', JSON.stringify(owner));
    writeFileSync(join(folder, 'owner.json'), JSON.stringify({ ...owner, start_ticks: 1 }));
    const claim = await claimRun(run());
    expect(claim !== undefined).toBe(process.platform === 'linux');
    await claim?.release();
  });
});

describe('the log in the events of another process', () => {
  const line = (text: string) => `${JSON.stringify({ type: 'log', text })}\n`;

  test('is handed on once, line by line, also where a take-over begins a new file', async () => {
    const file = join(folder, 'events.ndjson');
    const seen: string[] = [];
    const tail = createEventTail(file, (text) => seen.push(text));
    await tail.read();
    writeFileSync(
      file,
      `${line('a')}${JSON.stringify({ type: 'phase', phase: 'running' })}\n${line('ä').slice(0, 20)}`,
    );
    await tail.read();
    expect(seen).toEqual(['a']);
    appendFileSync(file, line('ä').slice(20));
    await tail.read();
    expect(seen).toEqual(['a', 'ä']);
    appendFileSync(file, 'half of a li');
    renameSync(file, join(folder, 'events.1.ndjson'));
    writeFileSync(file, line('a') + line('ä'));
    await tail.read();
    appendFileSync(file, line('c'));
    await tail.read();
    expect(seen).toEqual(['a', 'ä', 'c']);
  });
});

test('a table is as wide as what shows, and no line ends with blanks', () => {
  const style = createStyle(true);
  const text = renderTable(
    ['A', 'LONG'],
    [
      [style.red('xyz'), '1'],
      ['x', ''],
    ],
    createStyle(false),
  );
  expect(text).toBe(`A    LONG\n${style.red('xyz')}  1\nx\n`);
});

describe('the stages of several jobs', () => {
  /** What standard error gets; `isTty` decides whether a line moves on it. */
  async function played(isTty: boolean): Promise<string> {
    let printed = '';
    const write = (text: string) => {
      printed += text;
    };
    const io = {
      stdout: { isTty, columns: 80, write },
      stderr: { isTty, columns: 80, write },
      stdin: { isTty: false, readAll: async () => new Uint8Array(), readLine: async () => undefined },
      env: {},
      cwd: folder,
      signals: { on: () => () => {} },
      clock: { now: () => new Date(0) },
    };
    const spec = COMMANDS.find(({ name }) => name === 'run');
    const args = await parseArguments(spec as CommandSpec, ['job.yaml', '--color', 'never'], {});
    const report = createReport(io, args);
    const events = openEventFile(undefined);
    const progress = createProgress(io, report, events);
    await progress.stage('run', async () => {
      progress.at('0 of 2 done; orders, refunds');
      const job = createJobProgress({ io, report, events, progress }, 'orders');
      await job.stage('run', async () => {
        job.log('working');
        return { value: undefined, note: 'succeeded' };
      });
      return { value: undefined, note: '2 succeeded' };
    });
    return printed;
  }

  test('are plain lines where nobody looks', async () => {
    expect(await played(false)).toBe(
      'run ...\norders | run ...\norders | working\norders | run: succeeded (0.0 s)\n✓ run: 2 succeeded (0.0 s)\n',
    );
  });

  test('go around one moving line on a terminal', async () => {
    const printed = await played(true);
    const [, ...steps] = printed.split('\r\u001b[2K');
    expect(steps.filter((step) => step.includes('\n'))).toEqual([
      'orders | run ...\n',
      'orders | working\n',
      'orders | run: succeeded (0.0 s)\n',
      '✓ run: 2 succeeded (0.0 s)\n',
    ]);
    expect(steps.filter((step) => step.includes('0 of 2 done; orders, refunds'))).toHaveLength(3);
  });
});
