import { join } from 'node:path';
import { resolveText } from '@dativo/resolver';
import { parseOutputs } from '@dativo/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createSandbox, type Sandbox } from '../../packages/cli/test/sandbox.ts';
import { allCodeBlocks } from '../../terraform/test/readme/code-blocks.ts';
import { ROOT, read } from './markdown.ts';
import { testPage } from './test-page.ts';

const PAGE = 'docs/migration.md';
/** What the original put among the tags, and is none. */
const NO_TAGS = ['provider', 'runtime_type', 'region', 'container_image', 'cpu', 'memory'];

const page = read(PAGE);
const original = (name: string) => allCodeBlocks(page).find(({ title }) => title === `original/${name}`)?.text ?? '';

describe(`${PAGE}, from top to bottom`, () => {
  let sandbox: Sandbox;
  beforeAll(() => {
    sandbox = createSandbox();
  });
  afterAll(() => sandbox.remove());

  testPage(join(ROOT, PAGE), () => sandbox);

  test('the metadata are the original’s, without what is no tag, and under its own names', async () => {
    const { stdout } = await sandbox.dativo(['metadata', 'stripe.yaml']);
    const former = Object.entries(JSON.parse(original('metadata.json')) as Record<string, string>);
    const tags = former
      .filter(([name]) => !NO_TAGS.includes(name))
      .map(([name, value]) => [name.replace(/^tag_/, ''), value]);
    expect(JSON.parse(stdout)).toEqual(Object.fromEntries(tags));
    expect(former).toHaveLength(tags.length + NO_TAGS.length);
  });

  test('the resolved job has the original’s values, and all comments', () => {
    const ours = sandbox.read('stripe.resolved.yaml');
    expect(parse(ours)).toEqual(parse(original('stripe.yaml')));
    const lines = (text: string) => text.split('\n').filter((line) => !line.includes('terraform_outputs'));
    expect(ours.split('\n')).toEqual(expect.arrayContaining(lines(sandbox.read('stripe.yaml'))));
  });
});

describe('what becomes of a value', () => {
  const [, table = ''] = page.split('| in the job | the output `it` |');
  const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `(.+?)` \| (.+?) \| .+ \| (.+?) \|$/gm)];

  test('there are rows', () => expect(rows.length).toBeGreaterThan(6));

  test.each(rows.map(([, job = '', output = '', ours = '']) => ({ job, output, ours })))(
    '$job of $output is $ours',
    (row) => {
      const value = /^`(.+)`$/.exec(row.output)?.[1];
      const outputs = parseOutputs(value === undefined ? '{}' : `{ "it": ${value} }`);
      if (!outputs.ok) throw new Error('the outputs cannot be read');
      const resolved = resolveText(`key: ${row.job}\n`, outputs.outputs);
      const [, rule] = /^error (JOB\d+)$/.exec(row.ours) ?? [];
      if (rule === undefined)
        expect(resolved).toMatchObject({ ok: true, text: `key: ${row.ours.replaceAll('`', '')}\n` });
      else expect(resolved).toMatchObject({ ok: false, diagnostics: [{ ruleId: rule }] });
    },
  );
});
