import { describe, expect, test } from 'vitest';
import { read } from './markdown.ts';

const page = read('docs/terraform-integration.md');

interface Definition {
  readonly properties: Readonly<Record<string, { readonly properties?: object }>>;
}

describe('docs/terraform-integration.md', () => {
  test('has every key of the infrastructure block in its table', () => {
    const { definitions } = JSON.parse(read('schemas/job-config.schema.json')) as {
      definitions: Readonly<Record<string, Definition>>;
    };
    const keysOf = (name: string) => Object.keys(definitions[name]?.properties ?? {});
    const expected = [
      ...keysOf('AwsInfrastructure').filter((key) => key !== 'runtime' && key !== 'schedule'),
      ...keysOf('FargateRuntime').map((key) => `runtime.${key}`),
      ...keysOf('Schedule').map((key) => `schedule.${key}`),
    ];
    const table = page.split('## The modules')[0] ?? '';
    const named = [...table.matchAll(/^\| (`[\w.]+`(?:, `[\w.]+`)*) \|/gm)].flatMap(([, cell = '']) =>
      cell.match(/[\w.]+/g),
    );
    expect(named.sort()).toEqual(expected.sort());
  });

  const messages = [...page.matchAll(/^\| `([^`]+)` \(\[(JOB\d+)\]/gm)].map(([, words = '', rule = '']) => ({
    words,
    rule,
  }));
  test.each(messages)('$rule says $words', ({ words, rule }) => {
    const pattern = words
      .split(' … ')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join(' .* ');
    expect(read(`docs/rules/${rule}.md`)).toMatch(new RegExp(pattern));
  });

  test('has messages to look up', () => {
    expect(messages.length).toBeGreaterThan(3);
  });
});
