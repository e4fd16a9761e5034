import { parseOutputs } from '@dativo/schema';
import { askApproval, neededApproval } from '../approval.ts';
import type { CommandContext, CommandResult } from '../command.ts';
import { reportStarted } from '../runs/report-started.ts';
import { startRun } from '../runs/start-run.ts';
import { checkRuntime } from '../runtimes.ts';
import { findService } from '../service/find-service.ts';
import { upService } from '../service/up-service.ts';
import { resolveStage } from '../stages/resolve-stage.ts';
import { inSession, type Session } from '../stages/session.ts';
import {
  applyStage,
  describeAction,
  initStage,
  metadataStage,
  outputStage,
  planStage,
} from '../stages/terraform-stages.ts';
import { UsageError } from '../usage-error.ts';
import { jobNameOf } from '../workspace.ts';

export function run(context: CommandContext): Promise<CommandResult> {
  const [file = ''] = context.args.positionals;
  return inSession(context, { file, eventsFile: context.args.text('events') }, up);
}

async function up(session: Session): Promise<CommandResult> {
  const { io, report, loaded, args } = session;
  const { infrastructure } = loaded.job;
  if (infrastructure === undefined || infrastructure === null) {
    const help = 'Add an infrastructure block, or run the job here: dativo run --mode local JOB -- PROGRAM ARG...';
    throw new UsageError(`${loaded.file} has no infrastructure block, so there is nothing to bring up`, help);
  }
  checkRuntime(infrastructure.runtime.type);
  const tags = await metadataStage(session);
  const terraform = await initStage(session);
  const plan = await planStage(session, terraform);
  await askApproval(io, report, {
    approval: neededApproval({ plan, isLocal: infrastructure.provider === 'local', isReviewed: false }),
    jobName: jobNameOf(loaded),
    isAutoApproved: args.has('auto-approve'),
    action: describeAction(plan),
  });
  const applied = await applyStage(session, terraform, plan);
  const outputsText = await outputStage(session, terraform);
  const startable = await resolveStage(session, outputsText, terraform);
  const prepared = { runtime: infrastructure.runtime.type, startable, count: 0, findings: [] };
  const appliedTags = readAppliedTags(outputsText) ?? tags;
  const service = await findService(session, prepared);
  if (service !== undefined) {
    const more = { terraform: { plan, applied }, tags: appliedTags };
    return upService(session, { service, runtime: prepared.runtime, more });
  }
  const started = await startRun(session, prepared);
  const reported = reportStarted(session, started, { terraform: applied, tags: appliedTags });
  return { ...reported, data: { ...(reported.data as object), terraform: { plan, applied }, tags: appliedTags } };
}

/** The tags after Terraform's own merge, where the root module passes them on as `all_tags`. */
function readAppliedTags(outputsText: string): Record<string, string> | undefined {
  const parsed = parseOutputs(outputsText);
  const tags = parsed.ok ? parsed.outputs.get('all_tags') : undefined;
  if (tags === undefined || tags.isSensitive || !(tags.value instanceof Map)) return undefined;
  return Object.fromEntries([...tags.value].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
