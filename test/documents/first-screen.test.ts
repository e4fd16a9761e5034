import { describe, expect, test } from 'vitest';
import { documents, read } from './markdown.ts';

const README = /^packages\/([\w-]+)\/README\.md$/;

/** What a stranger looks for, in this order; the section last is the list of what there is to call. */
const PARTS: readonly (readonly [what: string, pattern: (name: string) => RegExp])[] = [
  ['its name', (name) => new RegExp(`^# @dativo/${name}\\n\\n`)],
  ['one sentence that says what it does', () => /^(`\w+`: )?\S.{30,200}\.(?: |$)/m],
  ['the smallest real example', () => /^```\w+$/m],
  ['how it is installed', () => /npm install (--save-dev )?@dativo\//],
  ['its neighbours', () => /\]\(\.\.\/[\w-]+\)/],
  ['what there is to call', () => /^## (API|Commands|Suites)$/m],
];

describe.each(documents().filter((path) => README.test(path)))('%s begins with', (path) => {
  const [, name = ''] = README.exec(path) ?? [];
  test('all that a stranger looks for, in this order', () => {
    let rest = read(path);
    const missing = PARTS.filter(([, pattern]) => {
      const found = pattern(name).exec(rest);
      if (found !== null) rest = rest.slice(found.index + found[0].length);
      return found === null;
    });
    expect(missing.map(([what]) => what)).toEqual([]);
  });
});
