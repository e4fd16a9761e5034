import {
  createDiagnostic,
  type IgnoreComment,
  inspectJob,
  type RuleId,
  type SettledFindings,
  type SettleOptions,
  settleFindings,
} from '@dativo/schema';
import { describe, expect, test } from 'vitest';

const PATHS = `tenant_id: acme
source_connector_path: connectors/csv.yaml
target_connector_path: connectors/iceberg.yaml
asset_path: assets/orders.yaml
`;

function ignoresOf(text: string): readonly IgnoreComment[] {
  return inspectJob(PATHS + text).ignores;
}

function settled(text: string, options?: SettleOptions): SettledFindings {
  return settleFindings(inspectJob(PATHS + text, { file: 'job.yaml' }), options);
}

/** `left` and `ignored` as `RULE pointer`. */
function verdict(text: string, options?: SettleOptions): { left: string[]; ignored: string[] } {
  const { diagnostics, ignored } = settled(text, options);
  const shown = ({ ruleId, pointer }: { ruleId: RuleId; pointer: string }) => `${ruleId} ${pointer}`.trim();
  return { left: diagnostics.map(shown), ignored: ignored.map(({ diagnostic }) => shown(diagnostic)) };
}

describe('a comment is bound', () => {
  const NOWHERE = '/\0';
  test.each<[name: string, text: string, pointer: string | undefined]>([
    ['to the entry below it', '# job-ignore JOB112 -- x\nenvironment: on\n', '/environment'],
    ['over blank lines and other comments', '# job-ignore JOB112 -- x\n\n# why\nenvironment: on\n', '/environment'],
    ['to the entry it stands behind', 'environment: on # job-ignore JOB112 -- x\nasset: a\n', '/environment'],
    ['to the key it stands behind', 'logging: # job-ignore JOB112 -- x\n  level: INFO\n', '/logging'],
    [
      'to the first entry of a map, not to the map',
      'logging:\n  # job-ignore JOB112 -- x\n  level: INFO\n',
      '/logging/level',
    ],
    [
      'to an entry in the middle of a map',
      'logging:\n  level: INFO\n  # job-ignore JOB112 -- x\n  redaction: on\n',
      '/logging/redaction',
    ],
    [
      'to the first item of a list, not to the list',
      'source:\n  objects:\n    # job-ignore JOB112 -- x\n    - on\n    - off\n',
      '/source/objects/0',
    ],
    [
      'to an item that is a map',
      'source:\n  files:\n    # job-ignore JOB112 -- x\n    - path: on\n      id: a\n',
      '/source/files/0',
    ],
    [
      'to an item that is a map, from behind',
      'source:\n  files:\n    - path: on # job-ignore JOB112 -- x\n      id: a\n',
      '/source/files/0',
    ],
    [
      'to the second entry of an item',
      'source:\n  files:\n    - path: a\n      # job-ignore JOB112 -- x\n      id: on\n',
      '/source/files/0/id',
    ],
    ['to an entry of a map in braces', 'source: {\n  # job-ignore JOB112 -- x\n  type: on }\n', '/source/type'],
    ['to a value in braces on the next line', 'source:\n  # job-ignore JOB112 -- x\n  { type: on }\n', '/source'],
    ['to the outermost of many on one line', 'source: { type: on } # job-ignore JOB112 -- x\n', '/source'],
    ['to a block text', 'asset: | # job-ignore JOB112 -- x\n  text\n', '/asset'],
    ['to a key with a slash', '# job-ignore JOB112 -- x\na/b~c: on\n', '/a~1b~0c'],
    ['to a merge key', 'a: &a {}\nb:\n  # job-ignore JOB112 -- x\n  <<: *a\n', '/b/<<'],
    ['to nothing behind the last entry', 'environment: on\n# job-ignore JOB112 -- x\n', NOWHERE],
    ['to nothing behind a closing bracket', 'source: {\n  type: on\n  } # job-ignore JOB112 -- x\n', NOWHERE],
    ['to the file', 'environment: on\n# job-ignore-file JOB112 -- x\n', undefined],
    ['in lines that end with CRLF', '# job-ignore JOB112 -- x\r\nenvironment: on\r\n', '/environment'],
    ['in lines that end with CR', 'asset: a # job-ignore JOB112 -- x\renvironment: on\r', '/asset'],
  ])('%s', (_name, text, pointer) => {
    expect(ignoresOf(text)).toMatchObject([{ rules: ['JOB112'], reason: 'x', pointer }]);
  });
});

describe('a comment is read', () => {
  test.each<[text: string, rules: string[], reason: string | undefined]>([
    ['# job-ignore JOB112', ['JOB112'], undefined],
    ['#job-ignore JOB112 -- x', ['JOB112'], 'x'],
    ['#\tjob-ignore\tJOB112\t--\tx', ['JOB112'], 'x'],
    ['# job-ignore: JOB112, JOB204 -- two -- dashes', ['JOB112', 'JOB204'], 'two -- dashes'],
    ['# job-ignore JOB112 JOB112 -- x', ['JOB112'], 'x'],
    ['# job-ignore JOB112,JOB204--x', ['JOB112'], undefined],
    ['# see below # job-ignore JOB112 -- x', ['JOB112'], 'x'],
    ['# job-ignore JOB112 -- 理由 😀', ['JOB112'], '理由 😀'],
  ])('%s', (comment, rules, reason) => {
    expect(ignoresOf(`${comment}\nenvironment: on\n`)).toMatchObject([{ rules, reason }]);
  });

  test.each([
    ['in a quoted text', 'asset: "a # job-ignore JOB112 -- x"\n'],
    ['in a quoted text over lines', 'asset: "a\n  # job-ignore JOB112 -- x"\n'],
    ['in a block text', 'asset: |\n  # job-ignore JOB112 -- x\n'],
    ['in a quoted key', '"a # job-ignore JOB112 -- x": 1\n'],
    ['behind a character that is no blank', 'asset: a# job-ignore JOB112 -- x\n'],
    ['as another word', '# job-ignored JOB112 -- x\n'],
    ['without the hash', '# see job-ignore JOB112 -- x\n'],
  ])('but not %s', (_name, text) => {
    expect(ignoresOf(text)).toEqual([]);
  });

  test('with its place', () => {
    const [ignore] = ignoresOf('😀: 1 # job-ignore JOB112 -- x  \n');
    expect(ignore?.range).toMatchObject({ start: { line: 5, column: 7 }, end: { line: 5, column: 31 } });
  });
});

describe('an ignore', () => {
  test('takes away the findings at its place and below, and no others', () => {
    const text =
      '# job-ignore JOB112 -- x\nenvironment: on\nasset: off\n# job-ignore JOB112 -- y\nlogging: { level: INFO, note: { a: no } }\n';
    expect(verdict(text)).toEqual({
      left: ['JOB112 /asset', 'JOB209 /logging/note'],
      ignored: ['JOB112 /environment', 'JOB112 /logging/note/a'],
    });
  });

  test('is not taken for one of a key that starts alike', () => {
    const text = '# job-ignore JOB204 -- x\nteam: a\nteam_mates: b\n';
    expect(verdict(text)).toEqual({ left: ['JOB204 /team_mates'], ignored: ['JOB204 /team'] });
  });

  test('is not for a rule that it does not name', () => {
    expect(verdict('# job-ignore JOB112 -- x\nteam: on\n')).toEqual({
      left: ['JOB204 /team'],
      ignored: ['JOB112 /team'],
    });
  });

  test('works where the text is written, also for what comes in through a merge key', () => {
    const text = 'x: &x\n  # job-ignore JOB209 -- read by our plugin\n  colour: red\nlogging:\n  <<: *x\n';
    expect(verdict(text)).toEqual({ left: ['JOB204 /x'], ignored: ['JOB209 /logging/colour'] });
  });

  test('never takes away what later stages rely on', () => {
    const { left, ignored } = verdict('# job-ignore-file JOB203 -- x\nlogging: { level: LOUD }\n');
    expect({ left, ignored }).toEqual({ left: ['JOB903', 'JOB203 /logging/level'], ignored: [] });
  });

  test('of a project cannot take that away either', () => {
    const projectIgnores = [{ rules: ['JOB203'], pointer: undefined, reason: 'x' }] as const;
    expect(verdict('logging: { level: LOUD }\n', { projectIgnores })).toEqual({
      left: ['JOB203 /logging/level'],
      ignored: [],
    });
  });

  test('of a project does the same and is never called unused', () => {
    const projectIgnores = [{ rules: ['JOB112'], pointer: '/environment', reason: 'x' }] as const;
    expect(verdict('environment: on\nasset: off\n', { projectIgnores })).toEqual({
      left: ['JOB112 /asset'],
      ignored: ['JOB112 /environment'],
    });
    expect(verdict('asset: a\n', { projectIgnores })).toEqual({ left: [], ignored: [] });
  });

  test('in the file comes before one of the project, the nearer one before the one around it', () => {
    const projectIgnores = [{ rules: ['JOB112'], pointer: undefined, reason: 'project' }] as const;
    const text = '# job-ignore-file JOB112 -- file\n# job-ignore JOB112 -- near\nenvironment: on\nasset: off\n';
    expect(settled(text, { projectIgnores }).ignored.map(({ ignore }) => ignore.reason)).toEqual(['near', 'file']);
  });

  test('applies to findings that others made about the file', () => {
    const other = createDiagnostic({
      ruleId: 'JOB801',
      file: 'job.yaml',
      pointer: '/asset_path',
      message: 'not there',
    });
    const text = '# job-ignore-file JOB801 -- made by another job\n';
    expect(verdict(text, { others: [other] })).toEqual({ left: [], ignored: ['JOB801 /asset_path'] });
  });
});

describe('an ignore that ignores nothing is reported', () => {
  test.each<[name: string, text: string, options: SettleOptions, left: string[]]>([
    ['where there is no such finding', '# job-ignore JOB112 -- x\nasset: a\n', {}, ['JOB901']],
    ['once for each rule', '# job-ignore JOB112 JOB204 -- x\nasset: a\n', {}, ['JOB901', 'JOB901']],
    ['unless the rule needs other files', '# job-ignore JOB801 -- x\nasset: a\n', {}, []],
    ['unless the rule belongs to another stage', '# job-ignore JOB306 JOB511 -- x\nasset: a\n', {}, []],
    [
      'also then, where the other files were looked at',
      '# job-ignore JOB801 -- x\nasset: a\n',
      { isChecked: () => true },
      ['JOB901'],
    ],
    ['unless the rule is off', '# job-ignore JOB112 -- x\nenvironment: on\n', { rules: { JOB112: 'off' } }, []],
    ['unless nobody asked for the rule', '# job-ignore JOB708 -- x\nasset: a\n', {}, []],
    ['unless that is off', '# job-ignore JOB112 -- x\nasset: a\n', { rules: { JOB901: 'off' } }, []],
    [
      'unless that is ignored',
      '# job-ignore-file JOB901 -- kept for later\n# job-ignore JOB112 -- x\nasset: a\n',
      {},
      [],
    ],
    ['also an ignore for unused ignores', '# job-ignore-file JOB901 -- kept for later\nasset: a\n', {}, ['JOB901']],
  ])('%s', (_name, text, options, left) => {
    expect(verdict(text, options).left).toEqual(left);
  });

  test('with the weight that the project gives', () => {
    const { diagnostics } = settled('# job-ignore JOB112 -- x\nasset: a\n', { rules: { JOB901: 'error' } });
    expect(diagnostics).toMatchObject([{ ruleId: 'JOB901', severity: 'error' }]);
  });
});

test('the weights of a project apply to all but the contract', () => {
  const rules = { JOB112: 'error', JOB204: 'off', JOB203: 'off' } as const;
  const { diagnostics } = settled('environment: on\nteam: a\nlogging: { level: LOUD }\n', { rules });
  expect(diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['JOB112 error', 'JOB203 error']);
});

test('many ignores for many findings take no more than a moment', () => {
  const lines = Array.from({ length: 4000 }, (_, index) => ` # job-ignore JOB112 -- ${index}\n k${index}: on\n`);
  const job = inspectJob(
    `${PATHS}source: { engine: { options: {\n${lines.join('').replaceAll(': on\n', ': on,\n')} } } }\n`,
  );
  const started = performance.now();
  expect(settleFindings(job).ignored).toHaveLength(4000);
  expect(performance.now() - started).toBeLessThan(500);
});
