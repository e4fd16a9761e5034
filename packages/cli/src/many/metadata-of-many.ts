import { resolve } from 'node:path';
import { type FleetInputs, fleetText, stringifyDeterministic, toFleetInputs } from '@dativo/metadata';
import { writeFilesAtomic } from '@dativo/resolver';
import type { CommandContext, CommandResult } from '../command.ts';
import type { Settings } from '../config/settings.ts';
import { EXIT } from '../exit-codes.ts';
import type { LoadedJob } from '../job-source.ts';
import type { JobList } from '../validate/list-jobs.ts';
import { skippedNotes } from '../validate/set-aside.ts';
import { compareJobs, type FleetMember } from './compare-jobs.ts';
import { type ExtractedTags, extractTags } from './extract-tags.ts';
import { countJobs, fleetLine } from './fleet-line.ts';
import { ofOneRuntime, oneRegion } from './one-fleet.ts';
import { refuseAll, showFindings } from './show-findings.ts';
import { type Work, workOnAll } from './work-on-all.ts';

/** What is written of one job, with what tells it from others. */
interface Written extends FleetMember {
  readonly inputs: FleetInputs;
}

/** What `dativo metadata` gives of several jobs: by job_name their tags, their variables, or with `--fleet` all that a fleet takes. */
export async function metadataOfMany(
  context: CommandContext,
  settings: Settings,
  list: JobList,
): Promise<CommandResult> {
  const isFleet = context.args.has('fleet');
  const wanted = context.args.text('runtime');
  const format = isFleet ? 'fleet' : (context.args.text('format') ?? 'metadata');
  const worked = await workOnAll(context, settings, list.files, async (loaded) => toWritten(loaded, format, wanted));
  const total = list.files.length - worked.others.length;
  if (worked.failed > 0) return refuseAll(context, worked, total);
  const jobs = worked.values;
  const twins = compareJobs(jobs);
  if (twins.failed > 0) return refuseAll(context, { ...twins, skipped: 0 }, total);
  if (isFleet) ofOneRuntime(jobs);
  const byName = new Map(jobs.map(({ jobName, inputs }) => [jobName, inputs]));
  const parts = isFleet
    ? [...fleetText({ jobs: byName, region: oneRegion(jobs) })]
    : [stringifyDeterministic(Object.fromEntries(byName))];
  await showFindings(context, worked);
  const left = total - jobs.length;
  const note = [...countJobs(jobs.length, left, wanted), ...skippedNotes(worked.others), ...list.notes];
  const { diagnostics, sources } = worked;
  const result = { exitCode: EXIT.ok, diagnostics, sources, isTextComplete: true };
  return deliver(context, parts, result, note.join('; '));
}

function deliver(
  { io, args, report }: CommandContext,
  parts: readonly string[],
  result: CommandResult,
  note: string,
): CommandResult {
  const out = args.text('out');
  const whole = report.isJson ? { ...result, data: JSON.parse(parts.join('')) } : result;
  if (out === undefined || out === '-') return { ...whole, text: parts.join('') };
  const isWritten = writeFilesAtomic([{ path: resolve(io.cwd, out), text: parts, isSynced: false }]) > 0;
  report.say(fleetLine(out, isWritten, note));
  return whole;
}

function toWritten(loaded: LoadedJob, format: string, wanted: string | undefined): Work<Written> {
  const { job, text, file, project } = loaded;
  const runtime = job.infrastructure?.runtime.type;
  if (wanted !== undefined && runtime !== wanted) return { diagnostics: [] };
  const { extracted, diagnostics } = extractTags(loaded);
  if (extracted === undefined) return { diagnostics };
  const { provider, region } = job.infrastructure ?? {};
  const { job_name: jobName = '', environment } = extracted.metadata;
  const value = {
    ...{ file, text, project, jobName, environment, provider, runtime },
    region: typeof region === 'string' && !region.includes('{{') ? region : undefined,
    tenant: job.tenant_id,
    inputs: inputsOf(loaded, extracted, format),
  };
  return { value, diagnostics };
}

type Extracted = NonNullable<ExtractedTags['extracted']>;

function inputsOf({ text }: LoadedJob, extracted: Extracted, format: string): FleetInputs {
  if (format === 'fleet') return toFleetInputs(extracted, text);
  const { metadata, variables } = extracted;
  return format === 'tfvars' ? { ...variables, job_metadata: metadata } : metadata;
}
