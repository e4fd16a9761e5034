import type { RunResult } from '@dativo/runner';
import { plural } from '../render/count.ts';
import type { EnvelopeError } from '../render/envelope.ts';
import { renderTable } from '../render/table.ts';
import type { Style } from '../style.ts';
import type { RunFolder } from './run-folder.ts';
import { type JobOutcome, OUTCOME_CODES } from './worst-outcome.ts';

/** How one of several jobs came out. */
export interface JobEnd {
  readonly name: string;
  readonly file: string;
  readonly tenantId: string;
  readonly runtime: string;
  readonly outcome: JobOutcome;
  /** Null where there was no run to give one. */
  readonly exitCode: number | null;
  readonly words: string;
  readonly folder?: RunFolder;
  readonly result?: RunResult;
  readonly error?: EnvelopeError;
}

/** One line for each job, and what was counted. */
export function renderJobTable(ends: readonly JobEnd[], style: Style): string {
  const rows = ends.map((end) => [
    end.name,
    end.tenantId,
    end.outcome.replace('_', ' '),
    end.exitCode === null ? '-' : String(end.exitCode),
    secondsOf(end),
    end.folder?.runId ?? '-',
    end.outcome === 'succeeded' ? '' : end.words,
  ]);
  const counts = OUTCOME_CODES.flatMap(([outcome]) => {
    const count = ends.filter((end) => end.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome.replace('_', ' ')}`];
  });
  const table = renderTable(['JOB', 'TENANT', 'VERDICT', 'EXIT', 'TIME', 'RUN', ''], rows, style);
  return `\n${table}\n${plural(ends.length, 'job')}: ${counts.join(', ')}\n`;
}

function secondsOf({ result }: JobEnd): string {
  if (result === undefined) return '-';
  const { requested_at, finished_at } = result.timeline;
  return `${((Date.parse(finished_at) - Date.parse(requested_at)) / 1000).toFixed(1)} s`;
}

export function toJobData({ name, file, tenantId, runtime, outcome, exitCode, words, folder, result, error }: JobEnd) {
  return {
    job: name,
    file,
    tenant_id: tenantId,
    runtime,
    outcome,
    exit_code: exitCode,
    reason: words,
    run_id: folder?.runId ?? null,
    result: result ?? null,
    result_file: result === undefined ? null : (folder?.result ?? null),
    error: error ?? null,
  };
}
