import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jobText } from './jobs.ts';
import { createSandbox, envelopeOf, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(() => sandbox.remove());

const good = jobText();
const typo = good.replace('  region:', '  regoin:');

/** A file that was not written is the same file with the same time. */
function stateOf(name: string) {
  const { ino, mtimeMs, ctimeMs } = statSync(sandbox.path(name));
  return { ino, mtimeMs, ctimeMs };
}

describe('--fix', () => {
  const rows: [name: string, change: (text: string) => string, expected: (text: string) => string][] = [
    ['mends a typo', (text) => text.replace('  region:', '  regoin:'), (text) => text],
    [
      'puts quotes around a value',
      (text) => text.replace('asset: orders', 'asset: no # why'),
      (text) => text.replace('asset: orders', 'asset: "no" # why'),
    ],
    [
      'keeps CRLF',
      (text) => text.replaceAll('\n', '\r\n').replace('region:', 'regoin:'),
      (text) => text.replaceAll('\n', '\r\n'),
    ],
    ['keeps the byte order mark', (text) => `\uFEFF${text.replace('region:', 'regoin:')}`, (text) => `\uFEFF${text}`],
    [
      'keeps comments and blanks',
      (text) => `# über 🙂\n\n${text.replace('  region:', '  regoin :  ')}#end`,
      (text) => `# über 🙂\n\n${text.replace('  region:', '  region :  ')}#end`,
    ],
  ];
  test.each(rows)('%s', async (_name, change, expected) => {
    sandbox.write('x.yaml', change(good));
    const { code, stderr } = await sandbox.dativo(['validate', 'x.yaml', '--fix']);
    expect(sandbox.read('x.yaml')).toBe(expected(good));
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Fixed x\.yaml: 1 finding \(JOB\d+\)\n1 file: no findings;/);
    const before = stateOf('x.yaml');
    expect((await sandbox.dativo(['validate', 'x.yaml', '--fix'])).stderr).not.toMatch(/Fixed/);
    expect(stateOf('x.yaml')).toEqual(before);
  });

  test('writes only what has fixes, keeps modes, and reports what is left', async () => {
    sandbox.write('a/typo.yaml', typo.replace('    team: data\n', ''));
    sandbox.write('a/good.yaml', jobText({ jobName: 'other' }));
    await sandbox.shell('chmod 640 a/typo.yaml');
    const before = stateOf('a/good.yaml');
    const { code, stdout, stderr } = await sandbox.dativo(['validate', 'a', '--fix']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Fixed a\/typo\.yaml: 1 finding \(JOB205\)$/m);
    expect(stdout).toMatch(/required tag "team" is missing.*\[JOB302\]/);
    expect(stdout).not.toMatch(/JOB205/);
    expect(stateOf('a/good.yaml')).toEqual(before);
    expect(statSync(sandbox.path('a/typo.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(sandbox.path('a'))).toEqual(['good.yaml', 'typo.yaml']);
  });

  test('leaves ignored findings alone', async () => {
    const text = typo
      .replace('  regoin:', '  # job-ignore JOB112 -- the reader wants it\n  regoin:')
      .replace('asset: orders', '# job-ignore JOB112 -- read so\nasset: no');
    sandbox.write('x.yaml', text);
    await sandbox.dativo(['validate', 'x.yaml', '--fix']);
    expect(sandbox.read('x.yaml')).toBe(text.replace('regoin', 'region'));
  });

  test('tells programs what it did', async () => {
    sandbox.write('x.yaml', typo);
    const envelope = envelopeOf(await sandbox.dativo(['validate', 'x.yaml', '--fix', '--json']));
    expect(envelope).toMatchObject({
      exit_code: 0,
      data: { fixed: [{ file: 'x.yaml', applied: [{ ruleId: 'JOB205' }], refused: [] }] },
    });
  });

  test('a file that cannot be written: exit 1, and it is as it was', async () => {
    sandbox.write('locked/x.yaml', typo);
    const { code, stderr } = await sandbox.shell('ulimit -f 0; dativo validate locked/x.yaml --fix');
    expect({ code, text: sandbox.read('locked/x.yaml') }).toEqual({ code: 1, text: typo });
    expect(stderr).toMatch(/dativo: .*not written/);
  });
});

describe('--fix --diff', () => {
  test('writes nothing and prints a patch that does what --fix does', async () => {
    sandbox.write('x.yaml', typo);
    const before = stateOf('x.yaml');
    const { code, stdout, stderr } = await sandbox.dativo(['validate', 'x.yaml', 'jobs', '--fix', '--diff']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Would fix x\.yaml: 1 finding \(JOB205\)\n1 error in 1 file;/);
    expect(stdout).toMatch(/^--- x\.yaml\n\+\+\+ x\.yaml \(fixed\)\n@@ /);
    expect(stateOf('x.yaml')).toEqual(before);
    const lines = stdout.split('\n').filter((line) => /^[+-] /.test(line));
    expect(lines).toEqual(['-  regoin: local', '+  region: local']);
  });

  test.each([
    ['nothing would change', good, 0],
    ['only a warning would be mended', good.replace('asset: orders', 'asset: no'), 3],
    ['an error stays', good.replace('    team: data\n', ''), 1],
    ['an error would be mended', typo, 1],
  ])('%s', async (_name, text, code) => {
    sandbox.write('x.yaml', text);
    const ended = await sandbox.dativo(['validate', 'x.yaml', '--fix', '--diff']);
    expect(ended.code).toBe(code);
    const envelope = envelopeOf(await sandbox.dativo(['validate', 'x.yaml', '--fix', '--diff', '--json']));
    expect(envelope).toMatchObject({ exit_code: code, data: { diff: ended.stdout } });
  });
});

describe('--fix of standard input', () => {
  test.each([
    ['mends', typo, good, 0],
    ['passes on what has no fault', good, good, 0],
    ['passes on what cannot be mended', 'a: [\n', 'a: [\n', 1],
    ['keeps the byte order mark', `\uFEFF${typo}`, `\uFEFF${good}`, 0],
  ])('%s and prints it', async (_name, input, output, code) => {
    const args = ['validate', '-', '--stdin-filename', 'x.yaml', '--fix'];
    const ended = await sandbox.dativo(args, { input });
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: output });
    expect(ended.stderr.includes('x.yaml:')).toBe(code === 1 || input !== output);
  });
});

test('every fixture of the rules: fixing twice is fixing once, and no new error appears', async () => {
  const fixtures = join(import.meta.dirname, '../../schema/test/fixtures/rules');
  for (const rule of readdirSync(fixtures)) {
    for (const name of readdirSync(join(fixtures, rule)).filter((one) => one.endsWith('.yaml')))
      sandbox.write(`all/${rule}-${name}`, readFileSync(join(fixtures, rule, name)));
  }
  const errors = async (...args: string[]): Promise<Set<string>> => {
    const { diagnostics } = envelopeOf(await sandbox.dativo(['validate', 'all', '--json', ...args])) as unknown as {
      diagnostics: { file: string; ruleId: string; pointer: string; severity: string }[];
    };
    const heavy = diagnostics.filter(({ severity }) => severity === 'error');
    return new Set(heavy.map(({ file, ruleId, pointer }) => `${file} ${ruleId} ${pointer}`));
  };
  const before = await errors();
  const left = await errors('--fix');
  const texts = () => readdirSync(sandbox.path('all')).map((name) => sandbox.read('all', name));
  const once = texts();
  await errors('--fix');
  expect(texts()).toEqual(once);
  expect([...left].filter((one) => !before.has(one))).toEqual([]);
  expect(left.size).toBeLessThan(before.size);
});
