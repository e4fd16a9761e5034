import { type Look, look } from '@dativo/runner';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { toFailure } from '../failure.ts';
import { wrapColumns } from '../render/columns.ts';
import { findRun } from '../runs/find-run.ts';
import type { KnownRun } from '../runs/read-run.ts';
import { type RunEntry, toRunEntry } from '../runs/run-entry.ts';
import { HERE, openDriver } from '../runtimes.ts';
import { withOutlet } from '../stages/session.ts';
import { paintVerdict } from '../stages/summary.ts';
import type { Style } from '../style.ts';

/** Looks once. A look that fails is told, with what the record knows, and is exit code 75: where the run is now is unknown. */
export function run(context: CommandContext): Promise<CommandResult> {
  return withOutlet(context, undefined, () => status(context));
}

async function status(context: CommandContext): Promise<CommandResult> {
  const known = await findRun(context);
  const entry = toRunEntry(known);
  const seen = await lookAt(context, known);
  const exitCode = seen?.error ? toLookCode(seen.error) : EXIT.ok;
  const data = {
    ...entry,
    state: seen?.status?.phase ?? entry.state,
    owner: known.owner ?? null,
    reason: seen?.status?.reason ?? known.state.result?.reason ?? null,
    error: seen?.error ? { code: seen.error.code, message: seen.error.message, help: seen.error.help ?? null } : null,
  };
  return { exitCode, text: renderStatus(data, context.report.out), data };
}

/** A job on this machine is told of by the process that watches it, and by nobody else. */
async function lookAt({ io }: CommandContext, known: KnownRun): Promise<Look | undefined> {
  const { runtime } = known.state.request;
  if (known.state.result !== undefined || (runtime === HERE && known.owner !== undefined)) return undefined;
  return look(known.records, await openDriver(io, runtime));
}

function toLookCode(error: NonNullable<Look['error']>): number {
  const { exitCode } = toFailure(error);
  return exitCode === EXIT.auth ? exitCode : EXIT.unknownRun;
}

type Status = RunEntry & {
  readonly owner: KnownRun['owner'] | null;
  readonly reason: string | null;
  readonly error: { readonly code: string; readonly message: string; readonly help: string | null } | null;
};

function renderStatus(status: Status, style: Style): string {
  const { verdict, state, job, runtime, owner, error } = status;
  const rows: [string, string | null][] = [
    ['run', status.run_id],
    ['started', status.started_at ?? (state === 'ended' ? null : 'not yet')],
    ['ended', status.ended_at],
    ['attempt', status.rung === null ? String(status.attempts) : `${status.attempts} on ${status.rung}`],
    ['reason', status.reason],
    ['watched by', owner ? `process ${owner.pid} on ${owner.host}` : verdict === null ? 'nobody' : null],
    ['not seen', error && `${error.message} (${error.code})${error.help === null ? '' : `; ${error.help}`}`],
    ['folder', status.folder],
    ['go on with', owner === null && verdict === null ? `dativo wait ${status.run_id}` : null],
  ];
  const head = verdict === null ? style.bold(state) : paintVerdict(verdict, style);
  const lines = wrapColumns(rows.filter((row): row is [string, string] => row[1] !== null));
  return `${head} ${job ?? '(job without a name)'} on ${runtime}\n\n${lines.join('\n')}\n`;
}
