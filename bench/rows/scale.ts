import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../compare.ts';
import type { Row, Target } from '../row.ts';
import { type Command, findFault, timeOf } from '../start.ts';
import { PROGRAMS, type Workshop } from '../workshop.ts';
import { validateFleet } from './commands.ts';

const MANY = 100_000;
const FEWER = 10_000;

/** From ten thousand files to a hundred thousand. */
export function scaleRows(workshop: Workshop): readonly Row[] {
  const many = () => validateFleet(workshop, MANY);
  const fewer = () => validateFleet(workshop, FEWER);
  const ratio = (bound: Target['bound'], limit: number, than: string): Target => ({ bound, limit, unit: '×', than });
  const shared = { topic: 'many files', weight: 'goal' } as const;
  return [
    {
      what: 'time of 100,000 files',
      // Ten times as many files, and 15 % for what does not grow with them.
      target: ratio('at most', 11.5, 'the time of 10,000'),
      ...shared,
      parts: 'ms',
      ...compare({ own: many, other: fewer, measure: 'own / other' }),
    },
    {
      what: 'peak memory of 100,000 files',
      target: ratio('at most', 1.3, 'the memory of 10,000'),
      ...shared,
      parts: 'MiB',
      ...compare({ own: many, other: fewer, measure: 'own / other', figureOf: (command) => peakOf(workshop, command) }),
    },
    {
      what: '100,000 files on two cores',
      target: ratio('at least', 1, 'as fast as on one'),
      ...shared,
      // All work is done by one thread; what a second core takes over is the collector and the compiler of the engine.
      weight: 'comparison',
      parts: 'ms',
      ...compare({
        needs: () => findFault({ ...onOneCore({ args: ['-e', '0'], cwd: workshop.folder }) }),
        own: many,
        other: () => onOneCore(many()),
        measure: 'other / own',
      }),
    },
  ];
}

function onOneCore(command: Command): Command {
  return { ...command, program: 'taskset', args: ['--cpu-list', '0', process.execPath, ...command.args] };
}

/** The most memory that a command ever held, in MiB. */
function peakOf(workshop: Workshop, command: Command): number {
  const file = join(workshop.folder, 'peak-memory');
  const args = ['--require', join(PROGRAMS, 'peak-memory.cjs'), ...command.args];
  timeOf({ ...command, args, env: { PEAK_MEMORY_FILE: file } });
  return Number(readFileSync(file, 'utf8'));
}
