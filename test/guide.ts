import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeBlocks } from '../terraform/test/readme/code-blocks.ts';
import type { Ended, Example } from './cloud-example.ts';

/** Runs every block of a page as its reader would; each may take so many milliseconds. At the end nothing may be left in the cloud. */
export function testGuide(page: string, name: string, openedExample: () => Example, timeout: number): void {
  testBlocks(page, (text) => openedExample().shell(text), timeout);

  test('nothing is left of it', () => {
    const state = openedExample().path('examples', name, 'terraform/terraform.tfstate');
    expect(JSON.parse(readFileSync(state, 'utf8'))).toMatchObject({ resources: [] });
  });
}

/** Runs the blocks of `sh`; what one says holds the lines of a block of `text` behind it. */
export function testBlocks(page: string, shell: (script: string) => Promise<Ended>, timeout: number): void {
  let shown = '';
  test.each(codeBlocks(page))(
    '$language at line $line',
    async ({ language, text }) => {
      if (language === 'text') {
        for (const line of text.trim().split('\n')) expect(shown).toContain(line.trim());
        return;
      }
      expect(language).toBe('sh');
      const { code, stdout, stderr } = await shell(text);
      shown = stdout + stderr;
      expect(code, shown).toBe(0);
    },
    timeout,
  );
}

/** The orders of the page: one of each month. */
export const GUIDE_ORDERS: readonly string[] = ['1,2026-11-01T10:00:00Z,PT,12.50', '2,2026-12-02T11:30:00Z,DE,7.25'];
