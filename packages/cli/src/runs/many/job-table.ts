import { plural } from '../../render/count.ts';
import { renderTable } from '../../render/table.ts';
import type { Style } from '../../style.ts';
import { countOutcomes, type JobEnd, secondsOf } from './job-end.ts';

/** One line for each job, and what was counted. */
export function renderJobTable(ends: readonly JobEnd[], style: Style): string {
  if (ends.length === 0) return 'no jobs, so nothing was started\n';
  const rows = ends.map((end) => [
    end.name,
    end.tenantId,
    end.outcome.replace('_', ' '),
    end.exitCode === null ? '-' : String(end.exitCode),
    timeOf(end),
    end.folder?.runId ?? '-',
    end.outcome === 'succeeded' ? '' : end.words,
  ]);
  const table = renderTable(['JOB', 'TENANT', 'VERDICT', 'EXIT', 'TIME', 'RUN', ''], rows, style);
  return `\n${table}\n${plural(ends.length, 'job')}: ${countOutcomes(ends)}\n`;
}

function timeOf(end: JobEnd): string {
  const seconds = secondsOf(end);
  return seconds === undefined ? '-' : `${seconds.toFixed(1)} s`;
}
