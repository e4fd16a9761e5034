import { describe, expect, test } from 'vitest';
import { findRule } from '../../src/diagnose/diagnose-execution.ts';
import { diagnoseExecution } from '../../src/diagnose/index.ts';
import { createExecution } from '../azure-request.ts';
import corpus from './corpus.json' with { type: 'json' };

const words = corpus as readonly { readonly source: string; readonly words: string; readonly rule: string | null }[];

describe('R12: words of Azure and what they mean', () => {
  test.each(words.map(({ rule, words: said }) => [rule, said] as const))('%s: %s', (rule, said) => {
    expect(findRule(said)?.id ?? null).toBe(rule);
  });

  test('each says where it was seen, and none comes twice', () => {
    expect(words.filter(({ source }) => !/^https:\/\//.test(source))).toEqual([]);
    expect(new Set(words.map(({ words: said }) => said)).size).toBe(words.length);
  });
});

test('a container that has simply failed needs no diagnosis, and one without a code does', () => {
  const failed = {
    status: 'Failed',
    reason: 'BackoffLimitExceeded',
    message: 'Job has reached the specified backoff limit',
  };
  expect(diagnoseExecution(createExecution(failed, { code: 1 }), 'dativo-etl')).toBeUndefined();
  expect(diagnoseExecution(createExecution(failed, {}), 'dativo-etl')).toMatchObject({ cause: 'container' });
  expect(diagnoseExecution(createExecution({ status: 'Failed' }), 'dativo-etl')).toMatchObject({ cause: 'unknown' });
});

test('a container that obeyed the shutdown of its node did not end by itself', () => {
  const additionalInformation = 'Terminated: Pod was terminated in response to imminent node shutdown.';
  const execution = createExecution({ status: 'Failed' }, { code: 0, additionalInformation });
  expect(diagnoseExecution(execution, 'dativo-etl')).toMatchObject({ cause: 'platform', isTransient: true });
});
