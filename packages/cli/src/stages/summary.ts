import { relative } from 'node:path';
import type { RunResult } from '@dativo/runner';
import { wrapColumns } from '../render/columns.ts';
import type { Style } from '../style.ts';
import { type StageTiming, toSeconds } from './progress.ts';

export interface SummaryFacts {
  readonly jobName: string;
  readonly result: RunResult;
  readonly resultFile: string;
  readonly cwd: string;
  readonly timings: readonly StageTiming[];
  /** Missing where Terraform had no part in it. */
  readonly terraform?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

/** How the run ended, for people: verdict first, then what they came for, then where to look. */
export function renderSummary(facts: SummaryFacts, style: Style): string {
  const { result, jobName, timings, terraform, tags } = facts;
  const paint = result.verdict === 'succeeded' ? style.green : result.verdict === 'partial' ? style.yellow : style.red;
  const rows: [string, string | undefined][] = [
    ['rows', describeRows(result)],
    ['files', describeFiles(result)],
    [
      'tags',
      tags &&
        Object.entries(tags)
          .map(([name, value]) => `${name}=${value}`)
          .join(', '),
    ],
    ['terraform', terraform],
    ['stages', timings.map(({ stage, duration_ms }) => `${stage} ${toSeconds(duration_ms)}`).join(', ')],
    ['log', describeLog(result)],
    ['result', relative(facts.cwd, facts.resultFile) || facts.resultFile],
    ['left over', result.recovery ?? undefined],
    ['exit code', describeExit(result)],
  ];
  const lines = wrapColumns(rows.filter((row): row is [string, string] => row[1] !== undefined));
  const reason = result.verdict === 'succeeded' ? '' : `: ${result.reason}`;
  return `\n${paint(style.bold(result.verdict))} ${jobName} on ${result.runtime}${reason}\n\n${lines.join('\n')}\n`;
}

function describeRows({ report }: RunResult): string | undefined {
  if (report === null) return 'the job did not say';
  const { rows_read, rows_written, rows_rejected } = report;
  const counts = [
    ['read', rows_read],
    ['written', rows_written],
    ['rejected', rows_rejected],
  ] as const;
  const said = counts.flatMap(([word, count]) =>
    count === undefined ? [] : [`${count.toLocaleString('en-US')} ${word}`],
  );
  return said.length === 0 ? 'the job did not say' : said.join(', ');
}

function describeFiles({ report }: RunResult): string | undefined {
  if (report?.files_written === undefined) return undefined;
  const size = report.bytes_written === undefined ? '' : ` (${report.bytes_written.toLocaleString('en-US')} bytes)`;
  return `${report.files_written} written${size}`;
}

function describeLog({ logs }: RunResult): string | undefined {
  if (logs.completeness === 'complete') return undefined;
  return `${logs.completeness}: ${logs.reason ?? 'no reason known'}`;
}

function describeExit({ exit_code, process_exit_code, origin }: RunResult): string {
  if (exit_code === process_exit_code) return `${process_exit_code}`;
  const own = exit_code === null ? 'the job gave none' : `the job gave ${exit_code}`;
  return `${process_exit_code} (from the ${origin}; ${own})`;
}
