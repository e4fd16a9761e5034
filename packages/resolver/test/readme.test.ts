import { readFile } from 'node:fs/promises';
import { resolveText } from '@dativo/resolver';
import { expect, test } from 'vitest';
import { outputsFrom } from './outputs-of.ts';

test('the example of the README is true', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [source = '', result = ''] = [...readme.matchAll(/^```text\n(.*?)^```/gms)].map(([, block]) => block);
  const json = /parseOutputs\('(.*)'\)/.exec(readme)?.[1] ?? '';
  expect(resolveText(source, outputsFrom(json))).toMatchObject({ ok: true, text: result });
});
