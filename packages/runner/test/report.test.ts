import { parseReport } from '@dativo/runner';
import { expect, test } from 'vitest';

const event = (fields: object) => JSON.stringify({ event_type: 'job_finished', message: 'Job finished', ...fields });

test.each([
  [
    'all fields',
    event({ exit_code: 1, rows_read: 3, rows_written: 2, rows_rejected: 1, files_written: 4, bytes_written: 5 }),
    { exit_code: 1, rows_read: 3, rows_written: 2, rows_rejected: 1, files_written: 4, bytes_written: 5 },
  ],
  ['no numbers', event({}), {}],
  [
    'foreign fields and other types',
    event({ rows_read: '3', rows_written: -1, rows_rejected: 1.5, exit_code: 0, secret: 'x' }),
    { exit_code: 0 },
  ],
  ['another event', JSON.stringify({ event_type: 'job_started', message: 'not job_finished' }), undefined],
  ['text around it', ` ${event({})}`, undefined],
  ['plain text', 'job_finished', undefined],
  ['broken JSON', event({}).slice(0, -1), undefined],
  ['a line that is too long', event({ message: 'x'.repeat(16_384) }), undefined],
  ['null inside', '{"event_type":null,"message":"job_finished"}', undefined],
])('%s', (_name, text, expected) => {
  expect(parseReport(text)).toEqual(expected);
});
