import { readFileSync } from 'node:fs';
import type { Container } from '@dativo/runner-testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
import { createAwsSandbox } from './aws.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.remove());

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
}

test('the first example prints what the README says', async () => {
  sandbox.write('bad.yaml', block('yaml').replace('# bad.yaml\n', ''));
  const { code, stdout } = await sandbox.shell(block('sh'));
  expect({ code, stdout }).toEqual({ code: 1, stdout: block('text') });
});

test('the table of commands is complete and true', () => {
  const shown = [...readme.matchAll(/^\| `(\w+)` \| (.+?) \|$/gm)].map(([, name, summary]) => ({ name, summary }));
  expect(shown).toEqual(COMMANDS.map(({ name, summary }) => ({ name, summary })));
});

test('the commands that run jobs do so as the README shows them, on AWS', { timeout: 60_000 }, async () => {
  await using stack = new AsyncDisposableStack();
  const aws = await createAwsSandbox();
  stack.defer(() => aws.close());
  for (const [name, folder] of [['job'], ['refunds', 'jobs'], ['orders', 'jobs']]) {
    await aws.addJob({ name: name ?? '', container: quick, ...(folder === undefined ? {} : { folder }) });
  }
  const [, lines = ''] = /## Running jobs\n\n```sh\n([\s\S]*?)```/.exec(readme) ?? [];
  const commands = lines.trimEnd().split('\n');
  expect(commands.length).toBeGreaterThan(6);
  for (const command of commands) {
    const { code, stderr } = await aws.shell(command.replaceAll(/\bRUN\b/g, 'orders-2026-11-23'));
    expect({ command, code, stderr: code === 0 ? '' : stderr }).toEqual({ command, code: 0, stderr: '' });
  }
});

const quick: Container = {
  kind: 'script',
  async run({ print }) {
    print(JSON.stringify({ event_type: 'job_finished', exit_code: 0 }));
    return 0;
  },
};
