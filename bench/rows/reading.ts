import { join } from 'node:path';
import { compare } from '../compare.ts';
import type { Row } from '../row.ts';
import { PROGRAMS, ROOT, type Workshop } from '../workshop.ts';
import { shown, spelled, validateFleet } from './commands.ts';

const SIZES = [1_000, 10_000] as const;

/** Checking a fleet, against reading and parsing the same files and nothing else. */
export function readingRows(workshop: Workshop): readonly Row[] {
  const goal = SIZES.map((count): Row => {
    const parser = () => join(ROOT, 'node_modules/js-yaml');
    return {
      what: `validate ${shown(count)} files`,
      target: { bound: 'at most', limit: 1.3, unit: '×', than: 'read + parse with js-yaml 5' },
      weight: 'goal',
      ...common(workshop, count, parser),
    };
  });
  const stretch = SIZES.map((count): Row => {
    const parser = () => join(workshop.peerFolder(), 'node_modules/js-yaml-4');
    return {
      what: `validate ${shown(count)} files, stretch`,
      target: { bound: 'at most', limit: 0.65, unit: '×', than: 'read + parse with js-yaml 4' },
      weight: 'stretch',
      ...common(workshop, count, parser, () => workshop.whyNoPeers()),
    };
  });
  return [...goal, ...stretch];
}

function common(
  workshop: Workshop,
  count: number,
  parser: () => string,
  needs: () => string | undefined = () => undefined,
) {
  return {
    topic: 'many files',
    parts: 'ms',
    ...compare({
      needs,
      own: () => validateFleet(workshop, count),
      other: () => ({
        args: [join(PROGRAMS, 'read-and-parse.mjs'), workshop.fleet(count).folder, parser()],
        cwd: workshop.folder,
        prints: new RegExp(`^${spelled(count)} files`),
      }),
      measure: 'own / other',
    }),
  } as const;
}
