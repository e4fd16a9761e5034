import { join } from 'node:path';
import { compare } from '../compare.ts';
import { outputsText } from '../fleet/outputs-text.ts';
import { lazy } from '../lazy.ts';
import type { Row } from '../row.ts';
import type { Command } from '../start.ts';
import { DATIVO, ROOT, type Workshop } from '../workshop.ts';

const FAULTY_JOB = join(ROOT, 'packages/schema/test/fixtures/rules/JOB203/bad.yaml');

interface Cold {
  readonly what: string;
  readonly limitMs: number;
  readonly args: () => readonly string[];
  readonly exitCode?: number;
  readonly prints: RegExp;
}

/** Whole commands with one job file, against a Node that does nothing. */
export function oneFileRows(workshop: Workshop): readonly Row[] {
  const outputs = lazy(() => workshop.file('one-output.json', outputsText(1, 'binding_')));
  const colds: readonly Cold[] = [
    {
      what: 'validate one valid file',
      limitMs: 10,
      args: () => ['validate', workshop.job()],
      prints: /^1 file: no findings/,
    },
    {
      what: 'validate one faulty file, with code frame',
      limitMs: 25,
      args: () => ['validate', FAULTY_JOB],
      exitCode: 1,
      prints: /JOB203\]\n[\s\S]*\n +\| +\^+\n/,
    },
    { what: 'dativo --version', limitMs: 5, args: () => ['--version'], prints: /\d+\.\d+\.\d+/ },
    { what: 'dativo --help', limitMs: 5, args: () => ['--help'], prints: /validate[\s\S]*resolve/ },
    {
      what: 'metadata of one file',
      limitMs: 15,
      args: () => ['metadata', workshop.job()],
      prints: /"job_name": "shop-orders-0"/,
    },
    {
      what: 'resolve of one file',
      limitMs: 15,
      args: () => ['resolve', workshop.fleet(1, { outputPrefix: 'binding_' }).files[0] ?? '', '--outputs', outputs()],
      prints: /1 placeholder filled in/,
    },
  ];
  return colds.map((cold) => coldRow(workshop, cold));
}

function coldRow(workshop: Workshop, { what, limitMs, args, exitCode, prints }: Cold): Row {
  const at = (words: readonly string[]): Command => ({ args: words, cwd: workshop.folder });
  const end = exitCode === undefined ? { prints } : { prints, exitCode };
  return {
    what,
    topic: 'one file',
    target: { bound: 'at most', limit: limitMs, unit: 'ms', than: 'a bare node' },
    weight: 'goal',
    samplesPerRound: 5,
    parts: 'ms',
    ...compare({
      own: () => ({ ...at([DATIVO, ...args()]), ...end }),
      other: () => at(['-e', '0']),
      measure: 'difference',
    }),
  };
}
