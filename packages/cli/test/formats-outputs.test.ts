import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createStyle } from '../src/style.ts';
import { UsageError } from '../src/usage-error.ts';
import { FORMAT_NAMES } from '../src/validate/format-names.ts';
import { parseOutputSpecs } from '../src/validate/output-specs.ts';
import { renderReport, writeOutputs } from '../src/validate/write-outputs.ts';
import { RICH_REPORT, reportOf } from './formats-report.ts';

const style = createStyle(false);
const color = createStyle(true);

describe('--format', () => {
  test.each([
    [[], [{ format: 'text' }]],
    [['sarif'], [{ format: 'sarif' }]],
    [['sarif=-'], [{ format: 'sarif' }]],
    [['sarif=a=b.json'], [{ format: 'sarif', file: 'a=b.json' }]],
    [
      ['text', 'junit=out/j.xml', 'json=r.json'],
      [{ format: 'text' }, { format: 'junit', file: 'out/j.xml' }, { format: 'json', file: 'r.json' }],
    ],
  ])('%j is read', (values, specs) => {
    expect(parseOutputSpecs(values)).toEqual(specs);
  });

  test('every format can be asked for by its name', () => {
    expect(FORMAT_NAMES.flatMap((name) => parseOutputSpecs([name]))).toEqual(
      FORMAT_NAMES.map((format) => ({ format })),
    );
  });

  test.each([
    [['sarfi'], /^"sarfi" is not a format of --format\. Did you mean sarif\?$/, /text, compact, json, ndjson/],
    [['SARIF=x'], /^"SARIF" is not a format/, /FORMAT=FILE/],
    [['xyzzyxyzzy'], /^"xyzzyxyzzy" is not a format of --format\.$/, /markdown/],
    [['constructor'], /^"constructor" is not a format/, /markdown/],
    [[''], /^"" is not a format/, /markdown/],
    [['json='], /^--format json= names no file$/, /FORMAT=FILE/],
    [['text', 'sarif'], /^--format text and --format sarif both go to standard output/, /--format sarif=FILE/],
    [['text', 'text'], /^--format text and --format text both go/, /text=FILE/],
    [['junit=a', 'sarif=a'], /^--format junit=a and --format sarif=a write the same file$/, /FORMAT=FILE/],
  ])('%j is refused', (values, message, help) => {
    const error = caught(() => parseOutputSpecs(values));
    expect(error.message).toMatch(message);
    expect(error.help).toMatch(help);
  });

  function caught(call: () => unknown): UsageError {
    try {
      call();
    } catch (error) {
      if (error instanceof UsageError) return error;
      throw error;
    }
    throw new Error('nothing was thrown');
  }
});

describe('outputs', () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'dativo-formats-'));
  });
  afterEach(() => rm(cwd, { recursive: true }));

  test('go to their files and one to standard output, all in one run', async () => {
    const specs = parseOutputSpecs(['compact', 'sarif=a.sarif', 'junit=b.xml', 'json=c.json']);
    const text = await writeOutputs(specs, RICH_REPORT, { style, cwd });
    expect(text).toBe(await renderReport('compact', RICH_REPORT, { style }));
    expect((await readdir(cwd)).sort()).toEqual(['a.sarif', 'b.xml', 'c.json']);
    expect(await readFile(join(cwd, 'a.sarif'), 'utf8')).toBe(await renderReport('sarif', RICH_REPORT, { style }));
    expect(await readFile(join(cwd, 'b.xml'), 'utf8')).toBe(await renderReport('junit', RICH_REPORT, { style }));
  });

  test('a file gets no colour, a terminal does', async () => {
    const text = await writeOutputs(parseOutputSpecs(['text']), RICH_REPORT, { style: color, cwd });
    expect(text).toContain('\u001b[');
    expect(await writeOutputs(parseOutputSpecs(['text=a.txt']), RICH_REPORT, { style: color, cwd })).toBe('');
    expect(await readFile(join(cwd, 'a.txt'), 'utf8')).toBe(await renderReport('text', RICH_REPORT, { style }));
  });

  test('json gives no text for standard output, where the command line prints its envelope', async () => {
    expect(await writeOutputs(parseOutputSpecs(['json']), RICH_REPORT, { style, cwd })).toBe('');
  });

  test.each([
    [undefined, 1, false],
    [0, 0, true],
    [2, 2, false],
  ])('json with the exit code %s', async (exitCode, expected, ok) => {
    const options = exitCode === undefined ? { style, cwd } : { style, cwd, exitCode };
    await writeOutputs(parseOutputSpecs(['json=r.json']), RICH_REPORT, options);
    const envelope = JSON.parse(await readFile(join(cwd, 'r.json'), 'utf8'));
    expect(envelope).toMatchObject({ command: 'validate', exit_code: expected, ok, duration_ms: null });
  });

  test('json with a reason besides the findings', async () => {
    const error = { code: 'TOO_MANY_WARNINGS', message: '2 warnings' };
    const envelope = JSON.parse(await renderReport('json', RICH_REPORT, { style, exitCode: 1, error }));
    expect(envelope.error).toEqual(error);
    expect(JSON.parse(await renderReport('json', RICH_REPORT, { style })).error).toBeNull();
  });

  describe('from a folder of a repository', () => {
    const names = (folder: string) => ['a.yaml', '../b.yaml', join(folder, 'c.yaml'), '../../../d.yaml', '-'];
    const fromRoot = ['etl/jobs/a.yaml', 'etl/b.yaml', 'c.yaml', '../../../d.yaml', '-'];

    test.each([
      ['github', /file=([^,]*),/g, fromRoot],
      ['azure', /sourcepath=([^;]*);/g, fromRoot],
      ['gitlab', /"path": "([^"]*)"/g, fromRoot],
      ['sarif', /"uri": "([^"]*)",\n *"uriBaseId"/g, [...fromRoot, ...fromRoot]],
      ['compact', /^([^:]*):1:4/gm, undefined],
    ] as const)('%s names files from its root where its reader does', async (format, place, expected) => {
      const folder = join(cwd, 'etl', 'jobs');
      await mkdir(folder, { recursive: true });
      await mkdir(join(cwd, '.git'));
      const report = reportOf(names(cwd).map((file) => ({ file })));
      const text = await writeOutputs(parseOutputSpecs([format]), report, { style, cwd: folder });
      const found = [...text.matchAll(place)].map(([, name]) => name);
      expect(found.sort()).toEqual([...(expected ?? names(cwd))].sort());
    });

    test('a related place, and what is ignored or known, are named from the root too', async () => {
      const folder = join(cwd, 'etl');
      await mkdir(folder);
      await mkdir(join(cwd, '.git'));
      const text = await writeOutputs(parseOutputSpecs(['sarif']), RICH_REPORT, { style, cwd: folder });
      const before = await renderReport('sarif', RICH_REPORT, { style });
      const relative = /"uri": "(?!https?:|file:)([^"]*)"/g;
      expect(text.replaceAll(relative, '')).toBe(before.replaceAll(relative, ''));
      const count = [...before.matchAll(relative)].length;
      expect([...text.matchAll(relative)].filter(([, name]) => name?.startsWith('etl/'))).toHaveLength(count);
    });
  });

  test('a folder that is not there is named, and what can be done', async () => {
    const writing = writeOutputs(parseOutputSpecs(['sarif=no/such.sarif']), RICH_REPORT, { style, cwd });
    await expect(writing).rejects.toMatchObject({
      message: expect.stringContaining('such.sarif'),
      help: expect.any(String),
    });
  });

  test('a file that is in the place is replaced', async () => {
    await writeFile(join(cwd, 'old.json'), 'old');
    await writeOutputs(parseOutputSpecs(['gitlab=old.json']), RICH_REPORT, { style, cwd });
    expect(JSON.parse(await readFile(join(cwd, 'old.json'), 'utf8'))).toHaveLength(RICH_REPORT.diagnostics.length);
  });

  describe("GitHub's summary of the step", () => {
    const github = parseOutputSpecs(['github']);

    test('gets the table behind what is there', async () => {
      const file = join(cwd, 'summary.md');
      await writeFile(file, 'before\n');
      await writeOutputs(github, RICH_REPORT, { style, cwd, env: { GITHUB_STEP_SUMMARY: file } });
      const table = await renderReport('markdown', RICH_REPORT, { style });
      expect(await readFile(file, 'utf8')).toBe(`before\n${table}`);
    });

    test.each([
      ['another format', parseOutputSpecs(['text']), RICH_REPORT, 'summary.md'],
      ['a clean report', github, reportOf([]), 'summary.md'],
      ['no such variable', github, RICH_REPORT, ''],
    ])('gets nothing from %s', async (_, specs, report, file) => {
      await mkdir(join(cwd, 'sub'));
      await writeOutputs(specs, report, { style, cwd, env: file === '' ? {} : { GITHUB_STEP_SUMMARY: file } });
      expect(await readdir(cwd)).toEqual(['sub']);
    });
  });
});
