import { describe, expect, test } from 'vitest';
import { findEndRule, listEndRules } from '../../src/diagnose/diagnose-end.ts';
import { diagnoseEnd } from '../../src/diagnose/index.ts';
import type { ExecutionLook } from '../../src/execution-look.ts';
import corpus from './corpus.json' with { type: 'json' };

const ends = corpus as unknown as readonly {
  readonly source: string;
  readonly look: ExecutionLook;
  readonly rule: string | null;
}[];

/** Rules for what Google documents or other products of it show in the same words, though no report of a job itself was at hand. */
const MADE_UP: readonly (readonly [string, string, boolean])[] = [
  ['database', 'Cloud SQL connection failed: instance my-project:europe-west1:db not found', false],
  ['command', 'Application failed to start: "/app/run.sh": no such file or directory', false],
  ['capacity', 'Resources are currently unavailable in europe-west1', true],
  ['interrupted', 'The instance was terminated by the platform for maintenance', true],
];

const toMessage = ({ execution, task }: ExecutionLook) =>
  [...(execution?.conditions ?? []).map(({ message }) => message), task?.lastAttemptResult?.status?.message].join(' ');

const toFailedStart = (message: string): ExecutionLook => ({
  execution: {
    name: 'projects/p/locations/l/jobs/j/executions/e',
    completionTime: '2026-03-01T12:00:00Z',
    conditions: [{ type: 'Completed', state: 'CONDITION_FAILED', message }],
  },
});

describe('R12: real words of Cloud Run and what they mean', () => {
  test.each(ends.map((end) => [end.rule, toMessage(end.look).slice(0, 90), end] as const))(
    '%s: %s',
    (rule, _, { look }) => {
      expect(findEndRule(look)?.id ?? null).toBe(rule);
      expect(diagnoseEnd(look) === undefined).toBe(rule === null);
    },
  );

  test('the corpus is large enough, without repetitions, and says where each end was seen', () => {
    expect(ends.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ends.map(({ look }) => JSON.stringify(look))).size).toBe(ends.length);
    expect(ends.filter(({ source }) => !/^https:\/\/[a-z.]+\/.+/.test(source))).toEqual([]);
    expect(ends.filter(({ source }) => !source.startsWith('https://cloud.google.com/')).length).toBeGreaterThanOrEqual(
      30,
    );
  });

  test('every rule is needed by an end that was seen, or is told apart below', () => {
    const known = new Set([...ends.map(({ rule }) => rule), ...MADE_UP.map(([id]) => id), 'unavailable']);
    expect(listEndRules().filter(({ id }) => !known.has(id))).toEqual([]);
    expect(new Set(listEndRules().map(({ id }) => id)).size).toBe(listEndRules().length);
  });

  test.each(MADE_UP)('%s, of which no report was found', (id, message, isTransient) => {
    expect(findEndRule(toFailedStart(message))?.id).toBe(id);
    expect(diagnoseEnd(toFailedStart(message))?.isTransient).toBe(isTransient);
  });

  test('an attempt that became unavailable was ended by the platform, whatever code the container gave', () => {
    for (const result of [{ exitCode: 143 }, { termSignal: 15 }, {}]) {
      const task = {
        name: 't',
        startTime: '2026-03-01T12:00:00Z',
        lastAttemptResult: { ...result, status: { code: 14 } },
      };
      expect(diagnoseEnd({ ...toFailedStart('Task failed.'), task })?.cause).toBe('platform');
    }
  });

  test('what the platform says beside an own exit code is not taken for its reason', () => {
    const task = { name: 't', startTime: '2026-03-01T12:00:00Z', lastAttemptResult: { exitCode: 3 } };
    expect(diagnoseEnd({ ...toFailedStart('An internal error occurred.'), task })).toBeUndefined();
  });

  test('what is told to people', async () => {
    const told = ends.map(({ source, look }) => {
      const diagnosis = diagnoseEnd(look);
      const what = diagnosis
        ? `${diagnosis.cause}, ${diagnosis.isTransient ? 'transient' : 'permanent'}: ${diagnosis.summary}\n  next: ${diagnosis.nextStep}`
        : 'its own end';
      return `${toMessage(look).trim()}\n  source: ${source}\n  ${what}\n`;
    });
    await expect(told.join('\n')).toMatchFileSnapshot('corpus.golden.txt');
  });
});
