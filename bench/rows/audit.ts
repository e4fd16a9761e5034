import { compare } from '../compare.ts';
import { planText } from '../fleet/plan-text.ts';
import { lazy } from '../lazy.ts';
import type { Row } from '../row.ts';
import { DATIVO, type Workshop } from '../workshop.ts';
import { shown } from './commands.ts';

const RESOURCES = 10_000;

/** The tags of a large plan, against a Node that does nothing. */
export function auditRows(workshop: Workshop): readonly Row[] {
  const plan = lazy(() => workshop.file('plan.json', planText(RESOURCES)));
  return [
    {
      what: `audit of ${shown(RESOURCES)} resources`,
      topic: 'many files',
      target: { bound: 'at most', limit: 2_000, unit: 'ms', than: 'a bare node' },
      weight: 'goal',
      parts: 'ms',
      ...compare({
        own: () => ({
          args: [DATIVO, 'audit', plan()],
          cwd: workshop.folder,
          exitCode: 1,
          prints: /10000 resources, 8000 taggable, 7900 of them complete; 100 errors/,
        }),
        other: () => ({ args: ['-e', '0'], cwd: workshop.folder }),
        measure: 'difference',
      }),
    },
  ];
}
