import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documents, innerLinks, ROOT, read } from './markdown.ts';

test('docs/README.md leads to every page of docs', () => {
  const linked = innerLinks(read('docs/README.md')).map(({ target }) => `docs/${target.split('#')[0]}`);
  const pages = documents().filter(
    (path) => path.startsWith('docs/') && !/\/(rules|decisions)\/|docs\/README/.test(path),
  );
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.filter((path) => !linked.includes(path))).toEqual([]);
});

test('docs/decisions/README.md has every decision under its title, in order', () => {
  const rows = [...read('docs/decisions/README.md').matchAll(/^\| \[(\d+)\]\((\S+)\) \| (.+) \|$/gm)];
  const shown = rows.map(([, number, file, title]) => ({ number, file, title }));
  const files = globSync('0*.md', { cwd: join(ROOT, 'docs/decisions') }).sort();
  const titles = files.map((file) => {
    const [, title] = /^# \d+\. (.+)$/m.exec(read(`docs/decisions/${file}`)) ?? [];
    return { number: file.slice(0, 4), file, title };
  });
  expect(shown).toEqual(titles);
});
