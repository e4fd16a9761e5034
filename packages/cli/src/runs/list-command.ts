import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { toSeconds } from '../option-value.ts';
import { renderTable } from '../render/table.ts';
import { toSession } from '../stages/session.ts';
import { UsageError } from '../usage-error.ts';
import { listRunFolders, runsPlaceOf } from './list-run-folders.ts';
import { readRuns } from './read-runs.ts';
import { type RunEntry, toRunEntry } from './run-entry.ts';

/** `dativo runs`: the recorded runs, the newest first. */
export async function run(context: CommandContext, names: readonly string[]): Promise<CommandResult> {
  if (names.length > 0) throw new UsageError(`unexpected: ${names.join(' ')}`, 'Did you mean dativo runs show RUN?');
  const { io, args, report } = context;
  const fits = await toFilter(context);
  const { runs, problems } = await readRuns(await listRunFolders(io, args));
  const entries = runs.map(toRunEntry).filter(fits);
  entries.sort((a, b) => (a.requested_at > b.requested_at ? -1 : a.requested_at < b.requested_at ? 1 : 0));
  for (const problem of problems) report.complain(problem);
  if (entries.length === 0) report.say(`no runs are recorded below ${runsPlaceOf(io, args)} that fit`);
  const rows = entries.map(toRow);
  const head = ['RUN', 'JOB', 'RUNTIME', 'VERDICT', 'EXIT', 'REQUESTED', 'TIME'];
  const text = entries.length === 0 ? '' : renderTable(head, rows, report.out);
  return { exitCode: EXIT.ok, text, data: { runs: entries, problems } };
}

function toRow({ run_id, job, runtime, verdict, state, exit_code, requested_at, ended_at, is_watched }: RunEntry) {
  const end = verdict ?? (is_watched ? state : `${state}, nobody watches`);
  const seconds =
    ended_at === null ? '-' : `${((Date.parse(ended_at) - Date.parse(requested_at)) / 1000).toFixed(1)} s`;
  const requested = requested_at.replace('T', ' ').replace(/\.\d+Z$/, 'Z');
  return [run_id, job ?? '-', runtime, end, exit_code === null ? '-' : String(exit_code), requested, seconds];
}

async function toFilter(context: CommandContext): Promise<(entry: RunEntry) => boolean> {
  const { io, args } = context;
  const job = await jobNameFrom(context);
  const since = sinceFrom(args.text('since'), io.clock.now());
  const verdicts = args.parts('verdict');
  return (entry) =>
    (job === undefined || entry.job === job) &&
    (since === undefined || Date.parse(entry.requested_at) >= since) &&
    (verdicts === undefined || verdicts.includes(entry.verdict ?? 'unfinished'));
}

/** A name, or the file of the job that has it. */
async function jobNameFrom(context: CommandContext): Promise<string | undefined> {
  const name = context.args.text('job');
  if (name === undefined || !existsSync(resolve(context.io.cwd, name))) return name;
  const { loaded } = await toSession(context, name);
  return loaded.job.infrastructure?.tags.job_name ?? name;
}

function sinceFrom(text: string | undefined, now: Date): number | undefined {
  if (text === undefined) return undefined;
  const seconds = toSeconds(text);
  const time = seconds === undefined ? Date.parse(text) : Number(now) - seconds * 1000;
  if (Number.isFinite(time)) return time;
  throw new UsageError(`--since is "${text}"`, 'Give a time such as 15m, 2h or 7d, or a date such as 2026-11-23.');
}
