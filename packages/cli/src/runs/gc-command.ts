import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import {
  type Driver,
  findOrphans,
  type MarkedRun,
  type Orphan,
  type RunRequest,
  systemClock,
  toRunRequest,
} from '@dativo/runner';
import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import { EXIT } from '../exit-codes.ts';
import { toFailure } from '../failure.ts';
import { FindingsError } from '../findings-error.ts';
import { renderTable } from '../render/table.ts';
import { HERE, openDriver } from '../runtimes.ts';
import { toSession } from '../stages/session.ts';
import { listJobs } from '../validate/list-jobs.ts';
import { findOwner } from './claim-run.ts';
import { watchInterruption } from './interrupted.ts';
import { listRunFolders } from './list-run-folders.ts';
import { prepareRun } from './prepare-run.ts';
import type { KnownRun } from './read-run.ts';
import { readRuns } from './read-runs.ts';
import { requestOf } from './run-request.ts';
import { stopStart } from './stop-starts.ts';

/** One runtime to be asked, by the job that leads there. */
interface Target {
  readonly label: string;
  readonly driver: Driver;
  readonly request: RunRequest;
}

type State = 'alive' | 'stopped' | 'unconfirmed' | 'removable' | 'removed';

/** `left_alone`: `--detach` or Ctrl-C at `dativo wait` left it, on purpose. */
type Why = Orphan['why'] | 'left_alone' | 'old_record';

/** A line of the list: a start that nobody looks after, or a record that is old. */
interface Leftover {
  readonly run_id: string;
  readonly target: string;
  readonly why: Why;
  readonly state: State;
  readonly since: string | null;
  readonly hint: string | null;
}

/** `dativo runs gc [JOB...]`: what is left over; with `--apply` it is stopped and removed. */
export async function run(context: CommandContext, names: readonly string[]): Promise<CommandResult> {
  const { io, args, report } = context;
  const { runs, problems } = await readRuns(await listRunFolders(io, args));
  const targets = names.length === 0 ? await recordedTargets(context, runs) : await namedTargets(context, names);
  const leftovers: Leftover[] = [];
  for (const target of targets) {
    try {
      leftovers.push(...(await sweep(context, target, runs)));
    } catch (error) {
      problems.push(`${target.label}: ${toFailure(error).error.message}`);
    }
  }
  leftovers.push(...(await sweepRecords(context, runs)));
  for (const problem of problems) report.complain(problem);
  const isDry = !args.has('apply');
  if (isDry && leftovers.length > 0) report.say('nothing was touched; add --apply to stop and remove these');
  if (leftovers.length === 0) report.say(`nothing is left over (${targets.length} targets asked)`);
  const head = ['RUN', 'TARGET', 'WHY', 'STATE', 'SINCE'];
  const rows = leftovers.map(({ run_id, target, why, state, since }) => [run_id, target, why, state, since ?? '-']);
  const text = leftovers.length === 0 ? '' : renderTable(head, rows, report.out);
  return { exitCode: toExitCode(leftovers, problems), text, data: { applied: !isDry, leftovers, problems } };
}

function toExitCode(leftovers: readonly Leftover[], problems: readonly string[]): number {
  if (leftovers.some(({ state }) => state === 'unconfirmed')) return EXIT.unknownRun;
  return problems.length > 0 ? EXIT.findings : EXIT.ok;
}

/** The newest recorded run of each job leads to its target. */
async function recordedTargets({ io }: CommandContext, runs: readonly KnownRun[]): Promise<readonly Target[]> {
  const newest = new Map<string, RunRequest & { readonly runtime: string }>();
  for (const { state } of [...runs].sort((a, b) => Number(a.state.requestedAt) - Number(b.state.requestedAt))) {
    const { runtime } = state.request;
    if (runtime === HERE) continue;
    const request = toRunRequest(state.request);
    newest.set(`${runtime} ${labelOf(request)}`, { ...request, runtime });
  }
  const all = [...newest.values()];
  return Promise.all(
    all.map(async (request) => ({ label: labelOf(request), request, driver: await openDriver(io, request.runtime) })),
  );
}

async function namedTargets(context: CommandContext, names: readonly string[]): Promise<readonly Target[]> {
  const targets: Target[] = [];
  const { io, args } = context;
  const found = await loadSettings(io, args);
  if (!found.ok) throw new FindingsError(found.diagnostics, found.sources);
  for (const { file } of (await listJobs(io, args, found.settings, names)).files) {
    const session = await toSession(context, file);
    const { runtime, startable } = await prepareRun(session);
    const request = requestOf(session, startable, 'gc');
    targets.push({ label: labelOf(request), request, driver: await openDriver(io, runtime) });
  }
  return targets;
}

function labelOf({ job }: RunRequest): string {
  return job.infrastructure?.tags.job_name ?? job.tenant_id;
}

async function sweep(
  context: CommandContext,
  { label, driver, request }: Target,
  runs: readonly KnownRun[],
): Promise<Leftover[]> {
  if (driver.listMarked === undefined) {
    if (driver.runtime !== HERE) context.report.say(`${label}: the driver of ${driver.runtime} cannot list runs`);
    return [];
  }
  const marked: MarkedRun[] = [];
  for await (const one of driver.listMarked(request)) marked.push(one);
  const known = runs.map(({ runId, state, owner }) => ({ runId, state, isOwned: owner !== undefined }));
  const leftovers: Leftover[] = [];
  for (const orphan of findOrphans(marked, known)) {
    const folder = runs.find(({ runId }) => runId === orphan.ref.runId)?.folder;
    // Somebody may have taken it over since its record was read.
    if (folder !== undefined && (await findOwner(folder)) !== undefined) continue;
    const isLeft = orphan.why === 'no_owner' && folder !== undefined && existsSync(folder.left);
    leftovers.push(await settle(context, { label, driver, orphan, why: isLeft ? 'left_alone' : orphan.why }));
  }
  return leftovers;
}

interface Settle {
  readonly label: string;
  readonly driver: Driver;
  readonly orphan: Orphan;
  readonly why: Why;
}

/** What was left on purpose, and what may belong to another machine, is shown and not touched without a word. */
async function settle({ io, args }: CommandContext, { label, driver, orphan, why }: Settle): Promise<Leftover> {
  const { ref, startedAt } = orphan;
  const since = startedAt?.toISOString() ?? null;
  const leftover = { run_id: ref.runId, target: label, why, since, hint: driver.toRecoveryHint(ref) };
  const isSpared = why === 'left_alone' || (why === 'no_journal' && !args.has('unrecorded'));
  if (!args.has('apply') || isSpared) return { ...leftover, state: 'alive' };
  const interruption = watchInterruption(io);
  const graceSeconds = args.seconds('grace') ?? 30;
  const stopped = await stopStart(driver, ref, { graceSeconds, clock: systemClock, signal: interruption.signal });
  interruption.close();
  return { ...leftover, state: stopped.isEnded ? 'stopped' : 'unconfirmed' };
}

/** Records of runs whose verdict was given long enough ago. */
async function sweepRecords({ io, args }: CommandContext, runs: readonly KnownRun[]): Promise<Leftover[]> {
  const seconds = args.seconds('older-than');
  if (seconds === undefined) return [];
  const limit = Number(io.clock.now()) - seconds * 1000;
  const leftovers: Leftover[] = [];
  for (const { runId, folder, state } of runs) {
    const finishedAt = state.result?.timeline.finished_at;
    if (finishedAt === undefined || Date.parse(finishedAt) > limit) continue;
    const isApplied = args.has('apply');
    if (isApplied) await rm(folder.path, { recursive: true, force: true });
    leftovers.push({
      run_id: runId,
      target: state.result?.job.name ?? '-',
      why: 'old_record',
      state: isApplied ? 'removed' : 'removable',
      since: finishedAt,
      hint: folder.path,
    });
  }
  return leftovers;
}
