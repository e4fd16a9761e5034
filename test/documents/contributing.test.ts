import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, read } from './markdown.ts';

const page = read('CONTRIBUTING.md');

describe('CONTRIBUTING.md', () => {
  test('names only scripts and checks that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...page.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named).toContain('check');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const [, checks = ''] = /`npm run check -- ([\w -]+)`/.exec(page) ?? [];
    const known = [...read('scripts/check.ts').matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name);
    expect(known).toEqual(expect.arrayContaining(checks.split(' ')));
  });

  test('names only files that there are', () => {
    const commands = [...page.matchAll(/`(?:npx vitest run|node) (\S+?\.ts|terraform\/test)/g)];
    const files = commands.map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test('has the variables that random tests read, with their defaults', () => {
    const sources = globSync('packages/schema/test/**/*.ts', { cwd: ROOT }).map((path) =>
      readFileSync(join(ROOT, path), 'utf8'),
    );
    const read = sources.flatMap((text) => [...text.matchAll(/env\['(\w+_(?:RUNS|SEED))'\] \?\? ([\d_]+)/g)]);
    const inCode = read.map(([, name = '', runs = '']) => [name, Number(runs.replaceAll('_', ''))] as const);
    const rows = [...page.matchAll(/^\| (`\w+_RUNS`(?:, `\w+`)*) \| .+ \| ([\d, ]+) \|$/gm)];
    const inPage = rows.flatMap(([, names = '', runs = '']) => {
      const values = runs.split(', ').map(Number);
      return [...names.matchAll(/\w+/g)].map(([name], index) => [name, values[index] ?? Number.NaN] as const);
    });
    expect(Object.fromEntries(inPage)).toEqual(Object.fromEntries(inCode));
  });
});
