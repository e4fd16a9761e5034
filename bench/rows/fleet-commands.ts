import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../compare.ts';
import { outputsText } from '../fleet/outputs-text.ts';
import { lazy } from '../lazy.ts';
import type { Row } from '../row.ts';
import { DATIVO, PROGRAMS, type Workshop } from '../workshop.ts';
import { spelled, validateFleet } from './commands.ts';

const JOBS = 1_000;
const OUTPUTS = 10_000;
const FLEET = 10_000;
/** The variables of a fleet are those of one module. */
const ONE_RUNTIME = { runtimes: 'aws_fargate' } as const;

/** The other commands over many files. */
export function fleetCommandRows(workshop: Workshop): readonly Row[] {
  return [resolveRow(workshop), metadataRow(workshop)];
}

function resolveRow(workshop: Workshop): Row {
  const folder = () => workshop.fleet(JOBS, { outputPrefix: 'binding_' }).folder;
  const outputs = lazy(() => workshop.file('outputs.json', outputsText(OUTPUTS, 'binding_')));
  return {
    what: 'resolve 1,000 jobs with 10,000 outputs',
    topic: 'many files',
    target: { bound: 'at most', limit: 2, unit: '×', than: 'read + write of the same bytes' },
    weight: 'goal',
    parts: 'ms',
    ...compare({
      own: () => ({ args: [DATIVO, 'resolve', folder(), '--outputs', outputs()], cwd: workshop.folder }),
      other: () => ({
        args: [join(PROGRAMS, 'read-and-write.mjs'), folder(), outputs()],
        cwd: workshop.folder,
        prints: new RegExp(`^${spelled(JOBS)} files`),
      }),
      measure: 'own / other',
      before: () => removeResolved(folder()),
    }),
  };
}

/** A file that is there already may take another way. */
function removeResolved(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.name.endsWith('.resolved.yaml')) rmSync(join(entry.parentPath, entry.name));
  }
}

function metadataRow(workshop: Workshop): Row {
  const folder = () => workshop.fleet(FLEET, ONE_RUNTIME).folder;
  const out = join(workshop.folder, 'jobs.auto.tfvars.json');
  return {
    what: 'metadata --fleet of 10,000 files',
    topic: 'many files',
    target: { bound: 'at most', limit: 1.2, unit: '×', than: 'validate of them' },
    weight: 'goal',
    parts: 'ms',
    ...compare({
      own: () => ({
        args: [DATIVO, 'metadata', '--fleet', folder(), '--out', out],
        cwd: workshop.folder,
        prints: new RegExp(`Wrote .*${spelled(FLEET)} jobs`),
      }),
      other: () => validateFleet(workshop, FLEET, ONE_RUNTIME),
      measure: 'own / other',
      before: () => rmSync(out, { force: true }),
    }),
  };
}
