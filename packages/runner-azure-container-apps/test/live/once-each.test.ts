import { expect, test } from 'vitest';
import { OnceEach, type Source } from '../../src/live/once-each.ts';

/** What is shown of `live:TEXT` and `record:TEXT`, in this order. */
function show(told: readonly string[]): { shown: string[]; ahead: number } {
  const once = new OnceEach();
  const shown = told.filter((each) => {
    const [source, text = ''] = each.split(':');
    return once.accept(source as Source, text);
  });
  return { shown, ahead: once.ahead };
}

test.each<[string, string[], string[], number]>([
  ['the stream first', ['live:a', 'live:a', 'record:a', 'record:a'], ['live:a', 'live:a'], 0],
  ['the record first', ['record:a', 'live:a', 'record:b'], ['record:a', 'record:b'], 0],
  ['in turn', ['live:a', 'record:a', 'live:a', 'record:a'], ['live:a', 'live:a'], 0],
  ['what only the record has', ['live:a', 'record:a', 'record:b'], ['live:a', 'record:b'], 0],
  ['what only the stream has', ['live:a', 'live:b', 'record:a'], ['live:a', 'live:b'], 1],
  ['blanks at the end, which a record drops', ['live:a  ', 'record:a'], ['live:a  '], 0],
])('%s', (_, told, shown, ahead) => {
  expect(show(told)).toEqual({ shown, ahead });
});

test('long lines are told apart, and are the same where only the record has cut them', () => {
  const long = 'x'.repeat(8000);
  expect(show([`live:${long}1`, `record:${long}`]).shown).toHaveLength(1);
  expect(show([`live:1${long}`, `record:2${long}`]).shown).toHaveLength(2);
});
