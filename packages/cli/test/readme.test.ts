import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMANDS } from '../src/command-table.ts';
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
