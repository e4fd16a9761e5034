import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DriverErrorCode, REACTIONS } from '@dativo/runner';
import { describe, expect, test } from 'vitest';
import { codeBlocks } from '../terraform/test/readme/code-blocks.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const PAGE = 'docs/writing-a-runner.md';
const EXAMPLE = 'examples/job_service_driver';
const DRIVER = `${EXAMPLE}/src/job-service-driver.ts`;
const page = read(PAGE);
const blocks = codeBlocks(join(ROOT, PAGE));
const rowOf = (name: string) => page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';

describe('docs/writing-a-runner.md', () => {
  test.each(blocks)('the block at line $line is in $title', ({ title = '', text }) => {
    expect(title).toMatch(new RegExp(`^${EXAMPLE}/`));
    expect(read(title)).toContain(text);
  });

  test('shows the whole driver, in at most 60 lines of code, and its suite and crash matrix', () => {
    const shown = blocks.find(({ title }) => title === DRIVER)?.text ?? '';
    expect(shown).toBe(read(DRIVER));
    expect(shown.split('\n').filter((line) => !/^\s*(\/\/|\/\*|\*|$)/.test(line)).length).toBeLessThanOrEqual(60);
    expect(blocks.map(({ text }) => text).join('\n')).toMatch(/describeDriver\([\s\S]*describeCrashMatrix\(/);
    expect(page.split('\n').length).toBeLessThanOrEqual(270);
  });

  test('explains every member of the port', () => {
    const [, port = ''] = read('packages/runner/src/driver.ts').split('export interface Driver {\n');
    const members = [...port.matchAll(/^ {2}(?:readonly )?(\w+)\??[(:]/gm)].map(([, name = '']) => name);
    expect(members).toContain('submit');
    expect(members.filter((name) => name !== 'runtime' && rowOf(name) === '')).toEqual([]);
  });

  test.each(Object.keys(REACTIONS) as DriverErrorCode[])('says what %s leads to', (code) => {
    const { check, submit, describe: look, stop, readLogs } = REACTIONS[code];
    const cells = rowOf(code).split(' | ').slice(2).join(' | ').replace(/ \|$/, '');
    expect(look).toBe(stop);
    expect(cells).toBe([check, submit, look, readLogs].map((reaction) => reaction.replace('_', ' ')).join(' | '));
  });

  test('names every lie', () => {
    const [, union = ''] = read('packages/runner-testkit/src/cloud-stage.ts').split('export type Lie =\n');
    const kinds = [...union.matchAll(/kind: ((?:'\w+'(?: \| )?)+)/g)].flatMap(
      ([, kind = '']) => kind.match(/\w+/g) ?? [],
    );
    expect(kinds).toHaveLength(Number(/knows five of these (\d+)/.exec(page)?.[1]));
    expect(kinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
  });
});

test('packages/runner-testkit/README.md names what the package exports, and nothing that it does not', () => {
  const index = read('packages/runner-testkit/src/index.ts');
  const named = [...read('packages/runner-testkit/README.md').matchAll(/`(\w+)\([^`]*\)`/g)].map(
    ([, name = '']) => name,
  );
  expect(named).toContain('describeDriver');
  expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(index))).toEqual([]);
});
