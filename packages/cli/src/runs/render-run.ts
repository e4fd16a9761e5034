import type { JournalRecord } from '@dativo/runner';
import { wrapColumns } from '../render/columns.ts';
import {
  describeAttempt,
  describeCost,
  describeDiagnosis,
  describeExit,
  describeFiles,
  describeLog,
  describeRows,
} from '../render/run-result.ts';
import { paintVerdict } from '../stages/summary.ts';
import type { Style } from '../style.ts';
import type { KnownRun } from './read-run.ts';
import { toRunEntry } from './run-entry.ts';

/** A run for people: the verdict and why, what happened when, what it took. */
export function renderRun(known: KnownRun, style: Style): string {
  const { result } = known.state;
  const { verdict, state, job, runtime, is_watched } = toRunEntry(known);
  const end =
    verdict === null ? style.bold(is_watched ? state : `${state}, nobody watches`) : paintVerdict(verdict, style);
  const reason = result === undefined ? '' : `: ${result.reason}`;
  const parts = [
    `${end} ${job ?? '(job without a name)'} on ${runtime}${reason}`,
    section('', factRows(known)),
    section(style.bold('timeline'), timelineRows(known.records)),
    section(
      style.bold('attempts'),
      (result?.attempts ?? []).map((one) => [String(one.attempt), attemptText(one)]),
    ),
    section(style.bold('by the platform'), Object.entries(result?.timeline.moments ?? {})),
    section(
      style.bold('warnings'),
      [...known.state.warnings, ...(result?.warnings ?? [])].map((text) => ['-', text]),
    ),
    result === undefined || result.tail.length === 0 ? '' : `${style.bold('last lines')}\n${tailOf(result.tail)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Row = readonly [string, string];

function section(title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  return [...(title === '' ? [] : [title]), ...wrapColumns(rows)].join('\n');
}

function factRows(known: KnownRun): readonly Row[] {
  const { runId, folder, state, owner } = known;
  const { result, ref } = state;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['run', runId],
    ...(result === undefined
      ? []
      : ([
          ['rows', describeRows(result)],
          ['files', describeFiles(result)],
          ['why', describeDiagnosis(result)],
          ['in its words', result.diagnosis?.raw],
          ['next', result.diagnosis?.next_step],
          ['cost', describeCost(result)],
          ['log', describeLog(result)],
          ['left over', result.recovery ?? undefined],
          ['exit code', describeExit(result)],
        ] as const)),
    ['handle', ref && Object.values(ref.handle).join(' ')],
    ['evidence', describeEvidence(known.records)],
    ['watched by', owner && `process ${owner.pid} on ${owner.host}`],
    ['go on with', result === undefined && owner === undefined ? `dativo wait ${runId}` : undefined],
    ['folder', folder.path],
  ];
  return rows.filter((row): row is Row => row[1] !== undefined);
}

/** What the platform answered when the end was first seen; it forgets, the record does not. */
function describeEvidence(records: readonly JournalRecord[]): string | undefined {
  const evidence = records.flatMap((record) => (record.type === 'ended' ? [record.status['evidence']] : [])).at(-1);
  if (evidence === undefined || evidence === null) return undefined;
  const keys = typeof evidence === 'object' ? Object.keys(evidence) : [];
  const some = `${keys.slice(0, 6).join(', ')}${keys.length > 6 ? ', ...' : ''}`;
  return `${JSON.stringify(evidence).length} characters (${some}); dativo runs show RUN --json has it`;
}

function timelineRows(records: readonly JournalRecord[]): readonly Row[] {
  return records.flatMap((record): Row[] => {
    const words = toWords(record);
    return words === undefined ? [] : [[record.at.replace('T', ' ').replace('Z', ''), words]];
  });
}

function toWords(record: JournalRecord): string | undefined {
  switch (record.type) {
    case 'intent':
      return 'asked for';
    case 'attempt':
      return `attempt ${record.attempt}${record.rung === null ? '' : ` on ${record.rung}`}`;
    case 'submitted':
      return `submitted (attempt ${record.ref.attempt})`;
    case 'not_started':
      return `not started: ${record.error.message} (${record.error.code})`;
    case 'running':
      return 'seen running';
    case 'stop_requested':
      return `asked to stop: ${'signal' in record.cause ? record.cause.signal : `${record.cause.deadline} deadline`}`;
    case 'ended':
      return 'seen to have ended';
    case 'finished':
      return `verdict: ${record.result.verdict}`;
    default:
      return undefined; // of a later version; it is among the warnings
  }
}

function attemptText(attempt: Parameters<typeof describeAttempt>[0]): string {
  const { started_at, ended_at, exit_code } = attempt;
  const exit = exit_code === null ? '' : `, exit code ${exit_code}`;
  return `${describeAttempt(attempt).replace(/^\d+ /, '')}${exit}, ${started_at ?? 'not started'} to ${ended_at ?? '?'}`;
}

function tailOf(tail: readonly string[]): string {
  return tail
    .slice(-10)
    .map((line) => `  ${line}`)
    .join('\n');
}
