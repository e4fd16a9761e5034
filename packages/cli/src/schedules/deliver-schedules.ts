import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeFileAtomic } from '@dativo/resolver';
import { hasErrors } from '@dativo/schema';
import type { PlannedSchedule } from '@dativo/schema/runner-file';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import type { LoadedJob } from '../job-source.ts';
import { plural } from '../render/count.ts';
import { exitCodeOf } from '../verdict.ts';
import { renderFleet } from './fleet-schedules.ts';
import { renderBlocks, renderVariable } from './render-schedules.ts';

/** Prints or writes the schedules, or compares them with the file that is there. */
export async function deliverSchedules(
  context: CommandContext,
  all: readonly PlannedSchedule[],
  loaded: ReadonlyMap<string, LoadedJob>,
): Promise<CommandResult> {
  const { args } = context;
  const planned = choose(context, all);
  const { text, findings } = render(args.text('format') as Format, planned, loaded);
  if (hasErrors(findings)) return { exitCode: exitCodeOf(findings), diagnostics: findings };
  const result = await write(context, planned, text);
  return { ...result, diagnostics: findings };
}

async function write(
  context: CommandContext,
  planned: readonly PlannedSchedule[],
  text: string,
): Promise<CommandResult> {
  const { io, args, report } = context;
  const data = { schedules: planned.map(toData) };
  const out = args.text('out');
  if (out === undefined || out === '-') return { exitCode: EXIT.ok, text, data: { ...data, text } };
  const path = resolve(io.cwd, out);
  if (args.has('check') || args.has('diff')) return compare(context, { out, path, text }, data);
  await writeFileAtomic(path, text);
  report.say(`Wrote ${out}: ${plural(planned.length, 'schedule')}`);
  return { exitCode: EXIT.ok, data: { ...data, file: out } };
}

type Format = 'tfvars' | 'fleet' | 'blocks';

function render(format: Format, planned: readonly PlannedSchedule[], loaded: ReadonlyMap<string, LoadedJob>) {
  if (format === 'fleet') return renderFleet(planned, loaded);
  return { text: format === 'blocks' ? renderBlocks(planned) : renderVariable(planned), findings: [] };
}

function choose({ args, report }: CommandContext, all: readonly PlannedSchedule[]): readonly PlannedSchedule[] {
  const wanted = args.text('runtime');
  if (wanted === undefined) return all;
  const rest = all.filter(({ runtime }) => runtime !== wanted);
  if (rest.length > 0) report.say(`left out, not on ${wanted}: ${rest.map(({ jobName }) => jobName).join(', ')}`);
  return all.filter(({ runtime }) => runtime === wanted);
}

interface Written {
  readonly out: string;
  readonly path: string;
  readonly text: string;
}

async function compare(
  { args, report }: CommandContext,
  { out, path, text }: Written,
  data: object,
): Promise<CommandResult> {
  const found = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const state = found === undefined ? 'missing' : found === text ? 'current' : 'stale';
  if (args.has('diff')) {
    const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
    const names = [found === undefined ? '/dev/null' : out, out] as const;
    const options = { headerOptions: FILE_HEADERS_ONLY };
    const diff = state === 'current' ? '' : createTwoFilesPatch(...names, found ?? '', text, '', '', options);
    return { exitCode: EXIT.ok, text: diff, data: { ...data, file: out, state, diff } };
  }
  report.say(state === 'current' ? `${out} is up to date` : `${out} is ${state}; write it with dativo schedules`);
  return { exitCode: state === 'current' ? EXIT.ok : EXIT.changes, data: { ...data, file: out, state } };
}

function toData({ schedule, job, jobName, runtime }: PlannedSchedule) {
  const { name, cron, timezone, enabled } = schedule;
  const { tenant_id } = job.job;
  return { name, job: jobName, file: job.file, tenant_id, runtime, cron, timezone, enabled };
}
