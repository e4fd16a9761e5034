import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../compare.ts';
import type { Row } from '../row.ts';
import { outputOf } from '../start.ts';
import { PROGRAMS, type Workshop } from '../workshop.ts';
import { spelled, validateFleet } from './commands.ts';

const COUNT = 10_000;

/** The loader of the original platform, in one Python process over all files: as fast as it can be called. */
export function originalRows(workshop: Workshop): readonly Row[] {
  return [
    {
      what: 'the original loader, 10,000 files',
      topic: 'other tools',
      target: { bound: 'at least', limit: 40, unit: '×', than: 'as long as dativo' },
      weight: 'goal',
      mostRounds: 3,
      parts: 'ms',
      ...compare({
        needs: () => whyNot(workshop.choices.original),
        own: () => validateFleet(workshop, COUNT),
        other: () => ({
          program: python(workshop),
          args: [
            join(PROGRAMS, 'load-with-original.py'),
            workshop.fleet(COUNT).folder,
            ...placesOf(workshop.choices.original ?? ''),
          ],
          cwd: workshop.folder,
          prints: new RegExp(`^${spelled(COUNT)} files`),
        }),
        measure: 'other / own',
      }),
    },
  ];
}

function whyNot(folder: string | undefined): string | undefined {
  if (folder === undefined) return 'nobody named a copy with --original DIR';
  if (placesOf(folder).length > 0) return undefined;
  return 'no package dativo_ingest in the folder of --original, nor in its src';
}

function placesOf(folder: string): readonly string[] {
  return [folder, join(folder, 'src')]
    .filter((place) => existsSync(join(place, 'dativo_ingest/config.py')))
    .slice(0, 1);
}

/** The interpreter itself: a version manager's script in its place would take longer to start. */
function python({ folder }: Workshop): string {
  return outputOf({ program: 'python3', args: ['-c', 'import sys; print(sys.executable)'], cwd: folder }).trim();
}
