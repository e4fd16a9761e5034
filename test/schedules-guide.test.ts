import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../packages/cli/test/sandbox.ts';
import { codeBlocks } from '../terraform/test/readme/code-blocks.ts';

const PAGE = resolve(import.meta.dirname, '../docs/schedules.md');

describe('docs/schedules.md, from top to bottom', () => {
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
    if (language === 'yaml') {
      const [, name = ''] = /^# (\S+\.yaml)\n/.exec(text) ?? [];
      sandbox.write(name, text);
      return;
    }
    expect(language).toBe('sh');
    const { code, stdout, stderr } = await sandbox.shell(text);
    shown = stdout + stderr;
    expect(code, shown).toBe(0);
  });
});
