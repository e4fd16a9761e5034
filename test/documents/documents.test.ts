import { existsSync } from 'node:fs';
import { dirname, join, matchesGlob, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCodeBlocks } from '../../terraform/test/readme/code-blocks.ts';
import { HOMES, type Home } from './homes.ts';
import { anchors, documents, innerLinks, ROOT, read } from './markdown.ts';

const DOCUMENTS = documents();
const TABLES = 'terraform/test/readme-tables.test.ts';

describe.each(DOCUMENTS)('%s', (document) => {
  test('links to files and headings that exist', () => {
    expect(innerLinks(read(document)).flatMap((link) => brokenLink(document, link.target, link.line))).toEqual([]);
  });

  test('every block of code is run by a test, or says why not', () => {
    expect(homeless(document)).toEqual([]);
  });
});

describe('the table of homes', () => {
  test.each(Object.entries(HOMES))('%s: is there, and so are those who run it', (pattern, homes) => {
    expect(DOCUMENTS.filter((document) => covers(pattern, document))).not.toEqual([]);
    expect(homes.filter(({ by }) => !existsSync(join(ROOT, by)))).toEqual([]);
  });

  test('every document is found', () => {
    expect(DOCUMENTS).toEqual(expect.arrayContaining(['README.md', 'docs/README.md', 'packages/schema/README.md']));
  });
});

function covers(pattern: string, document: string): boolean {
  return matchesGlob(document, pattern.replace('/*/', '/**/'));
}

function homeless(document: string): string[] {
  const markdown = read(document);
  const blocks = allCodeBlocks(markdown);
  const homes = Object.entries(HOMES).flatMap(([pattern, rows]) => (covers(pattern, document) ? rows : []));
  const count = new Map<string, number>();
  const names: string[] = [];
  const faults = blocks.flatMap(({ language, line, notRun, isGenerated }) => {
    // Types in the tables of modules; the test of the tables writes and compares them.
    if (isGenerated) return existsSync(join(ROOT, TABLES)) ? [] : [`${document}:${line}: ${TABLES} is gone`];
    const nth = (count.get(language) ?? 0) + 1;
    count.set(language, nth);
    names.push(`${language} ${nth}`);
    return faultOf(homes, `${language} ${nth}`, notRun).map((words) => `${document}:${line}: ${words}`);
  });
  const claimed = homes.flatMap((home) => (home.blocks === 'all' ? [] : home.blocks));
  const stale = claimed.filter((name) => !names.includes(name)).map((name) => `${document}: there is no ${name}`);
  return [...faults, ...stale, ...unseenFences(document, markdown, blocks.length)];
}

function faultOf(homes: readonly Home[], name: string, notRun: string | undefined): string[] {
  const isRun = homes.some(({ blocks }) => blocks === 'all' || blocks.includes(name));
  if (notRun !== undefined) {
    const named = homes.some(({ blocks }) => blocks !== 'all' && blocks.includes(name));
    return named ? [`${name} is marked as not run, and test/documents/homes.ts names who runs it`] : [];
  }
  return isRun ? [] : [`nothing runs ${name}; name its test in test/documents/homes.ts, or say above it why none does`];
}

/** A fence that is not closed, or of tildes, would hide its block from every test. */
function unseenFences(document: string, markdown: string, blocks: number): string[] {
  const fences = markdown.match(/^ *(`{3,}|~{3,})/gm)?.length ?? 0;
  return fences === 2 * blocks ? [] : [`${document}: ${fences} fences for ${blocks} blocks`];
}

function brokenLink(document: string, target: string, line: number): string[] {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : normalize(join(dirname(document), decodeURI(path)));
  if (!existsSync(join(ROOT, file))) return [`${document}:${line}: there is no ${file}`];
  if (anchor === undefined || !file.endsWith('.md')) return [];
  return anchors(read(file)).has(anchor) ? [] : [`${document}:${line}: ${file} has no #${anchor}`];
}
