import { readMarker } from '@dativo/runner/drivers';
import { expect, test } from 'vitest';

const RUN = { name: 'DATIVO_RUN_ID', value: 'weather-1' };
const toAttempt = (value: string) => ({ name: 'DATIVO_ATTEMPT', value });

test.each([
  ['both in the second container', [{ env: null }, { env: [toAttempt('2'), RUN] }], { runId: 'weather-1', attempt: 2 }],
  ['each in a container of its own', [{ env: [RUN] }, { env: [toAttempt('2')] }], undefined],
  ['no attempt', [{ env: [RUN] }], undefined],
  ['an attempt from a secret', [{ env: [RUN, { name: 'DATIVO_ATTEMPT' }] }], undefined],
  ...['', '0', '01', '-1', '1.5', '1e3', '1234567890'].map(
    (text) => [`the attempt ${JSON.stringify(text)}`, [{ env: [RUN, toAttempt(text)] }], undefined] as const,
  ),
  ['an empty run id', [{ env: [{ ...RUN, value: '' }, toAttempt('1')] }], undefined],
  ['no containers', null, undefined],
] as const)('a start with %s', (_, containers, marker) => {
  expect(readMarker(containers)).toEqual(marker);
});
