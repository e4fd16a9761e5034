import type { RunResult } from '@dativo/runner';
import type { Report } from '../report.ts';

/** Says how to get at a run again that nobody watches now, and how to end it. */
export function tellHowToGoOn(report: Report, runId: string, result?: Pick<RunResult, 'recovery'>): void {
  const lines = [
    `the run ${runId} may still go on`,
    `  wait for it: dativo wait ${runId}`,
    `  end it:      dativo cancel ${runId}`,
    ...(result?.recovery ? [`  by hand:     ${result.recovery}`] : []),
  ];
  if (result === undefined) for (const line of lines.slice(1)) report.say(line);
  else report.complain(lines.join('\n'));
}
