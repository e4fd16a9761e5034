import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuredRun } from '@dativo/cost';
import { describeFileError } from '../describe-file-error.ts';

/** What the records of a job say of its finished runs. */
export interface MeasuredRuns {
  readonly runs: readonly MeasuredRun[];
  /** Records that could not be read, in words; they hide no other. */
  readonly problems: readonly string[];
}

/** Files that are open at once. */
const BATCH = 32;

/** Reads `result.json` of every run below `folder`; a run without one has not finished. */
export async function readMeasuredRuns(folder: string): Promise<MeasuredRuns> {
  const names = await readdir(folder).catch(orNone<string[]>([]));
  const runs: MeasuredRun[] = [];
  const problems: string[] = [];
  for (let start = 0; start < names.length; start += BATCH) {
    const files = names.slice(start, start + BATCH).map((name) => join(folder, name, 'result.json'));
    for (const read of await Promise.all(files.map(readOne))) {
      if (typeof read === 'string') problems.push(read);
      else if (read !== undefined) runs.push(read);
    }
  }
  return { runs, problems };
}

async function readOne(file: string): Promise<MeasuredRun | string | undefined> {
  try {
    const text = await readFile(file, 'utf8').catch(orNone(undefined));
    if (text === undefined) return undefined;
    const value: unknown = JSON.parse(text);
    return isMeasured(value) ? value : `${file} is no result of a run, and does not count`;
  } catch (error) {
    if (error instanceof SyntaxError) return `${file} is not JSON, and does not count`;
    const reason = describeFileError(error);
    if (reason === undefined) throw error;
    return `${file} does not count: ${reason}`;
  }
}

/** For what is not there. */
function orNone<Value>(none: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return none;
    throw error;
  };
}

function isMeasured(value: unknown): value is MeasuredRun {
  if (!isMap(value) || !isMap(value['timeline'])) return false;
  const { runtime, verdict, attempts, cost_unit: used } = value;
  return (
    typeof runtime === 'string' &&
    typeof verdict === 'string' &&
    isTime(value['timeline']['finished_at']) &&
    Array.isArray(attempts) &&
    attempts.every(isAttempt) &&
    (used === null || (isMap(used) && typeof used['vcpu'] === 'number' && typeof used['memory_gib'] === 'number'))
  );
}

function isAttempt(value: unknown): boolean {
  if (!isMap(value)) return false;
  const { started_at: start, ended_at: end } = value;
  return (start === null || isTime(start)) && (end === null || isTime(end));
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
