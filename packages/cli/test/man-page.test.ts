import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { isInstalled } from './sandbox.ts';

const PAGE = fileURLToPath(new URL('../man/dativo.1', import.meta.url));

const hasMan = isInstalled('man');
if (!hasMan) process.stderr.write('SKIPPED: man is not installed\n');

test.skipIf(!hasMan)('man shows the page without a warning, and every option on it', () => {
  const env = { PATH: process.env['PATH'], MANWIDTH: '200', LC_ALL: 'C.UTF-8' };
  const { status, stdout, stderr } = spawnSync('man', ['--warnings', '--nh', '--nj', '-P', 'cat', '-l', PAGE], {
    env,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const words = stdout.replace(/\s+/g, ' ');
  for (const { name, summary, options, examples } of COMMANDS) {
    expect(words).toContain(`dativo ${name}: ${summary}`);
    for (const option of options) expect(words).toContain(`--${option.name} `);
    for (const { line } of examples) expect(words).toContain(line);
  }
});

test('the page holds nothing that roff would leave out', () => {
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  const macros = /^\.(?:\\"|TH|SH|SS|PP|TP|RS|RE|EX|EE|B|I|BI|BR)\b|^\.\\"/;
  expect(lines.filter((line) => /^[.']/.test(line) && !macros.test(line))).toEqual([]);
  expect(lines.filter((line) => /\\(?!e|-|\(dq|\(aq|&|")/.test(line))).toEqual([]);
  expect(lines.filter((line) => /[^\x20-\x7e]/.test(line))).toEqual([]);
});
