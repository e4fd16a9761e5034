import { writeFileAtomic } from '@dativo/resolver';
import type { RunEvent, RunOptions, RunResult, SignalSource } from '@dativo/runner';
import { openFileJournal } from '@dativo/runner/files';
import type { Io } from '../io.ts';
import { toInertText } from '../render/inert-line.ts';
import { renderLogLine } from '../render/log-line.ts';
import type { Report } from '../report.ts';
import { openEventFile } from '../stages/event-file.ts';
import type { Outlet } from '../stages/session.ts';
import { maskJournal } from './masked-record.ts';
import type { RunChoices } from './run-choices.ts';
import { type RunFolder, setEventsAside, unmarkLeft } from './run-folder.ts';

export interface WatchRun extends Outlet {
  readonly io: Io;
  readonly report: Report;
  readonly folder: RunFolder;
  readonly choices: RunChoices;
  readonly secrets: readonly string[];
  /** The text of the job as it may be kept, where that is another one. */
  readonly maskedText?: string | undefined;
  readonly signals: SignalSource;
  /** Ends the watching, not the run. */
  readonly leave?: AbortSignal | undefined;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
}

/** Drives a run to its end with everything of it shown and kept; `drive` is `run` or `resume`. Whatever happens is a result. */
export async function watchRun(
  watch: WatchRun,
  drive: (options: RunOptions) => Promise<RunResult>,
): Promise<RunResult> {
  const { folder, progress, choices, secrets, signals, leave } = watch;
  await unmarkLeft(folder);
  await setEventsAside(folder);
  const kept = openEventFile(folder.events);
  const file = await openFileJournal(folder.path);
  const journal = await maskJournal(file, folder, watch.maskedText);
  try {
    const result = await drive({
      ...choices,
      journal,
      signals,
      secrets,
      ...(leave !== undefined && { leave }),
      onLog: ({ text }) => showLine(watch, text),
      onEvent(event) {
        kept.write(event);
        watch.events.write(event);
        tell(watch, event);
        watch.onEvent?.(event);
      },
    });
    await writeFileAtomic(folder.result, `${JSON.stringify(result, null, 2)}\n`, { mode: 0o600 });
    return result;
  } finally {
    const fault = kept.fault();
    if (fault !== undefined) progress.complain(`    ${fault}`);
    kept.close();
    await file.close();
  }
}

/** A line of the job's log: on a terminal as its level and message, on a build host without a command of that host in it. */
export function showLine({ io, report, progress }: Pick<WatchRun, 'io' | 'report' | 'progress'>, text: string): void {
  const line = io.stdout.isTty ? renderLogLine(text, report.out) : text;
  progress.log(isBuildHost(io.env) ? toInertText(line) : line);
}

/** Sources: https://docs.github.com/actions/reference/variables-reference, https://learn.microsoft.com/azure/devops/pipelines/build/variables */
function isBuildHost(env: Io['env']): boolean {
  return env['GITHUB_ACTIONS'] !== undefined || env['TF_BUILD'] !== undefined;
}

/** What a person should know while the job runs. */
function tell({ progress }: WatchRun, event: RunEvent): void {
  if (event.type === 'stopping')
    progress.say(`    stopping the job: ${event.cause}; ${event.grace_seconds} s to end by itself`);
  if (event.type === 'notice') progress.say(`    ${event.message}`);
  if (event.type === 'attempt' && event.attempt > 1)
    progress.say(`    attempt ${event.attempt}${event.rung === null ? '' : ` on ${event.rung}`}: ${event.why}`);
  if (event.type === 'submitted') progress.detail(`    submitted: ${Object.values(event.ref.handle).join(' ')}`);
}
