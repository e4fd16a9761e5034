import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { codeBlocks } from '../../terraform/test/readme/code-blocks.ts';
import { ROOT } from './markdown.ts';
import { typeErrors } from './type-check.ts';

/** Parts of programs: what is declared before them, since their README leaves it to the reader. */
const PARTS: Readonly<Record<string, string>> = {
  'packages/resolver/README.md': 'declare const text: string;',
  'packages/runner/README.md': `
    import type { Driver, RunRequest } from '@dativo/runner';
    declare const request: RunRequest;
    declare const driver: Driver;
    declare const folder: string;`,
  'packages/runner-testkit/README.md': `
    import { type ArrangedDriver, describeDriver } from '@dativo/runner-testkit';
    declare const arranged: ArrangedDriver;
    const { driver, requestFor, refusedRequest, countStarts, close } = arranged;`,
  'packages/terraform/README.md': '',
};

describe('programs of the READMEs that are only parts', () => {
  let errors: readonly string[];
  beforeAll(() => {
    errors = typeErrors(new Map(Object.keys(PARTS).flatMap(programsOf)));
  });

  test.each(Object.keys(PARTS))('%s: has the types that it says', (readme) => {
    expect(programsOf(readme)).not.toEqual([]);
    expect(errors.filter((line) => line.startsWith(`${nameOf(readme)}-`))).toEqual([]);
  });

  test('the compiler has looked at nothing else', () => {
    const known = Object.keys(PARTS).map((readme) => `${nameOf(readme)}-`);
    expect(errors.filter((line) => !known.some((start) => line.startsWith(start)))).toEqual([]);
  });
});

function nameOf(readme: string): string {
  return basename(dirname(readme));
}

function programsOf(readme: string): [name: string, text: string][] {
  return codeBlocks(join(ROOT, readme))
    .filter(({ language }) => language === 'ts')
    .map(({ text, line }) => [`${nameOf(readme)}-${line}.mts`, `${PARTS[readme]}\n${text}`]);
}
