import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeWorkspace } from './workspace.ts';

test('the example of the README prints and writes what the README says', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const job = blockOf(readme, 'yaml');
  const [command, ...shown] = blockOf(readme, 'console').trimEnd().split('\n');
  await using workspace = await makeWorkspace();
  await workspace.write('job.yaml', job);
  await workspace.write('people.csv', 'id,name\n1,Ann\n2,Bob\n');
  // The connectors and the asset stand in comments behind the paths that name them.
  const files = [...job.matchAll(/^\w+_path: (\S+) +# (\{.*\})$/gm)];
  expect(files).toHaveLength(3);
  for (const [, name, content] of files) await workspace.write(name ?? '', content ?? '');

  const result = await workspace.run({ arguments: command?.split(' ').slice(2) ?? [] });
  const lines = result.stderr.trimEnd().split('\n');
  const written = await workspace.list('out');
  expect(shown).toHaveLength(lines.length + 1 + written.length);
  for (const [index, line] of lines.entries()) expect(line).toMatch(toPattern(shown[index] ?? ''));
  expect(shown.slice(lines.length + 1)).toEqual(written);
});

test('the connector of the README is one that the worker takes, but for the key', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, connector = ''] = /^```yaml\n(name: stripe\n.*?)^```/ms.exec(readme) ?? [];
  await using workspace = await makeWorkspace();
  await workspace.writeJob({ source: { files: null, objects: ['customers'] } });
  await workspace.write('source.yaml', connector);
  const { exitCode, stderr } = await workspace.run();
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('STRIPE_API_KEY') });
});

function blockOf(text: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(text)?.[1] ?? '';
}

/** An ellipsis stands for what differs from run to run, or is cut. */
function toPattern(line: string): RegExp {
  return new RegExp(`^${line.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('…', '.+')}$`);
}
