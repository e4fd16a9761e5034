import { createDiagnostic, type Diagnostic } from '@dativo/schema';
import { describe, expect, test } from 'vitest';
import { countFindings } from '../src/render/count.ts';
import { renderDiagnostics } from '../src/render/diagnostics.ts';
import { renderGithub } from '../src/render/github.ts';
import { createStyle } from '../src/style.ts';

const plain = createStyle(false);

function finding(text: string, mark: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const offset = text.indexOf(mark);
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const byteOffset = Buffer.byteLength(text.slice(0, offset));
  const start = { line, column, offset, byteOffset };
  const size = Buffer.byteLength(mark);
  const end = { line, column: column + mark.length, offset: offset + mark.length, byteOffset: byteOffset + size };
  const base = { ruleId: 'JOB203', severity: 'error', message: 'provider is "awss"', pointer: '/x' } as const;
  return { ...createDiagnostic({ ...base, file: 'job.yaml', range: { start, end } }), ...more };
}

function render(text: string, ...diagnostics: Diagnostic[]): string {
  return renderDiagnostics(diagnostics, new Map([['job.yaml', text]]), plain);
}

describe('findings as text', () => {
  test('place, weight, message, rule, frame, help, count', () => {
    const text = 'infrastructure:\n  provider: awss\n';
    expect(render(text, finding(text, 'awss', { help: 'Use aws.' }))).toBe(
      [
        'job.yaml:2:13: error: provider is "awss" [JOB203]',
        '  1 | infrastructure:',
        '  2 |   provider: awss',
        '    |             ^^^^',
        '  help: Use aws.',
        '',
        '1 error in 1 file',
        '',
      ].join('\n'),
    );
  });

  test('are sorted by place, whatever order they come in', () => {
    const text = 'a: 1\nb: 2\n';
    const [first, second] = [finding(text, 'a: 1', { message: 'one' }), finding(text, 'b: 2', { message: 'two' })];
    expect(render(text, second, first)).toBe(render(text, first, second));
    expect(render(text, second, first).indexOf('one')).toBeLessThan(render(text, second, first).indexOf('two'));
  });

  test('the caret stands under the mark behind tabs, wide characters and emoji', () => {
    const text = 'k:\t"日本🙂" x\n';
    const [, frame = '', carets = ''] = render(text, finding(text, 'x')).split('\n');
    expect([frame, carets]).toEqual(['  1 | k:  "日本🙂" x', `    | ${' '.repeat(13)}^`]);
  });

  test('a long line is cut around its mark', () => {
    const text = `k: ${'a'.repeat(500)}MARK${'b'.repeat(500)}\n`;
    const [, frame = '', carets = ''] = render(text, finding(text, 'MARK')).split('\n');
    expect(frame.length).toBeLessThanOrEqual(80);
    expect(frame.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('MARK');
  });

  test.each([
    ['a family as one glyph', '"👨‍👩‍👧" x', 5],
    ['a flag', '"🇩🇪" x', 5],
    ['a heart drawn as emoji', '"❤\ufe0f" x', 5],
    ['a letter with a mark of its own', '"e\u0301" x', 4],
    ['full-width letters', '"ＡＢ" x', 7],
    ['a byte order mark', '\ufeffk: x', 3],
  ])('the caret stands right behind %s', (_, text, cells) => {
    const [, , carets = ''] = render(text, finding(text, 'x')).split('\n');
    expect(carets).toBe(`    | ${' '.repeat(cells)}^`);
  });

  test('a mark that would be cut off on the right is moved in', () => {
    const text = `k: ${'a'.repeat(60)}${'M'.repeat(18)}${'b'.repeat(9)}\n`;
    const [, frame, carets] = render(text, finding(text, 'M'.repeat(18))).split('\n');
    expect(frame).toBe(`  1 | …${'a'.repeat(20)}${'M'.repeat(18)}${'b'.repeat(9)}`);
    expect(carets).toBe(`    | ${' '.repeat(21)}${'^'.repeat(18)}`);
  });

  test('a line is never cut through a glyph', () => {
    const text = `k: ${'🙂'.repeat(500)}MARK${'🙂'.repeat(500)}\n`;
    const [, frame = '', carets = ''] = render(text, finding(text, 'MARK')).split('\n');
    expect(frame.isWellFormed()).toBe(true);
    expect(frame).toMatch(/^ {2}1 \| …(🙂){10}MARK(🙂){24}…$/u);
    expect(carets).toBe(`    | ${' '.repeat(21)}^^^^`);
  });

  test('a megabyte on one line is no trouble', () => {
    const text = `k: ${'a'.repeat(1_000_000)}MARK${'b'.repeat(1_000_000)}\n`;
    const start = performance.now();
    expect(render(text, finding(text, 'MARK'))).toContain(`${'a'.repeat(20)}MARK`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test.each([
    ['two lines', 'b: |\n  text\n', ['  1 | a: 1', '  2 | b: |', '    | ^^^^', '  3 |   text', '    |   ^^^^']],
    [
      'many lines',
      'b:\n  - 1\n  - 2\n  - 3',
      ['  1 | a: 1', '  2 | b:', '    | ^^', '    | …', '  5 |   - 3', '    |   ^^^'],
    ],
    ['a line and its end', 'b: |\n', ['  1 | a: 1', '  2 | b: |', '    | ^^^^']],
  ])('a range over %s', (_, mark, expected) => {
    const text = `a: 1\n${mark}`;
    const lines = mark.split('\n');
    const base = finding(text, mark);
    const end = { line: lines.length + 1, column: (lines.at(-1) ?? '').length + 1, offset: text.length, byteOffset: 0 };
    const range = { start: base.range?.start ?? end, end };
    const [, ...rows] = render(text, { ...base, range }).split('\n');
    expect(rows.slice(0, -3)).toEqual(expected);
  });

  test('a related place has a line of its own', () => {
    const text = 'a: 1\na: 2\n';
    const first = finding(text, 'a').range;
    const related = [
      { message: 'it is here first', file: 'job.yaml', ...(first === undefined ? {} : { range: first }) },
    ];
    expect(render(text, finding(text, '2', { related }))).toContain('\n  see: job.yaml:1:1: it is here first\n');
  });

  test('control bytes of the file do not reach the terminal', () => {
    const text = 'k: \u001b[2Jx\u0007\n';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(render(text, finding(text, 'x'))).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  test('what is hidden in a name, a message or a help shows', () => {
    const odd = finding('x', 'x', { message: 'a\u001b[2Jb\nc', help: 'd\u202ee', file: 'f\r.yaml' });
    expect(render('x', odd)).toBe(
      'f\\u000d.yaml:1:1: error: a\\u001b[2Jb\\u000ac [JOB203]\n  help: d\\u202ee\n\n1 error in 1 file\n',
    );
  });

  test('a finding without a place names the file', () => {
    const { range: _, ...placeless } = finding('x', 'x');
    expect(render('x', placeless)).toMatch(/^job\.yaml: error: /);
  });
});

test.each([
  [[], 'no findings'],
  [['error'], '1 error in 1 file'],
  [['error', 'warning', 'error'], '2 errors, 1 warning in 1 file'],
  [['info', 'info'], '2 notes in 1 file'],
] as const)('the count of %j is "%s"', (severities, expected) => {
  expect(countFindings(severities.map((severity) => finding('x', 'x', { severity })))).toBe(expected);
});

describe('findings as annotations', () => {
  test('carry the place and escape what the format uses itself', () => {
    const text = 'a: 1\n';
    const odd = finding(text, '1', { file: 'a,b:c%.yaml', message: '100% of\nit, at: once', help: 'Mend it.' });
    expect(renderGithub([odd])).toBe(
      '::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=4,endColumn=5,title=JOB203::100%25 of%0Ait, at: once%0AMend it.\n',
    );
  });

  test.each([
    ['error', '::error '],
    ['warning', '::warning '],
    ['info', '::notice '],
  ] as const)('%s starts with %s', (severity, start) => {
    expect(renderGithub([finding('x', 'x', { severity })])).toMatch(new RegExp(`^${start}`));
  });
});

test('printable characters of ASCII are clusters of their own, whatever stands beside them', () => {
  const segmenter = new Intl.Segmenter('en');
  const chars = ['\t', ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index))];
  for (const first of chars) for (const second of chars) expect([...segmenter.segment(first + second)]).toHaveLength(2);
});
