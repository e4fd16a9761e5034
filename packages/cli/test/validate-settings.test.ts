import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jobText } from './jobs.ts';
import { createSandbox, envelopeOf, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
  // One warning: YAML 1.1 reads `no` as false.
  sandbox.write('jobs/orders.yaml', WARNING('orders'));
});
afterEach(() => sandbox.remove());

const WARNING = (jobName: string) => jobText({ jobName }).replace('asset: orders', 'asset: no');

interface Checked {
  readonly code: number | null;
  readonly found: readonly string[];
  readonly counts: Record<string, number>;
  readonly stderr: string;
}

async function validate(...args: readonly string[]): Promise<Checked> {
  const ended = await sandbox.dativo(['validate', ...args, '--json']);
  const { diagnostics, data } = envelopeOf(ended) as unknown as {
    diagnostics: { ruleId: string; severity: string; file: string; range?: { start: { line: number } } }[];
    data: { counts: Record<string, number> };
  };
  const found = diagnostics.map(({ ruleId, severity, file }) => `${file} ${severity} ${ruleId}`);
  return { code: ended.code, found, counts: data.counts, stderr: ended.stderr };
}

const ignore = (files: string, more = '') =>
  `ignores:\n  - rules: [JOB112]\n    files: [${files}]\n    reason: old\n${more}`;

describe('settings', () => {
  const rows: [name: string, settings: string, args: string[], code: number, found: string[], ignored?: number][] = [
    ['nothing set', '', ['jobs'], 0, ['jobs/orders.yaml warning JOB112']],
    ['a heavier rule', 'rules: {JOB112: error}', ['jobs'], 1, ['jobs/orders.yaml error JOB112']],
    ['a lighter rule', 'rules: {JOB112: info}', ['jobs'], 0, ['jobs/orders.yaml info JOB112']],
    ['a rule that is off', 'rules: {JOB112: off}', ['jobs'], 0, []],
    ['fail_on', 'fail_on: warning', ['jobs'], 1, ['jobs/orders.yaml warning JOB112']],
    ['fail_on, and a flag', 'fail_on: warning', ['jobs', '--fail-on', 'error'], 0, ['jobs/orders.yaml warning JOB112']],
    ['max_warnings', 'max_warnings: 0', ['jobs'], 1, ['jobs/orders.yaml warning JOB112']],
    ['max_warnings, not too many', 'max_warnings: 1', ['jobs'], 0, ['jobs/orders.yaml warning JOB112']],
    ['files', 'files: [jobs/o*.yaml]', [], 0, ['jobs/orders.yaml warning JOB112']],
    ['an ignore', ignore('jobs/*.yaml'), ['jobs'], 0, [], 1],
    ['an ignore of a value', ignore('jobs/*.yaml', '    pointer: /asset\n'), ['jobs'], 0, [], 1],
    ['an ignore by a file of its own', ignore('jobs/orders.yaml'), ['jobs/orders.yaml'], 0, [], 1],
  ];

  test.each(rows)('%s', async (_name, settings, args, code, found, ignored = 0) => {
    sandbox.write('dativo.config.yaml', settings);
    const checked = await validate(...args);
    expect({ code: checked.code, found: checked.found, ignored: checked.counts['ignored'] }).toEqual({
      code,
      found,
      ignored,
    });
  });

  const unused: [name: string, settings: string, args: string[], found: string[]][] = [
    ['of another value', ignore('jobs/*.yaml', '    pointer: /asset_path\n'), ['jobs'], ['JOB112', 'JOB901']],
    ['of another file', ignore('jobs/r*.yaml'), ['jobs'], ['JOB112', 'JOB901']],
    ['of no file at all', `files: [jobs]\n${ignore('gone/*.yaml')}`, [], ['JOB112', 'JOB901']],
    ['of a file that was not checked', ignore('jobs/r*.yaml'), ['jobs/orders.yaml'], ['JOB112']],
    ['of files of which some were not checked', ignore('jobs/*.yaml'), ['jobs/refunds.yaml'], []],
    ['of a rule that is off', `rules: {JOB112: off}\n${ignore('jobs/*.yaml')}`, ['jobs'], []],
    ['that is used', ignore('jobs/*.yaml'), ['jobs'], []],
    ['switched off', `rules: {JOB901: off}\n${ignore('jobs/r*.yaml')}`, ['jobs'], ['JOB112']],
  ];
  test.each(unused)('an ignore %s', async (_name, settings, args, rules) => {
    sandbox.write('dativo.config.yaml', settings);
    const { found } = await validate(...args);
    expect(found.map((one) => one.slice(-6)).sort()).toEqual(rules);
  });

  test('an ignore of a rule about several jobs is judged only where all are checked', async () => {
    const comment = '# job-ignore JOB807 -- both are meant\n';
    sandbox.write(
      'jobs/orders.yaml',
      jobText({ jobName: 'orders' }).replace('    job_name', `    ${comment}    job_name`),
    );
    sandbox.write('dativo.config.yaml', 'files: [jobs]\n');
    expect((await validate('jobs/orders.yaml')).found).toEqual([]);
    expect((await validate()).found).toEqual(['jobs/orders.yaml warning JOB901']);
  });

  test('resolved jobs beside it do not keep an unused ignore from being told', async () => {
    sandbox.write('jobs/refunds.resolved.yaml', jobText({ jobName: 'refunds' }));
    sandbox.write('dativo.config.yaml', ignore('jobs/r*.yaml'));
    expect((await validate('jobs')).found).toContain('dativo.config.yaml warning JOB901');
  });

  test('an unused ignore is shown at its place in the settings', async () => {
    sandbox.write('dativo.config.yaml', ignore('jobs/r*.yaml'));
    const { stdout } = await sandbox.dativo(['validate', 'jobs']);
    expect(stdout).toMatch(
      /dativo\.config\.yaml:2:5: warning: there is nothing to ignore for JOB112 .*\[JOB901\]\n.*\n {2}2 \| {3}- rules/,
    );
  });

  test('tags of the organisation count as the lowest layer', async () => {
    sandbox.write('dativo.config.yaml', 'tag_defaults: {cost_center: central}\n');
    const [before, after] = [await validate('--no-config', 'job.yaml'), await validate('job.yaml')];
    expect([before.found, after.found]).toEqual([[], [expect.stringMatching(/^job\.yaml \w+ JOB710$/)]]);
  });
});

describe('limits', () => {
  test('more warnings than allowed are told, also with --quiet', async () => {
    sandbox.write('jobs/refunds.yaml', WARNING('refunds'));
    const { code, stdout, stderr } = await sandbox.dativo(['validate', 'jobs', '--max-warnings', '1', '--quiet']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('dativo: 2 warnings; at most 1 is allowed\n  help: Mend some, or raise --max-warnings.\n');
  });

  test.each([
    ['error', '', 0],
    ['warning', 'warning: ', 1],
  ])('--quiet --fail-on %s shows what makes it fail', async (weight, shown, code) => {
    const ended = await sandbox.dativo(['validate', 'jobs', '--quiet', '--fail-on', weight]);
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: '' });
    expect(ended.stdout.includes('JOB112')).toBe(shown !== '');
  });

  test('--quiet shows errors and leaves warnings out', async () => {
    sandbox.write('jobs/refunds.yaml', 'tenant_id: [\n');
    const { code, stdout } = await sandbox.dativo(['validate', 'jobs', '--quiet']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/\[JOB103\]/);
    expect(stdout).not.toMatch(/JOB112/);
  });

  test.each([
    ['none', [], '1 file: no findings; referenced files not checked: no --root DIR, no root in the settings\n'],
    ['--quiet', ['--quiet'], ''],
  ])('the sum of a clean run goes to standard error: %s', async (_name, args, stderr) => {
    expect(await sandbox.dativo(['validate', 'job.yaml', ...args])).toEqual({ code: 0, stdout: '', stderr });
  });

  test('several formats at once: each gets the whole report', async () => {
    const args = [
      'validate',
      'jobs',
      '--format',
      'compact',
      '--format',
      'sarif=out.sarif',
      '--format',
      'json=out.json',
    ];
    const { code, stdout } = await sandbox.dativo(args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^jobs\/orders\.yaml:\d+:\d+: warning JOB112/);
    expect(JSON.parse(sandbox.read('out.sarif')).runs[0].results).toHaveLength(1);
    expect(JSON.parse(sandbox.read('out.json')).diagnostics).toHaveLength(1);
  });
});
