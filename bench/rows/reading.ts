import { join } from 'node:path';
import { compare } from '../compare.ts';
import type { Row } from '../row.ts';
import type { Command } from '../start.ts';
import { PROGRAMS, type Workshop } from '../workshop.ts';
import { shown, spelled, validateFleet } from './commands.ts';

const SIZES = [1_000, 10_000] as const;

/** Checking a fleet, against reading and parsing the same files and nothing else. */
export function readingRows(workshop: Workshop): readonly Row[] {
  const js4 = () => join(workshop.peerFolder(), 'node_modules/js-yaml-4/dist/js-yaml.mjs');
  const goals = SIZES.map(
    (count): Row => ({
      what: `validate ${shown(count)} files`,
      topic: 'many files',
      target: { bound: 'at most', limit: 1.3, unit: '×', than: 'read + parse with js-yaml 5' },
      weight: 'goal',
      parts: 'ms',
      ...compare({
        own: () => validateFleet(workshop, count),
        other: () => readAndParse(workshop, count),
        measure: 'own / other',
      }),
    }),
  );
  const stretches = SIZES.map(
    (count): Row => ({
      what: `validate ${shown(count)} files, stretch`,
      topic: 'many files',
      target: { bound: 'at most', limit: 0.65, unit: '×', than: 'read + parse with js-yaml 4' },
      weight: 'stretch',
      parts: 'ms',
      ...compare({
        needs: () => workshop.whyNoPeers(),
        own: () => validateFleet(workshop, count),
        other: () => readAndParse(workshop, count, js4()),
        measure: 'own / other',
      }),
    }),
  );
  return [...goals, ...stretches];
}

/** With the js-yaml of this repository, or with that of another file. */
function readAndParse(workshop: Workshop, count: number, ...parser: readonly string[]): Command {
  return {
    args: [join(PROGRAMS, 'read-and-parse.mjs'), workshop.fleet(count).folder, ...parser],
    cwd: workshop.folder,
    prints: new RegExp(`^${spelled(count)} files`),
  };
}
