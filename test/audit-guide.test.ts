import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../packages/cli/test/sandbox.ts';
import { codeBlocks } from '../terraform/test/readme/code-blocks.ts';
import { auditRulesText } from './audit-rules-text.ts';

const PAGE = resolve(import.meta.dirname, '../docs/audit.md');

describe('docs/audit.md, from top to bottom', () => {
  let sandbox: Sandbox;
  let shown = '';
  beforeAll(() => {
    sandbox = createSandbox();
  });
  afterAll(() => sandbox.remove());

  test.each(codeBlocks(PAGE))('$language at line $line', async ({ language, text }) => {
    if (language === 'text') {
      expect(shown).toContain(text.trim());
      return;
    }
    if (language === 'yaml' || language === 'json') {
      const [head = '', name = ''] = /^(?:#|\/\/) (\S+\.(?:yaml|json))\n/.exec(text) ?? [];
      sandbox.write(name, text.slice(head.length));
      return;
    }
    expect(language).toBe('sh');
    const { code, stdout, stderr } = await sandbox.shell(text);
    shown = stdout + stderr;
    expect(code, shown).toBe(0);
  });

  test('the policies of the page are ones', async () => {
    expect(sandbox.read('dativo-tags.yaml')).toContain('owners:');
    expect((await sandbox.dativo(['audit', 'plan.json', '--fail-on', 'never'])).stderr).toBe('');
  });
});

test('the page has every rule, and each way on which tags are passed on', () => {
  const [, rules = ''] = readFileSync(PAGE, 'utf8').split(
    '<!-- rules: as test/audit-rules-text.ts writes them -->\n\n',
  );
  expect(rules).toContain(auditRulesText());
});
