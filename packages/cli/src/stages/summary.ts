import { relative } from 'node:path';
import type { RunResult, Verdict } from '@dativo/runner';
import { wrapColumns } from '../render/columns.ts';
import {
  describeAttempts,
  describeCost,
  describeDiagnosis,
  describeExit,
  describeFiles,
  describeLog,
  describeRows,
} from '../render/run-result.ts';
import { HERE } from '../runtimes.ts';
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
  const isLost = result.verdict === 'unknown' && result.runtime !== HERE;
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
    ['stages', timings.map(({ stage, duration_ms }) => `${stage} ${toSeconds(duration_ms)}`).join(', ') || undefined],
    ['attempts', describeAttempts(result)],
    ['cost', describeCost(result)],
    ['log', describeLog(result)],
    ['why', describeDiagnosis(result)],
    ['next', result.diagnosis?.next_step],
    ['result', relative(facts.cwd, facts.resultFile) || facts.resultFile],
    ['left over', result.recovery ?? undefined],
    ['go on with', isLost ? `dativo wait ${result.run_id}` : undefined],
    ['exit code', describeExit(result)],
  ];
  const lines = wrapColumns(rows.filter((row): row is [string, string] => row[1] !== undefined));
  const reason = result.verdict === 'succeeded' ? '' : `: ${result.reason}`;
  return `\n${paintVerdict(result.verdict, style)} ${jobName} on ${result.runtime}${reason}\n\n${lines.join('\n')}\n`;
}

export function paintVerdict(verdict: Verdict, style: Style): string {
  const paint = verdict === 'succeeded' ? style.green : verdict === 'partial' ? style.yellow : style.red;
  return paint(style.bold(verdict));
}
