import { describe, expect, test } from 'vitest';
import { findRule, RULES } from '../../src/diagnose/diagnose-execution.ts';
import { diagnoseExecution, isTelling } from '../../src/diagnose/index.ts';
import { createExecution } from '../azure-request.ts';
import corpus from './corpus.json' with { type: 'json' };

const words = corpus as readonly { readonly source: string; readonly words: string; readonly rule: string }[];
const CONTAINER = 'dativo-etl';
const BACKOFF = {
  status: 'Failed',
  reason: 'BackoffLimitExceeded',
  message: 'Job has reached the specified backoff limit',
};

describe('R12: words of Azure and what they mean', () => {
  test.each(words.map(({ rule, words: said }) => [rule, said] as const))('%s: %s', (rule, said) => {
    expect(findRule(said)?.id ?? null).toBe(rule);
    const { raw, cause } = diagnoseExecution(createExecution({ status: 'Failed', message: said }), CONTAINER) ?? {};
    expect([raw, cause]).toEqual([said, findRule(said)?.cause]);
  });

  test('there are at least 40, each says where it was seen, and none comes twice', () => {
    expect(words.length).toBeGreaterThanOrEqual(40);
    expect(words.filter(({ source }) => !/^https:\/\/[a-z.]+\/.+/.test(source))).toEqual([]);
    expect(new Set(words.map(({ words: said }) => said)).size).toBe(words.length);
  });

  test('every rule is needed by words that were seen', () => {
    const seen = new Set(words.map(({ rule }) => rule));
    expect(RULES.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([]);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test('what is told to people', async () => {
    const told = words.map(({ source, words: said }) => {
      const { cause, isTransient, summary, nextStep } = findRule(said) ?? {};
      const kind = `${cause}, ${isTransient ? 'transient' : 'permanent'}`;
      return `${said.replaceAll('\n', ' ').trimEnd()}\n  source: ${source}\n  ${kind}: ${summary}\n  next: ${nextStep}\n`;
    });
    await expect(told.join('\n')).toMatchFileSnapshot('corpus.golden.txt');
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is told in whole sentences', (_id, rule) => {
    expect(rule.summary).toMatch(/^[a-z].*[^.]$/);
    expect(rule.summary.length).toBeLessThanOrEqual(100);
    expect(rule.detail).toMatch(/^[A-Z].*\.$/s);
    expect(rule.nextStep).toMatch(/^[A-Z].*\.$/s);
    expect(rule.source).toMatch(/^https:\/\/(learn\.microsoft\.com|azureossd\.github\.io|kubernetes\.io)\//);
  });
});

describe('words that nobody knows', () => {
  test('are told as unknown, unchanged', () => {
    const execution = createExecution({ status: 'Failed', reason: 'Gremlins', message: 'They ate it.' });
    expect(diagnoseExecution(execution, CONTAINER)).toMatchObject({
      cause: 'unknown',
      isTransient: false,
      raw: 'Gremlins; They ate it.',
      nextStep: expect.stringMatching(/ContainerAppSystemLogs/),
    });
  });

  test('and none at all, with what the system log has', () => {
    const execution = createExecution({ status: 'Failed' });
    expect(diagnoseExecution(execution, CONTAINER)).toMatchObject({ cause: 'unknown', raw: '' });
    const rows = ['PullingImage: Pulling image "a"', 'GremlinsSeen: They ate it.'];
    expect(diagnoseExecution(execution, CONTAINER, rows)).toMatchObject({
      cause: 'unknown',
      raw: 'GremlinsSeen: They ate it.',
    });
  });
});

describe('whose words count', () => {
  const PULL =
    "ContainerTerminated: Container 'dativo-etl' was terminated with exit code '' and reason 'ImagePullFailure'";
  const DENIED = 'Error: Failed to pull image "a.azurecr.io/b:1": 401 Unauthorized';

  test('a container that has simply failed needs no diagnosis, and one without a code does', () => {
    expect(diagnoseExecution(createExecution(BACKOFF, { code: 1 }), CONTAINER)).toBeUndefined();
    expect(diagnoseExecution(createExecution(BACKOFF, {}), CONTAINER)).toMatchObject({ cause: 'container' });
  });

  test('a container that obeyed the shutdown of its node did not end by itself', () => {
    const additionalInformation = 'Terminated: Pod was terminated in response to imminent node shutdown.';
    const execution = createExecution({ status: 'Failed' }, { code: 0, additionalInformation });
    expect(diagnoseExecution(execution, CONTAINER)).toMatchObject({ cause: 'platform', isTransient: true });
  });

  test.each([
    ['the precise row, where the execution only says that it failed', BACKOFF, [PULL, DENIED], 'permission', DENIED],
    ['the row that says where, where no row says why', BACKOFF, [PULL], 'image', PULL],
    [
      'the row, where the platform ended what had never started',
      { status: 'Failed', reason: 'DeadlineExceeded', message: 'Job was active longer than specified deadline' },
      [DENIED],
      'permission',
      DENIED,
    ],
    ['the row, where somebody stopped a start that was stuck', { status: 'Stopped' }, [PULL], 'image', PULL],
    [
      'the execution’s own words, where they are precise',
      { status: 'Failed', message: 'The workload profile has reached its maximum node count.' },
      [DENIED],
      'capacity',
      'maximum node count',
    ],
  ])('of the system log: %s', (_what, properties, rows, cause, raw) => {
    const diagnosis = diagnoseExecution(createExecution(properties), CONTAINER, rows);
    expect(diagnosis?.cause).toBe(cause);
    expect(diagnosis?.raw).toContain(raw);
  });

  test.each([
    "ContainerTerminated: Container 'dativo-etl' was terminated with exit code '' and reason 'ManuallyStopped'",
    'PullingImage: Pulling image "a.azurecr.io/b:1"',
    'ContainerStarted: Started container dativo-etl',
  ])('what every execution has in its system log is no reason: %s', (row) => {
    expect(isTelling([row])).toBe(false);
    expect(diagnoseExecution(createExecution({ status: 'Stopped' }), CONTAINER, [row])).toBeUndefined();
  });

  test('the system log never speaks against an exit code', () => {
    expect(diagnoseExecution(createExecution(BACKOFF, { code: 3 }), CONTAINER, [DENIED])).toBeUndefined();
  });
});
