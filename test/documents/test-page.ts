import { expect, test } from 'vitest';
import type { Sandbox } from '../../packages/cli/test/sandbox.ts';
import { codeBlocks } from '../../terraform/test/readme/code-blocks.ts';

/** Runs every block of a page as its reader would: writes those with a file name, runs `sh`, and looks for the lines of `text` in what was shown. */
export function testPage(file: string, opened: () => Sandbox): void {
  let shown = '';
  test.each(codeBlocks(file))('$language at line $line', async ({ language, title, text }) => {
    if (title !== undefined) {
      opened().write(title, text);
      return;
    }
    if (language === 'text') {
      for (const line of text.trim().split('\n')) expect(shown).toContain(line.trim());
      return;
    }
    expect(language).toBe('sh');
    const { code, stdout, stderr } = await opened().shell(`set -eu\n${text}`);
    shown = stdout + stderr;
    expect(code, shown).toBe(0);
  });
}
