import { describe, expect, test } from 'vitest';
import { wrapColumns } from '../src/render/columns.ts';
import { cutToWidth, displayWidth } from '../src/render/display-width.ts';
import { renderTable } from '../src/render/table.ts';
import { createStyle } from '../src/style.ts';

describe('how many cells of a terminal a text takes', () => {
  test.each([
    ['', 0],
    ['orders', 6],
    ['Bestellungen für Köln', 21],
    ['注文', 4],
    ['주문', 4],
    ['ﾊﾝｶｸ', 4],
    ['ｆｕｌｌ', 8],
    ['🚀', 2],
    ['👩‍💻', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['e\u0301', 1],
    ['a\u200db', 2],
    ['✓ ├─ …', 6],
  ])('%s: %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

test.each([
  ['orders', 4, 'orde'],
  ['orders', 99, 'orders'],
  ['注文の', 5, '注文'],
  ['a👩‍💻b', 2, 'a'],
  ['a👩‍💻b', 3, 'a👩‍💻'],
  ['orders', 0, ''],
  ['orders', -1, ''],
])('%s cut to %i cells: %s', (text, width, shown) => {
  expect(cutToWidth(text, width)).toBe(shown);
});

test('columns stand one below the other, whatever is in them', () => {
  const rows = [
    ['注文', 'x'],
    ['orders', 'x'],
    ['\u001b[31m注\u001b[39m', 'x'],
  ];
  const table = renderTable(['JOB', ''], rows, createStyle(false));
  expect(table).toBe('JOB\n注文    x\norders  x\n\u001b[31m注\u001b[39m      x\n');
  expect(
    wrapColumns([
      ['注文', 'x'],
      ['orders', 'x'],
    ]),
  ).toEqual(['  注文    x', '  orders  x']);
});

test('words wrap by their width', () => {
  const lines = wrapColumns([['a', Array(9).fill('注文注文').join(' ')]]);
  expect(lines).toEqual([`  a  ${Array(8).fill('注文注文').join(' ')}`, '     注文注文']);
});
