import type { RunStatus } from '../driver.ts';
import type { JournaledStatus } from './journal.ts';

/** A status as plain JSON: dates as ISO 8601, and what JSON cannot hold left out. */
export function toJournaledStatus(status: RunStatus): JournaledStatus {
  return JSON.parse(JSON.stringify(status));
}

/** The status again; a member that is not what it should be is left out. */
export function toRunStatus(journaled: JournaledStatus): RunStatus {
  const { startedAt, endedAt, moments, ...rest } = journaled;
  const dates = Object.entries({ startedAt, endedAt }).flatMap(([name, value]) => toDateEntry(name, value));
  const named = Object.entries((moments as object | undefined) ?? {}).flatMap(([name, value]) =>
    toDateEntry(name, value),
  );
  return {
    ...(rest as object),
    phase: 'ended',
    ...Object.fromEntries(dates),
    ...(moments === undefined ? {} : { moments: Object.fromEntries(named) }),
  };
}

function toDateEntry(name: string, value: unknown): [string, Date][] {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? [] : [[name, date]];
}
