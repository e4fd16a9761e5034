import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { breakLine, FIRST_EXAMPLES, renderCommandHelp, renderMainHelp } from '../src/render/help.ts';
import { commitAll, createSandbox, hasGit, hasTerraform, type Sandbox } from './sandbox.ts';

const NO_NETWORK = fileURLToPath(new URL('./fixtures/no-network.cjs', import.meta.url));
const needTerraform = new Set(['up', 'down', 'plan', 'apply', 'output', 'destroy', 'doctor', 'ci', 'the first page']);
const isTerraformThere = hasTerraform();
const isGitThere = hasGit();

const pages = [
  { name: 'the first page', examples: FIRST_EXAMPLES, page: renderMainHelp(COMMANDS) },
  ...COMMANDS.map((spec) => ({ name: spec.name, examples: spec.examples, page: renderCommandHelp(spec) })),
];

// Each command gets a fresh folder, since its examples follow one another as a reader would type them. None of them asks
// for anything that is not on this machine, so whatever reaches for the network fails.
describe.each(pages)('examples of $name', ({ name, examples, page }) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = createSandbox();
    if (name === 'validate' && isGitThere) await commitAll(sandbox);
  });
  afterAll(() => sandbox.remove());

  const runnable = examples.filter(({ line }) => isGitThere || !line.includes('--changed-since'));

  test.skipIf(needTerraform.has(name) && !isTerraformThere).each(runnable)('$line', async ({ line }) => {
    // As the page shows it, with the lines that go on behind a backslash.
    const shown = breakLine(line).join('\n');
    expect(page).toContain(shown);
    const { code, stderr } = await sandbox.shell(shown, { env: { NODE_OPTIONS: `--require ${NO_NETWORK}` } });
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stderr).not.toMatch(/this is a bug|\n\s+at |NETWORK/);
  });
});
