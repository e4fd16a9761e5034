import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { parseJob } from '@dativo/schema';
import { expect, onTestFinished, test } from 'vitest';
import { codeBlocks } from '../../terraform/test/readme/code-blocks.ts';
import { isTerraformInstalled } from '../../terraform/testing/run-terraform.ts';
import { ROOT } from './markdown.ts';

const EXAMPLE = 'examples/local_weather';

test.skipIf(!isTerraformInstalled())(
  'the program of packages/terraform/README.md prints what stands below it',
  () => {
    const [program, printed] = codeBlocks(join(ROOT, 'packages/terraform/README.md'));
    expect([program?.language, printed?.language]).toEqual(['ts', 'js']);
    const folder = exampleFolder();
    writeFileSync(join(folder, 'program.mjs'), program?.text ?? '');
    const { TF_CLI_CONFIG_FILE: _, ...env } = process.env;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--conditions=@dativo/source', 'program.mjs'], {
      cwd: folder,
      env: { ...env, CHECKPOINT_DISABLE: '1', NO_COLOR: '1' },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    expect(stdout).toBe(printed?.text);
    const verbs = [...stderr.matchAll(/^\$ \S*terraform -chdir=\S+ (\w+) /gm)].map(([, verb]) => verb);
    expect(verbs).toEqual(['version', 'init', 'plan', 'show', 'apply', 'output']);
  },
  60_000,
);

/** The example job with its module, as it is in the repository, and its variables. */
function exampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-terraform-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const part of ['terraform/modules/local_process', EXAMPLE]) {
    cpSync(join(ROOT, part), join(folder, part), {
      recursive: true,
      filter: (path) => !/^\.terraform|\.tfstate|^\.dativo$|^data$/.test(basename(path)),
    });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const parsed = parseJob(readFileSync(join(folder, EXAMPLE, 'job.yaml'), 'utf8'));
  if (!parsed.ok) throw new Error('the example is not a job');
  writeFileSync(join(folder, 'terraform.tfvars.json'), stringifyDeterministic(toTerraformVariables(parsed.job)));
  return folder;
}
