import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compare } from '../compare.ts';
import type { Row } from '../row.ts';
import { type Command, outputOf } from '../start.ts';
import { PROGRAMS, ROOT, type Workshop } from '../workshop.ts';

const IMPORT = ['--input-type=module', '--eval', "import '@dativo/schema'"];

/** Marks of zod in a bundle: names of properties, which no minifier changes. */
const ZOD = /\b_zod\b|\bZodError\b/;

/** What `import '@dativo/schema'` costs another tool. */
export function libraryRows(workshop: Workshop): readonly Row[] {
  const command: Command = { args: IMPORT, cwd: join(ROOT, 'packages/cli') };
  return [
    {
      what: 'import of @dativo/schema',
      topic: 'package',
      target: { bound: 'at most', limit: 10, unit: 'ms', than: 'a bare node' },
      weight: 'goal',
      samplesPerRound: 5,
      parts: 'ms',
      ...compare({
        own: () => command,
        other: () => ({ args: ['-e', '0'], cwd: workshop.folder }),
        measure: 'difference',
      }),
    },
    {
      what: 'of its modules from zod',
      topic: 'package',
      target: { bound: 'at most', limit: 0, unit: 'modules' },
      weight: 'goal',
      mostRounds: 1,
      prepare: () => undefined,
      sample: () => ({ value: loadedFiles(workshop, command).filter(isOfZod).length }),
    },
  ];
}

function loadedFiles(workshop: Workshop, command: Command): readonly string[] {
  const list = join(workshop.folder, 'loaded-modules');
  const args = ['--import', pathToFileURL(join(PROGRAMS, 'list-modules.mjs')).href, ...command.args];
  outputOf({ ...command, args, env: { LOADED_MODULES_FILE: list } });
  const urls = readFileSync(list, 'utf8').split('\n');
  const files = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
  // A list without the library itself would prove nothing.
  if (!files.some((file) => file.includes('/packages/schema/'))) throw new Error(`@dativo/schema is not in ${list}`);
  return files;
}

function isOfZod(file: string): boolean {
  return file.includes('/node_modules/zod/') || ZOD.test(readFileSync(file, 'utf8'));
}
