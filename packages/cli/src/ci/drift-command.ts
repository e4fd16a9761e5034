import { rm } from 'node:fs/promises';
import type { CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { HostError } from './call-host.ts';
import type { CiContext } from './ci-context.ts';
import { cutBody } from './cut-body.ts';
import { driftPage, type JobDrift } from './drift-page.ts';
import { planJob, withJob } from './plan-job.ts';
import { touchedJobs } from './touched-jobs.ts';

const MARKER = '<!-- dativo ci drift -->';
const TITLE = 'Infrastructure has drifted from its jobs';

/** Plans every job, changes nothing, and keeps one issue open for as long as anything differs. */
export async function drift(context: CiContext): Promise<CommandResult> {
  const { host, gate, args } = context;
  const { jobs } = await touchedJobs(context);
  const drifts: JobDrift[] = [];
  for (const file of jobs) drifts.push(await look(context, file));
  const drifted = drifts.filter(({ planned }) => planned?.summary.hasChanges === true);
  const failed = drifts.find(({ planned }) => planned === undefined);
  const page = gate.masked(driftPage(drifts));
  gate.tell(
    await host.output({
      drifted: JSON.stringify(drifted.map(({ file }) => file)),
      has_drift: String(drifted.length > 0),
    }),
  );
  gate.tell(await host.summarize(page));
  // What could not be looked at is no news: it neither opens an issue nor closes one.
  if (drifted.length > 0) await keepIssue(context, page);
  else if (failed === undefined) await closeIssue(context);
  const exitCode = failed?.result.exitCode ?? (drifted.length > 0 && args.has('detailed') ? EXIT.changes : EXIT.ok);
  return {
    exitCode,
    text: drifts
      .map(
        ({ file, planned }) =>
          `${file}: ${planned === undefined ? 'failed' : planned.summary.hasChanges ? 'has drifted' : 'no drift'}\n`,
      )
      .join(''),
    data: {
      jobs: drifts.map(({ file, planned, result }) => ({
        file,
        exit_code: result.exitCode,
        plan: planned?.summary ?? null,
        error: result.error ?? null,
      })),
    },
    ...(failed?.result.error && { error: failed.result.error }),
  };
}

async function look(context: CiContext, file: string): Promise<JobDrift> {
  let planned: JobDrift['planned'];
  const result = await withJob(context, file, async (session) => {
    const now = await planJob(session, { isRefreshOnly: context.args.has('refresh-only') });
    await rm(session.workspace.plan, { force: true });
    planned = now.planned;
    return { exitCode: EXIT.ok };
  });
  return { file, planned: result.exitCode === EXIT.ok ? planned : undefined, result };
}

async function keepIssue({ host, gate }: CiContext, page: string): Promise<void> {
  const body = cutBody(`${MARKER}\n${page}`, host.commentBytes);
  await orSay({ host, gate }, async (issues) => {
    const known = await issues.find(MARKER);
    if (known === undefined) await issues.add(body, TITLE);
    else if (known.body !== body) await issues.change(known.id, body);
  });
}

async function closeIssue({ host, gate }: CiContext): Promise<void> {
  await orSay({ host, gate }, async (issues) => {
    const known = await issues.find(MARKER);
    if (known !== undefined) await issues.close(known.id, 'No job differs from its infrastructure any more.');
  });
}

async function orSay(
  { host, gate }: Pick<CiContext, 'host' | 'gate'>,
  work: (issues: NonNullable<CiContext['host']['issues']>) => Promise<void>,
): Promise<void> {
  if (host.issues === undefined) return;
  try {
    await work(host.issues);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    gate.tell(host.annotate('warning', `No issue about drift could be written: ${error.message}`));
  }
}
