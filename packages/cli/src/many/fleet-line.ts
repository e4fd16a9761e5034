import { plural } from '../render/count.ts';

/** What a call that wrote many jobs into one file says at its end. */
export function fleetLine(out: string, isWritten: boolean, note: string): string {
  return `${isWritten ? `Wrote ${out}` : `${out} is up to date`}: ${note}`;
}

/** `left`: jobs for another runtime than the one that was asked for. */
export function countJobs(count: number, left: number, runtime: string | undefined): readonly string[] {
  return [plural(count, 'job'), ...(left === 0 ? [] : [`${left} left out (--runtime ${runtime})`])];
}
