import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutBody } from '../src/ci/cut-body.ts';

const line = fc.oneof(
  fc.constantFrom('```', '````', '```diff', '', '# Head', '+ a (create)'),
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const text = fc.array(line, { maxLength: 120 }).map((lines) => lines.join('\n'));

test('a body is never longer than its host takes, and keeps what fits as it is', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 400, max: 8000 }), (body, bytes) => {
      const cut = cutBody(body, bytes);
      expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
      if (Buffer.byteLength(body) <= bytes) expect(cut).toBe(body);
    }),
    { numRuns: 2000 },
  );
});

test('head and tail are kept, and a block that is cut is closed and opened again', () => {
  const rows = Array.from({ length: 400 }, (_none, index) => `+ module.job.terraform_data.job[${index}] (create)`);
  const cut = cutBody(['<!-- marker -->', '# Head', '```diff', ...rows, '```', 'The digest is 1a2b.'].join('\n'), 3000);
  const lines = cut.split('\n');
  expect(lines.slice(0, 4)).toEqual(['<!-- marker -->', '# Head', '```diff', rows[0]]);
  expect(lines.slice(-3)).toEqual([rows[399], '```', 'The digest is 1a2b.']);
  expect(cut).toMatch(
    /\(create\)\n```\n\n\*\d+ lines are left out here; the log of the pipeline has all\.\*\n\n```diff\n\+ module/,
  );
});
