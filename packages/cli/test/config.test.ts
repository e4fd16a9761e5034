import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, envelopeOf, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(() => sandbox.remove());

interface Shown {
  readonly data: {
    readonly file: string | null;
    readonly settings: Record<string, { value: unknown; origin: string }>;
  };
}

async function shown(line: string, env: Record<string, string> = {}): Promise<Shown['data']> {
  const ended = await sandbox.shell(`${line} --json`, { env });
  expect(ended.code).toBe(0);
  return (envelopeOf(ended) as unknown as Shown).data;
}

describe('dativo config show', () => {
  test('prints defaults where nothing is set', async () => {
    const { code, stdout } = await sandbox.dativo(['config', 'show', '--origin']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: [
        '# files is not set',
        '# roots is not set',
        '# rules is not set',
        '# ignores is not set',
        '# tag_defaults is not set',
        'container_mode: "self_hosted" # default',
        'fail_on: "error" # default',
        '# max_warnings is not set',
        '# baseline is not set',
        '',
      ].join('\n'),
    });
  });

  const layers: [name: string, flags: string, env: Record<string, string>, value: string, origin: string][] = [
    ['the default', '--no-config', {}, 'error', 'default'],
    ['the file over the default', '', {}, 'warning', 'dativo.config.yaml:2:1'],
    ['the environment over the file', '', { DATIVO_FAIL_ON: 'info' }, 'info', 'DATIVO_FAIL_ON'],
    ['a flag over the environment', '--fail-on error', { DATIVO_FAIL_ON: 'info' }, 'error', '--fail-on'],
    ['another file', '--config other.yaml', {}, 'info', 'other.yaml:1:1'],
    ['another file from the environment', '', { DATIVO_CONFIG: 'other.yaml' }, 'info', 'other.yaml:1:1'],
  ];
  test.each(layers)('%s', async (_name, flags, env, value, origin) => {
    sandbox.write('dativo.config.yaml', '# settings\nfail_on: warning\n');
    sandbox.write('other.yaml', 'fail_on: info\n');
    const { settings } = await shown(`dativo config show ${flags}`, env);
    expect(settings['fail_on']).toEqual({ value, origin });
  });

  test('says of every setting where it comes from', async () => {
    sandbox.write(
      'dativo.config.yaml',
      'root: terraform\nroots: [{container: /data, repository: jobs}]\nbaseline: jobs/known.json\nmax_warnings: 3\n',
    );
    const { file, settings } = await shown('cd jobs && dativo config show');
    expect(file).toBe('../dativo.config.yaml');
    expect(settings).toMatchObject({
      roots: {
        value: [
          { container: '/app', repository: '../terraform' },
          { container: '/data', repository: '.' },
        ],
        origin: '../dativo.config.yaml:1:1',
      },
      baseline: { value: 'known.json', origin: '../dativo.config.yaml:3:1' },
      max_warnings: { value: 3, origin: '../dativo.config.yaml:4:1' },
      files: { value: null, origin: 'default' },
    });
  });

  test('prints what a settings file may hold', async () => {
    const text = 'files: ["jobs/*.yaml"]\nrules: {"JOB204": "off"}\ntag_defaults: {"team": "data"}\n';
    sandbox.write('dativo.config.yaml', `${text}ignores: [{rules: [JOB204], files: [a.yaml], reason: why}]\n`);
    const printed = await sandbox.dativo(['config', 'show']);
    sandbox.write('printed.yaml', printed.stdout);
    const again = await sandbox.dativo(['config', 'show', '--config', 'printed.yaml']);
    expect(again).toEqual(printed);
    expect(printed.stdout).toContain(text.split('\n')[0]);
  });

  test.each([
    ['hide', /dativo config hide is not known/],
    ['', /show is missing|cannot ""/],
  ])('with %j instead of show: exit 2', async (word, said) => {
    const { code, stderr } = await sandbox.dativo(['config', ...(word === '' ? [] : [word])]);
    expect(code).toBe(2);
    expect(stderr).toMatch(said);
  });
});

describe('the settings file', () => {
  test('is found upwards, no further than the root of the repository', async () => {
    sandbox.write('dativo.config.yaml', 'fail_on: info\n');
    mkdirSync(sandbox.path('jobs/.git'));
    mkdirSync(sandbox.path('terraform/deep/er'), { recursive: true });
    expect((await shown('cd terraform/deep/er && dativo config show')).file).toBe('../../../dativo.config.yaml');
    expect((await shown('cd jobs && dativo config show')).file).toBe(null);
    sandbox.write('jobs/dativo.config.yaml', '{}\n');
    expect((await shown('cd jobs && dativo config show')).file).toBe('dativo.config.yaml');
  });

  const faults: [name: string, text: string, said: RegExp][] = [
    ['an unknown key', '# x\nfail_onn: error\n', /^dativo\.config\.yaml:2:1: error: "fail_onn" .*\[JOB910\]$/m],
    ['broken YAML', 'files: [a\n', /^dativo\.config\.yaml:\d+:\d+: error: .*\[JOB910\]$/m],
    ['a root that is not there', 'root: gone\n', /^dativo\.config\.yaml:1:1: error: there is no folder "gone"/m],
    ['a folder of roots that is not there', 'roots:\n  - container: /a\n    repository: no\n', /yaml:3:5: .*"no"/],
  ];
  test.each(faults)('with %s: exit 2, and nothing is checked', async (_name, text, said) => {
    sandbox.write('dativo.config.yaml', text);
    for (const args of [
      ['validate', 'no-such-job.yaml'],
      ['config', 'show'],
    ]) {
      const ended = await sandbox.dativo(args);
      expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 2, stdout: '' });
      expect(ended.stderr).toMatch(said);
      expect(ended.stderr).toMatch(/help: /);
      const json = envelopeOf(await sandbox.dativo([...args, '--json']));
      expect(json).toMatchObject({ exit_code: 2, diagnostics: [{ ruleId: 'JOB910' }] });
    }
  });

  test('with a fault is annotated as jobs are', async () => {
    sandbox.write('dativo.config.yaml', 'fail_onn: error\n');
    const { code, stdout, stderr } = await sandbox.dativo(['validate', 'job.yaml', '--format', 'github']);
    expect(code).toBe(2);
    expect(stdout).toMatch(/^::error file=dativo\.config\.yaml,line=1,.*title=JOB910::/);
    expect(stderr).toMatch(/dativo\.config\.yaml:1:1: error: /);
  });
});
