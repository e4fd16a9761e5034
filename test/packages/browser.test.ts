import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'rolldown';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from './pack.ts';

/** Bytes that a page loads to check a job and to fill in its outputs. */
const MAX_GZIP_BYTES = 120_000;

const PAGE = `export { applyFixes, parseJob, parseOutputs, parseResolvedJob, validateJob } from '@dativo/schema';
export { resolveJob, resolveText } from '@dativo/resolver';
`;

test('checking and resolving in a browser is small and asks nothing of Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dativo-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const input = join(folder, 'page.mjs');
  writeFileSync(input, PAGE);
  const { output } = await build({
    input,
    write: false,
    platform: 'browser',
    external: /^node:/,
    logLevel: 'silent',
    resolve: { modules: [join(ROOT, 'node_modules')] },
    output: { format: 'esm', minify: true },
  });
  expect(output).toHaveLength(1);
  expect(output[0].imports).toEqual([]);
  expect(output[0].moduleIds.some((id) => id.includes('resolver'))).toBe(true);
  expect(gzipSync(output[0].code).length).toBeLessThan(MAX_GZIP_BYTES);
});
