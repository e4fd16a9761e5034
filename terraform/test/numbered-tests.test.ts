import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const TYPESCRIPT = ['terraform/test/**/*.test.ts', 'packages/*/test/**/*.test.ts', 'bench/*.ts'];
const TERRAFORM = ['terraform/modules/**/*.tftest.hcl'];

const NUMBERS = [...range('T', 33), ...range('O', 23)];

// The list of what the modules must be tested for is T1 to T33 and O1 to O23; a test says in its name which of them it is for.
test.each(NUMBERS)('%s has a test', (number) => {
  expect(found.get(number) ?? []).not.toEqual([]);
});

test('a number that is not on the list is in no name', () => {
  const unknown = [...found.keys()].filter((number) => !NUMBERS.includes(number));
  expect(unknown.map((number) => `${number}: ${found.get(number)?.join()}`)).toEqual([]);
});

test('numbers are read from titles in TypeScript and from the names of runs', () => {
  const quote = "'";
  const text = `test(${quote}T5, T6: tags${quote}, f); describe.each(x)(${quote}O12: y${quote}, g); // T7: no title`;
  expect(numbersInTitles(text)).toEqual(['T5', 'T6', 'O12']);
  expect(numbersInRuns('run "t14_o15_tags" {\n}\n# run "t3_no" is a comment')).toEqual(['T14', 'O15']);
});

const found = new Map<string, string[]>();
collect(TYPESCRIPT, numbersInTitles);
collect(TERRAFORM, numbersInRuns);

function collect(patterns: readonly string[], numbersIn: (text: string) => string[]): void {
  for (const path of globSync(patterns, { cwd: ROOT })) {
    for (const number of numbersIn(readFileSync(join(ROOT, path), 'utf8'))) {
      found.set(number, [...(found.get(number) ?? []), path]);
    }
  }
}

/** A title is a string that begins with its number, or with several: 'T5, T6: what must hold'. */
function numbersInTitles(text: string): string[] {
  const titles = [...text.matchAll(/['"`]([TO][0-9]+(?:, [TO][0-9]+)*): /g)];
  return titles.flatMap(([, numbers = '']) => numbers.split(', '));
}

/** A run is named after its numbers first: t14_o15_what_must_hold. */
function numbersInRuns(text: string): string[] {
  return [...text.matchAll(/^run "((?:[to][0-9]+_)+)/gm)].flatMap(([, numbers = '']) =>
    numbers
      .split('_')
      .filter((number) => number !== '')
      .map((number) => number.toUpperCase()),
  );
}

function range(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
}
