import { type ResolveOptions, resolveText } from '@dativo/resolver';
import { createDiagnostic, type Diagnostic } from '@dativo/schema';
import { expect, test } from 'vitest';
import { outputsFrom } from './outputs-of.ts';

const outputs = outputsFrom(
  JSON.stringify({
    long: { value: 'a very long value, longer than its placeholder', type: 'string', sensitive: false },
    short: { value: 1, type: 'number', sensitive: false },
    hidden: { value: true, type: 'bool', sensitive: true },
  }),
);
const source =
  'a: "{{terraform_outputs.long}}"\nb: 1\nc: [{{terraform_outputs.short}}, 2]\nd: "{{terraform_outputs.hidden}}"\ne: 3\n';

/** A finding about the stretch `found` of the result, traced back to the source. */
function trace(
  found: string,
  severity: Diagnostic['severity'] = 'error',
  options: ResolveOptions = { sensitive: 'write' },
) {
  const resolved = resolveText(source, outputs, { file: 'f.yaml', ...options });
  if (!resolved.ok) throw new Error('refused');
  const start = resolved.text.indexOf(found);
  const place = (offset: number) => ({ line: 0, column: 0, offset, byteOffset: offset });
  const range = { start: place(start), end: place(start + found.length) };
  const message = 'expected a map, found true';
  const fix = { title: 'fix', edits: [] };
  return resolved.toSourceDiagnostic(
    createDiagnostic({ ruleId: 'JOB202', severity, message, help: 'h', file: 'f.yaml', range, fix }),
  );
}

test.each([
  ['b: 1', 'b: 1'],
  ['2]', '2]'],
  ['e: 3', 'e: 3'],
  ['1', '1'],
])('a finding outside the replacements moves to where the same text stands in the source: %s', (found, same) => {
  const { range, ruleId, message } = trace(found);
  expect(source.slice(range?.start.offset, range?.end.offset)).toBe(same);
  expect([ruleId, message]).toEqual(['JOB202', 'expected a map, found true']);
});

test('line and column are those of the source', () => {
  expect(trace('2]').range?.start).toMatchObject({ line: 3, column: 34, offset: source.indexOf('2]') });
});

test.each([
  ['"a very', '"{{terraform_outputs.long}}"'],
  ['value, longer', '"{{terraform_outputs.long}}"'],
  ['placeholder"\nb', '"{{terraform_outputs.long}}"'],
])('a finding in a filled value is placed at its placeholder and names the output: %s', (found, same) => {
  const { range, ruleId, message, fix } = trace(found);
  expect(source.slice(range?.start.offset, range?.end.offset)).toBe(same);
  expect(ruleId).toBe('JOB505');
  expect(message).toBe('After filling in long the file breaks JOB202: expected a map, found true');
  expect(fix).toBeUndefined();
});

test('a warning keeps its rule', () => {
  expect(trace('"a very', 'warning')).toMatchObject({
    ruleId: 'JOB202',
    severity: 'warning',
    message: 'After filling in long: expected a map, found true',
  });
});

test('a finding in a sensitive value says nothing of the value', () => {
  const { message, help, ruleId } = trace('true');
  expect(ruleId).toBe('JOB505');
  expect(message).toMatch(
    /^After filling in hidden the file breaks JOB202: .*The value is sensitive and not shown\.\)$/,
  );
  expect(help).toBeUndefined();
});
