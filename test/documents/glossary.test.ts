import { expect, test } from 'vitest';
import { COMMANDS } from '../../packages/cli/src/command-table.ts';
import { documents, read } from './markdown.ts';

const rows = [...read('docs/glossary.md').matchAll(/^\| (\*\*.+?) \| .* \| (.*?) ?\|$/gm)];
const words = rows.flatMap(([, names = '']) => [...names.matchAll(/\*\*(.+?)\*\*/g)].map(([, word = '']) => word));
const avoided = rows.flatMap(([, , list = '']) => list.split(', ').filter((word) => word !== ''));

/** Words that have a meaning of their own as well, mostly a cloud's or Terraform's: they are avoided for the one thing alone. */
const OTHERWISE_USED = new Set(
  `task workload spec link dependency agent set batch issue problem level priority disable hash id backend target stack workspace annotations
  scope variables template variable rendered compiled execution plugin client try state status source cache configuration customer`.split(
    /\s+/,
  ),
);

test('each word has one place', () => {
  expect(words.length).toBeGreaterThan(40);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test('what is to be avoided is not what another row recommends', () => {
  expect(avoided.filter((word) => words.includes(word))).toEqual([]);
});

test.each(avoided.filter((word) => !OTHERWISE_USED.has(word)))('nobody says "%s"', (word) => {
  const pattern = new RegExp(`\\b${word}s?\\b`, 'i');
  const help = COMMANDS.map(({ load: _, ...spec }) => JSON.stringify(spec)).join('\n');
  expect(help).not.toMatch(pattern);
  const pages = documents().filter((path) => /^(README|docs\/[\w-]+|packages\/[\w-]+\/README)\.md$/.test(path));
  const said = pages.filter((path) => path !== 'docs/glossary.md' && pattern.test(read(path)));
  expect(said).toEqual([]);
});
