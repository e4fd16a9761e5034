import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, read } from './markdown.ts';

/** Made by tools, or the user's own. */
const UNTRACKED = /^(\.git|\.turbo|\.dativo|\.vitest|node_modules|dist|release)$/;
const foldersOf = (path: string): string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !UNTRACKED.test(entry.name))
    .map(({ name }) => name);

test.each([
  ['ARCHITECTURE.md', 120],
  ['CONTRIBUTING.md', 80],
])('%s has at most %i lines', (document, limit) => {
  expect(read(document).trimEnd().split('\n').length).toBeLessThanOrEqual(limit);
});

describe('ARCHITECTURE.md', () => {
  const page = read('ARCHITECTURE.md');
  const map = page.split('## Map\n')[1]?.split('\n## ')[0] ?? '';
  const named = [...page.matchAll(/`([\w.-]+(?:\/[\w.*-]+)+)`/g)].map(([, path = '']) => path);

  test.each([
    ...foldersOf('.').filter((name) => name !== 'packages' && name !== 'terraform'),
    ...foldersOf('packages').map((name) => `packages/${name}`),
    ...foldersOf('terraform').map((name) => `terraform/${name}`),
  ])('%s is on the map', (folder) => {
    expect(map).toMatch(new RegExp(`\`${folder.replaceAll('.', '\\.')}(/[\\w/]+)?\``));
  });

  test('every path that it names is there', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('docs/architecture/folders.md', () => {
  const sections = read('docs/architecture/folders.md').split('\n## ').slice(1);
  test.each(sections.map((section) => [section.split('\n')[0] ?? '', section] as const))(
    'has the folders of %s, and no others',
    (folder, section) => {
      const rows = [...section.matchAll(/^\| `([\w-]+)` *\|/gm)].map(([, name = '']) => name);
      expect(rows.sort()).toEqual(foldersOf(folder).sort());
    },
  );
});

const BASES = [
  '.',
  'packages',
  'packages/cli/src',
  'packages/schema',
  'packages/schema/src',
  'packages/runner',
  'packages/runner-testkit',
  'terraform/modules/aws_fargate',
];

/** A path from the root, or from the package or the folder that the sentence is about. */
function isThere(path: string): boolean {
  const fixed = path.split('/').filter((step) => !/[*<]/.test(step));
  return BASES.some((base) => existsSync(join(ROOT, base, ...fixed)));
}
