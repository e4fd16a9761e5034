import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { apiReports } from '../scripts/generate/api/api-reports.ts';

const FILES = {
  'package.json': JSON.stringify({
    name: '@acme/tea',
    version: '1.0.0',
    exports: {
      '.': { '@acme/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
      './tea.schema.json': './tea.schema.json',
    },
  }),
  'dist/index.d.ts': `
export { type Cup, fill } from './cup.ts';
export { type Fault as CupFault, LIMIT } from './parts/fault.ts';
export type { Job } from '@acme/job';`,
  'dist/cup.d.ts': `
import type { Leaf } from '@acme/leaf';
/** Holds tea. */
export interface Cup {
    /** In ml. */
    readonly size: number; // not in the report
    readonly leaf: Leaf;
    readonly handle: Handle;
}
interface Handle {
    readonly side: import("./parts/side.ts").Side;
}
export declare function fill(cup: Cup): Cup;
export declare function fill(cups: readonly Cup[]): readonly Cup[];
export interface NobodySees {
    readonly it: true;
}`,
  'dist/parts/fault.d.ts': `
export type Fault = 'cold' | 'empty';
export declare const LIMIT: 5;`,
  'dist/parts/side.d.ts': `export type Side = 'left' | 'right';`,
};

test('a report holds what is exported and what that mentions, and nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'dativo-api-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(FILES)) {
    const path = join(root, 'packages/tea', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const reports = apiReports(root);
  expect([...reports.keys()]).toEqual(['etc/api/tea.md']);
  expect(reports.get('etc/api/tea.md')).toMatchInlineSnapshot(`
    "# API of @acme/tea

    Written by \`npm run generate\`. A change in here is a change for the programs that use the package, so it needs a changeset.
    What is exported starts with \`export\`; the rest is what exported types mention.

    Also importable: \`@acme/tea/tea.schema.json\`.

    ## \`@acme/tea\`

    \`\`\`ts
    // cup
    export interface Cup {
        readonly size: number;
        readonly leaf: Leaf;
        readonly handle: Handle;
    }
    interface Handle {
        readonly side: import("./parts/side.ts").Side;
    }
    export function fill(cup: Cup): Cup;
    export function fill(cups: readonly Cup[]): readonly Cup[];

    // parts/fault
    type Fault = 'cold' | 'empty';
    export { Fault as CupFault };
    export const LIMIT: 5;

    // parts/side
    type Side = 'left' | 'right';

    export { Job } from '@acme/job';

    import { Leaf } from '@acme/leaf';
    \`\`\`
    "
  `);
});
