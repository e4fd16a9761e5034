import type { FleetChoices } from '../fleet/write-fleet.ts';
import type { Command } from '../start.ts';
import { DATIVO, type Workshop } from '../workshop.ts';

/** `dativo validate` of a fleet that has no faults. */
export function validateFleet(workshop: Workshop, count: number, choices: FleetChoices = {}): Command {
  return {
    args: [DATIVO, 'validate', workshop.fleet(count, choices).folder],
    cwd: workshop.folder,
    prints: new RegExp(`^${spelled(count)} files?: no findings`),
  };
}

/** A number in output: `1,000` and `1000` are both fine. */
export function spelled(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',?');
}

export function shown(count: number): string {
  return count.toLocaleString('en');
}
