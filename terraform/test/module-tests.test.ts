import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTerraformInstalled } from '../testing/run-terraform.ts';
import { openWorkspace, type Workspace } from '../testing/workspace.ts';

const TERRAFORM = resolve(import.meta.dirname, '..');

/** The tests of the modules without a provider of a cloud run with the packages that use those modules. */
const ELSEWHERE: readonly string[] = ['modules/job_metadata', 'modules/local_process'];

const files = globSync('modules/**/tests/*.tftest.hcl', { cwd: TERRAFORM }).map((file) =>
  file.slice(0, file.indexOf('/tests/')),
);
const modules = [...new Set(files)].filter((module) => !ELSEWHERE.includes(module)).sort();

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

describe.skipIf(!isTerraformInstalled())('T1: the tests of each module pass, as a user runs them', () => {
  test.each(modules)(
    '%s',
    async (module) => {
      const { status, runs, diagnostics } = await workspace.testFolder(module);
      const failed = runs.filter((run) => run.status !== 'pass');
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect({ failed, errors }).toEqual({ failed: [], errors: [] });
      expect(status).toBe(0);
      expect(runs).toHaveLength(runsOf(module));
    },
    300_000,
  );
});

/** A run that terraform leaves out, as it does after an error, must not pass unseen. */
function runsOf(module: string): number {
  const folder = join(workspace.folder, module, 'tests');
  const texts = globSync('*.tftest.hcl', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.reduce((count, text) => count + [...text.matchAll(/^run "/gm)].length, 0);
}
