import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jobText } from './jobs.ts';
import { commitAll, createSandbox, envelopeOf, hasGit, type Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(() => sandbox.remove());

async function found(...args: readonly string[]): Promise<string[]> {
  const ended = await sandbox.dativo(['validate', ...args, '--json']);
  const { diagnostics } = envelopeOf(ended) as unknown as { diagnostics: { ruleId: string; file: string }[] };
  return diagnostics.map(({ ruleId, file }) => `${ruleId} ${file}`);
}

const MOVED: [from: string, to: string] = ['connectors/csv.yaml', '/app/shared/csv.yaml'];

describe('files that jobs refer to', () => {
  test('are checked only where a root is known, and the sum says so', async () => {
    rmSync(sandbox.path('connectors/csv.yaml'));
    expect(await found('cloud-job.yaml')).toEqual([]);
    expect(await found('cloud-job.yaml', '--root', '.')).toEqual(['JOB801 cloud-job.yaml']);
    const { stderr } = await sandbox.dativo(['validate', 'job.yaml', 'jobs']);
    expect(stderr).toMatch(/referenced files not checked: no --root DIR, no root in the settings/);
    expect((await sandbox.dativo(['validate', 'jobs', '--root', '.'])).stderr).not.toMatch(/not checked/);
  });

  const roots: [name: string, args: string[], settings: string, rules: string[]][] = [
    ['a root that has it', ['--root', '.'], '', []],
    ['the environment', [], '', []],
    ['a root that has it not', ['--root', 'terraform'], '', ['JOB801', 'JOB801', 'JOB801']],
    ['another folder of the container', ['--root', '.', '--root', '/app/shared=lib'], '', []],
    ['root of the settings', [], 'root: .\n', []],
    ['roots of the settings', [], 'root: .\nroots: [{container: /app/shared, repository: lib}]\n', []],
    ['a flag over the settings', ['--root', '.'], 'root: terraform\n', []],
  ];
  test.each(roots)('%s', async (name, args, settings, rules) => {
    if (name.includes('folder of') || name.startsWith('roots')) {
      sandbox.write('cloud-job.yaml', jobText({ isCloud: true }).replace(...MOVED));
      sandbox.write('lib/csv.yaml', sandbox.read('connectors/csv.yaml'));
      expect(await found('cloud-job.yaml', '--root', '.')).toEqual(['JOB801 cloud-job.yaml']);
    }
    sandbox.write('dativo.config.yaml', settings);
    const env = name === 'the environment' ? { DATIVO_ROOT: '.' } : {};
    const ended = await sandbox.dativo(['validate', 'cloud-job.yaml', ...args, '--json'], { env });
    expect((envelopeOf(ended)['diagnostics'] as { ruleId: string }[]).map(({ ruleId }) => ruleId)).toEqual(rules);
    expect(ended.stderr).not.toMatch(/not checked/);
  });

  test('count from a folder below as well', async () => {
    sandbox.write('dativo.config.yaml', 'root: .\nfiles: [cloud-job.yaml]\n');
    rmSync(sandbox.path('assets/orders.yaml'));
    const { stdout } = await sandbox.shell('cd jobs && dativo validate');
    expect(stdout).toMatch(/^\.\.\/cloud-job\.yaml:\d+:\d+: error: .*\[JOB801\]$/m);
  });

  test('tags of the asset are judged with those of the job', async () => {
    const tags = `finops:\n  project: ${'x'.repeat(300)}\n`;
    sandbox.write('assets/orders.yaml', `${sandbox.read('assets/orders.yaml')}${tags}`);
    expect(await found('cloud-job.yaml')).toEqual([]);
    expect(await found('cloud-job.yaml', '--root', '.')).toEqual(['JOB702 cloud-job.yaml']);
  });

  test('what an ignore is for is judged only where it was looked for', async () => {
    rmSync(sandbox.path('connectors/csv.yaml'));
    const ignored = jobText({ isCloud: true }).replace(
      'source_connector_path',
      '# job-ignore JOB801 -- built later\nsource_connector_path',
    );
    sandbox.write('cloud-job.yaml', ignored);
    expect(await found('cloud-job.yaml')).toEqual([]);
    expect(await found('cloud-job.yaml', '--root', '.')).toEqual([]);
    sandbox.write('connectors/csv.yaml', sandbox.read('connectors/parquet.yaml'));
    expect(await found('cloud-job.yaml')).toEqual([]);
    expect(await found('cloud-job.yaml', '--root', '.')).toEqual(['JOB901 cloud-job.yaml']);
  });

  test.skipIf(!hasGit())('a job counts as changed when one of them changed or is gone', async () => {
    sandbox.write('other.yaml', jobText({ jobName: 'other' }).replace('assets/orders', 'assets/other'));
    sandbox.write('assets/other.yaml', sandbox.read('assets/orders.yaml'));
    await commitAll(sandbox);
    const changed = async (): Promise<string[]> => {
      const args = ['validate', 'other.yaml', 'job.yaml', '--root', '.', '--changed-since', 'HEAD', '--json'];
      const { data } = envelopeOf(await sandbox.dativo(args)) as unknown as { data: { files: { file: string }[] } };
      return data.files.map(({ file }) => file);
    };
    expect(await changed()).toEqual([]);
    sandbox.write('assets/other.yaml', `${sandbox.read('assets/other.yaml')}# more\n`);
    expect(await changed()).toEqual(['other.yaml']);
    rmSync(sandbox.path('connectors/csv.yaml'));
    expect(await changed()).toEqual(['other.yaml', 'job.yaml']);
  });
});
