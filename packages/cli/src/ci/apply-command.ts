import { rm } from 'node:fs/promises';
import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { toResult } from '../stages/session.ts';
import { UsageError } from '../usage-error.ts';
import { type CiContext, namedJobs } from './ci-context.ts';
import { findPlanFaults, findRecordFaults } from './compare-plans.ts';
import { finishJob } from './finish-job.ts';
import { type PlanOfNow, planJob, withJob } from './plan-job.ts';
import { type PlannedJob, readPlanRecord } from './plan-record.ts';
import { type JobEnd, runPage } from './run-page.ts';
import { shareText } from './share-text.ts';

/** Applies the plans that were reviewed, each only while it is still the same, and takes the jobs to their finished runs. */
export async function apply(context: CiContext): Promise<CommandResult> {
  const { io, args, host, gate } = context;
  const folder = args.text('plan-dir') ?? '';
  const record = await readPlanRecord(io.cwd, folder);
  const maxAgeSeconds = args.seconds('max-age') ?? Number.POSITIVE_INFINITY;
  refuse(
    'the reviewed plan is not for now',
    findRecordFaults(record, { commit: host.commit, now: io.clock.now(), maxAgeSeconds }),
  );
  const ends: JobEnd[] = [];
  for (const planned of chosen(record.jobs, namedJobs(context))) ends.push(await applyOne(context, planned));
  gate.tell(await host.output(applyOutputs(ends)));
  await shareText(context, { key: 'apply', text: runPage(ends), isNews: false });
  const failed = ends.find(({ result }) => result.exitCode !== EXIT.ok)?.result;
  return {
    exitCode: failed?.exitCode ?? EXIT.ok,
    text: ends.map(({ file, stage, result }) => `${file}: ${stage} (${result.exitCode})\n`).join(''),
    data: {
      jobs: ends.map(({ file, stage, result }) => ({
        file,
        stage,
        exit_code: result.exitCode,
        error: result.error ?? null,
        data: result.data ?? null,
      })),
    },
    diagnostics: ends.flatMap(({ result }) => result.diagnostics ?? []),
    sources: new Map(ends.flatMap(({ result }) => [...(result.sources ?? [])])),
    ...(failed?.error && { error: failed.error }),
  };
}

/** All of them, or those that were named. */
function chosen(jobs: readonly PlannedJob[], names: readonly string[]): readonly PlannedJob[] {
  const unknown = names.find((name) => !jobs.some(({ file }) => file === name));
  if (unknown !== undefined) {
    const known = jobs.map(({ file }) => file).join(', ') || 'none';
    throw new UsageError(`${unknown} is not among the planned jobs: ${known}`, 'Name it as dativo ci plan did.');
  }
  return names.length === 0 ? jobs : jobs.filter(({ file }) => names.includes(file));
}

async function applyOne(context: CiContext, reviewed: PlannedJob): Promise<JobEnd> {
  let stage: JobEnd['stage'] = 'not applied';
  const result = await withJob(context, reviewed.file, async (session) => {
    try {
      const now: PlanOfNow = await planJob(session);
      // All that is sensitive is known now, so words may get out again.
      context.gate.release();
      refuse(`the plan for ${reviewed.file} is not the reviewed one`, findPlanFaults(reviewed, now.planned));
      const end = await finishJob(session, now, {
        choice: context.args.text('then') ?? 'auto',
        onStage: (reached) => {
          stage = reached;
        },
      });
      session.io.stdout.write(end.text ?? '');
      return end;
    } catch (error) {
      return toResult(error);
    } finally {
      await rm(session.workspace.plan, { force: true });
    }
  });
  return { file: reviewed.file, stage, result };
}

function refuse(what: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  const help = 'Plan again with dativo ci plan, and have that plan reviewed.';
  throw new UsageError(`${what}: ${faults.join('; ')}. Nothing was applied`, help);
}

function applyOutputs(ends: readonly JobEnd[]): Readonly<Record<string, string>> {
  const count = (fits: (end: JobEnd) => boolean) => String(ends.filter(fits).length);
  return {
    applied: count(({ stage }) => stage !== 'not applied'),
    finished: count(({ stage }) => stage === 'run finished'),
    failed: count(({ result }) => result.exitCode !== EXIT.ok),
  };
}
