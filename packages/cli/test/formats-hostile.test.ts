import type { Diagnostic } from '@dativo/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { createStyle } from '../src/style.ts';
import type { FormatName } from '../src/validate/format-names.ts';
import { renderReport } from '../src/validate/write-outputs.ts';
import { reportOf } from './formats-report.ts';

const style = createStyle(false);

/** Pieces that mean something to a terminal, to one of the formats or to a host that reads it. */
const PIECES = [
  ...[
    '\u001b[2J',
    '\u001b]0;title\u0007',
    '\u009b31m',
    '\0',
    '\b',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u2029',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\ufffe',
    '\ud800',
    '\udc00',
    '\u{e0001}',
    '🙂',
    '👩‍👩‍👧',
    '日本',
  ],
  ...[']]>', '<script>', '</failure>', '<!--', '&amp;', '&#0;', '"', "'", '<![CDATA['],
  ...[
    '::',
    '::error::x',
    '::stop-commands::t',
    '##[error]',
    '##[',
    '##vso[task.complete]',
    '##VSO[',
    ']',
    ';',
    '%',
    '%0A',
    '%25',
    '%AZP25',
  ],
  ...[
    '|',
    '`',
    '\\',
    '**',
    '_x_',
    '~~',
    '[a](https://example.org)',
    '](',
    '\\](',
    '@team',
    '#1',
    'www.example.org',
    '<br>',
    '{0}',
  ],
  ...['\\u001b', '\\u005c', '\\', 'u001b', ' ', 'a', ': ', 'x'.repeat(10_000)],
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));
const finding = fc.record({
  message: hostile,
  file: hostile,
  severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
});
type Odd = typeof finding extends fc.Arbitrary<infer T> ? T : never;
const findings = fc.array(finding, { minLength: 1, maxLength: 12 });

const HIDDEN = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/u;

async function render(format: FormatName, odd: readonly Partial<Diagnostic>[]): Promise<string> {
  const text = await renderReport(format, reportOf(odd), { style });
  // Nothing in it steers a terminal, and encoding it as UTF-8 loses nothing.
  expect(text.match(HIDDEN)?.[0]).toBeUndefined();
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text;
}

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
const reveal = (text: string): string =>
  text.replace(/\\u([0-9a-f]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
const sorted = (texts: Iterable<string>): string[] => [...texts].sort();
const toPath = (file: string): string =>
  `${file.startsWith('/') ? '/' : ''}${file
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')}`;

function holds(check: (odd: readonly Odd[]) => Promise<void>, numRuns = 300): Promise<void> {
  return fc.assert(fc.asyncProperty(findings, check), { numRuns });
}

test('text: one head line a finding, which reads back as it was', async () => {
  await holds(async (odd) => {
    const heads = linesOf(await render('text', odd)).filter((line) => line.endsWith(' [JOB203]'));
    expect(sorted(heads.map(reveal))).toEqual(
      sorted(odd.map(({ file, severity, message }) => `${file}:1:4: ${severity}: ${message} [JOB203]`)),
    );
  });
});

test('text: the lines of a hostile job file show and steer nothing', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.nat(60_000), fc.nat(20_000), async (source, from, length) => {
      const lines = source.split(/\r\n|\n|\r/);
      const at = (offset: number) => {
        const before = source.slice(0, offset).split(/\r\n|\n|\r/);
        return { line: before.length, column: (before.at(-1) ?? '').length + 1, offset, byteOffset: offset };
      };
      const start = Math.min(from, source.length);
      const range = { start: at(start), end: at(Math.min(start + length, source.length)) };
      const report = { ...reportOf([{ range }]), files: [{ file: 'job.yaml', text: source }] };
      const text = await renderReport('text', report, { style });
      expect(text.match(HIDDEN)?.[0]).toBeUndefined();
      const carets = linesOf(text).filter((line) => /^ +\| +\^+$/.test(line));
      expect(carets.length).toBeGreaterThanOrEqual(1);
      expect(lines.length).toBeGreaterThanOrEqual(carets.length);
      expect(Math.max(...carets.map((line) => line.length))).toBeLessThan(90);
    }),
    { numRuns: 300 },
  );
});

test('compact: one line a finding, which reads back as it was', async () => {
  await holds(async (odd) => {
    expect(sorted(linesOf(await render('compact', odd)).map(reveal))).toEqual(
      sorted(odd.map(({ file, severity, message }) => `${file}:1:4: ${severity} JOB203 ${message}`)),
    );
  });
});

test('json and ndjson: JSON with the very texts', async () => {
  await holds(async (odd) => {
    const wanted = sorted(odd.map(({ file, message }) => `${file}\0${message}`));
    const key = ({ file, message }: Diagnostic) => `${file}\0${message}`;
    const envelope = JSON.parse(await render('json', odd));
    expect(sorted(envelope.diagnostics.map(key))).toEqual(wanted);
    const lines = linesOf(await render('ndjson', odd));
    expect(sorted(lines.map((line) => key(JSON.parse(line))))).toEqual(wanted);
  });
});

test('sarif: the message, with no link in it, and an address that is one', async () => {
  await holds(async (odd) => {
    const { results } = JSON.parse(await render('sarif', odd)).runs[0];
    const texts: string[] = results.map((one: { message: { text: string } }) => one.message.text);
    for (const text of texts) expect(text).not.toMatch(/(?<!\\)\]\(/);
    expect(sorted(texts.map((text) => text.replaceAll('\\](', '](')))).toEqual(
      sorted(odd.map(({ message }) => message)),
    );
    for (const { locations } of results) {
      const { uri } = locations[0].physicalLocation.artifactLocation;
      expect(uri).toMatch(/^(file:\/\/)?[A-Za-z0-9\-_.~!*'()%/:]*$/);
      expect(() => decodeURI(uri)).not.toThrow();
    }
  });
});

test('gitlab: the message, and a path without ./', async () => {
  await holds(async (odd) => {
    const issues: { description: string; location: { path: string } }[] = JSON.parse(await render('gitlab', odd));
    expect(sorted(issues.map(({ description }) => description))).toEqual(sorted(odd.map(({ message }) => message)));
    expect(sorted(issues.map(({ location }) => location.path))).toEqual(sorted(odd.map(({ file }) => toPath(file))));
  });
});

/** What the runner makes of a line. Source: ActionCommand.cs of actions/runner. */
function githubCommand(line: string): { name: string; properties: Map<string, string>; data: string } | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) {
    expect(line).not.toContain('##[');
    return undefined;
  }
  const end = text.indexOf('::', 2);
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const decode = (value: string) =>
    value
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = new Map(
    rest
      .join(' ')
      .split(',')
      .map((pair): [string, string] => {
        const equals = pair.indexOf('=');
        return [pair.slice(0, equals), decode(pair.slice(equals + 1))];
      }),
  );
  const data = text
    .slice(end + 2)
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
  return { name, properties, data };
}

test('github: one command a finding, as the runner reads it', async () => {
  const kind = { error: 'error', warning: 'warning', info: 'notice' };
  await holds(async (odd) => {
    const few = odd.slice(0, 9);
    const read = linesOf(await render('github', few)).map((line) => {
      const { name, properties, data } = githubCommand(line) ?? { name: 'none', properties: new Map(), data: '' };
      expect([...properties.keys()]).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
      return `${name} ${reveal(properties.get('file') ?? '')} ${reveal(data)}`;
    });
    const wanted = few.map(({ file, severity, message }) => `${kind[severity]} ${toPath(file)} ${message}`);
    expect(sorted(read)).toEqual(sorted(wanted));
  });
});

test('github: a line above the limit is no command', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(hostile, hostile), { minLength: 11, maxLength: 14 }), async (odd) => {
      const lines = linesOf(
        await render(
          'github',
          odd.map(([file, message]) => ({ file, message })),
        ),
      );
      const commands = lines.map(githubCommand);
      expect(commands.filter((command) => command?.name === 'error')).toHaveLength(10);
      expect(commands.filter((command) => command === undefined)).toHaveLength(odd.length - 10);
      expect(commands.at(-1)?.name).toBe('notice');
    }),
    { numRuns: 200 },
  );
});

/** What the agent makes of a line. Source: Command.cs of microsoft/azure-pipelines-agent. */
function azureCommand(line: string): { properties: Map<string, string>; data: string } | undefined {
  const start = line.toLowerCase().indexOf('##vso[');
  if (start < 0) {
    expect(line).not.toContain('##[');
    return undefined;
  }
  const end = line.indexOf(']', start);
  const decode = (value: string) =>
    value
      .replaceAll('%3B', ';')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%5D', ']')
      .replaceAll('%AZP25', '%');
  const head = line.slice(start + '##vso['.length, end);
  expect(head).toMatch(/^task\.logissue /);
  const pairs = head.slice('task.logissue '.length).split(';');
  const properties = new Map(
    pairs.map((pair): [string, string] => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), decode(pair.slice(equals + 1))];
    }),
  );
  return { properties, data: decode(line.slice(end + 1)) };
}

test('azure: one issue for each error and warning, one line for each note, as the agent reads them', async () => {
  await holds(async (odd) => {
    const few = odd.slice(0, 10);
    const read = linesOf(await render('azure', few)).map((line) => {
      const command = azureCommand(line);
      if (command === undefined) return reveal(line);
      const { properties, data } = command;
      expect([...properties.keys()]).toEqual(['type', 'sourcepath', 'linenumber', 'columnnumber', 'code']);
      return `${properties.get('type')} ${reveal(properties.get('sourcepath') ?? '')} ${reveal(data)}`;
    });
    const wanted = few.map(({ file, severity, message }) =>
      severity === 'info' ? `${file}:1:4: info JOB203 ${message}` : `${severity} ${toPath(file)} ${message}`,
    );
    expect(sorted(read)).toEqual(sorted(wanted));
  });
});

const decodeReferences = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, digits: string) => String.fromCharCode(Number(digits)));

test('markdown: one row a finding with four cells and nothing but text in them', async () => {
  await holds(async (odd) => {
    const text = await render('markdown', odd);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
    const rows = linesOf(text)
      .slice(6)
      .filter((line) => line.startsWith('| '));
    const read = rows.map((row) => {
      const [start, severity, place = '', message = '', rule, end] = row.split('|');
      expect([start, rule, end]).toEqual(['', expect.stringMatching(/^ \[JOB203\]\(https:[^)]*\) $/), '']);
      const [, inner = ''] = /^ <code>(.*)<\/code> $/.exec(place) ?? [];
      const parts = message.slice(1, -1).split('<br>');
      for (const part of [inner, ...parts]) expect(part).not.toMatch(/[<>`*_[\]@~\\:!]|&(?!#\d+;)|www\./i);
      return `${severity}${reveal(decodeReferences(inner))} ${reveal(parts.map(decodeReferences).join('\n'))}`;
    });
    const wanted = odd.map(({ file, severity, message }) => ` ${severity} ${file}:1:4 ${message}`);
    // What was too long for a comment is counted instead.
    const left = Number(/^(\d+) more findings? did not fit/m.exec(text)?.[1] ?? 0);
    expect(read).toHaveLength(odd.length - left);
    for (const row of read) expect(wanted).toContain(row);
  });
});

test('junit: XML with the very texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(finding, { minLength: 20, maxLength: 60 }), async (odd) => {
      const contents = await render('junit', odd);
      const { valid, errors } = await validateXML({
        xml: { fileName: 'report.xml', contents },
        schema: '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="testsuites"/></xs:schema>',
      });
      expect({ valid, errors }).toEqual({ valid: true, errors: [] });
      const messages = Array.from(
        contents.matchAll(/<failure message="([^"]*)" type="(?:error|warning)">/g),
        ([, text = '']) => reveal(decodeReferences(text)),
      );
      // A parser would make blanks of these.
      for (const [attribute] of contents.matchAll(/="[^"]*"/g)) expect(attribute).not.toMatch(/[\t\n\r]/);
      const failed = odd.filter(({ severity }) => severity !== 'info');
      expect(sorted(messages)).toEqual(sorted(failed.map(({ message }) => message)));
      const bodies = Array.from(contents.matchAll(/<(?:failure|system-out)[^>]*>([^<]*)<\//g), ([, text = '']) =>
        reveal(decodeReferences(text)),
      );
      expect(sorted(bodies.map((body) => body.slice(0, body.lastIndexOf('\n'))))).toEqual(
        sorted(odd.map(({ file, severity, message }) => `${file}:1:4: ${severity} JOB203\n${message}`)),
      );
    }),
    { numRuns: 25 },
  );
});
