import { toContainerEnvironment } from '@dativo/runner';
import { expect, test } from 'vitest';

test('N11: the contract is in the environment of every container, and cannot be overridden', () => {
  const environment = { EXTRA: 'blue', DATIVO_RUN_ID: 'forged', DATIVO_ATTEMPT: '9' };
  expect(toContainerEnvironment({ runId: 'run-1', attempt: 2, environment, timeoutSeconds: 89.2 })).toEqual({
    EXTRA: 'blue',
    DATIVO_RUN_ID: 'run-1',
    DATIVO_ATTEMPT: '2',
    DATIVO_TIMEOUT_SECONDS: '90',
  });
  expect(toContainerEnvironment({ runId: 'run-1', attempt: 1, environment: {}, timeoutSeconds: undefined })).toEqual({
    DATIVO_RUN_ID: 'run-1',
    DATIVO_ATTEMPT: '1',
  });
});
