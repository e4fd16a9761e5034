import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { commitAll, createSandbox, hasGit, hasTerraform, type Sandbox } from './sandbox.ts';

const needTerraform = new Set(['up', 'down', 'plan', 'apply', 'output', 'destroy', 'doctor']);
const isTerraformThere = hasTerraform();
const isGitThere = hasGit();

// Each command gets a fresh folder, since its examples follow one another as a reader would type them.
describe.each(COMMANDS)('examples of $name', ({ name, examples }) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = createSandbox();
    if (name === 'validate' && isGitThere) await commitAll(sandbox);
  });
  afterAll(() => sandbox.remove());

  const runnable = examples.filter(({ line }) => isGitThere || !line.includes('--changed-since'));

  test.skipIf(needTerraform.has(name) && !isTerraformThere).each(runnable)('$line', async ({ line }) => {
    const { code, stderr } = await sandbox.shell(line);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stderr).not.toMatch(/this is a bug|\n\s+at /);
  });
});
