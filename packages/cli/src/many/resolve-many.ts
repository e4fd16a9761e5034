import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FileToWrite, writeFilesAtomic } from '@dativo/resolver';
import type { CommandContext, CommandResult } from '../command.ts';
import type { Settings } from '../config/settings.ts';
import { EXIT } from '../exit-codes.ts';
import { wouldGitTrack } from '../git-tracking.ts';
import { readOutputs } from '../outputs-source.ts';
import { plural } from '../render/count.ts';
import { UsageError } from '../usage-error.ts';
import type { JobList } from '../validate/list-jobs.ts';
import { skippedNotes } from '../validate/set-aside.ts';
import { exitCodeOf } from '../verdict.ts';
import { checkManyChoice } from './resolve-choices.ts';
import { createResolver } from './resolve-loaded.ts';
import { compareWithFile, diffOf, type ResolvedFile, refuseTracked } from './resolved-file.ts';
import { refuseAll, showFindings } from './show-findings.ts';
import { type TargetFile, targetOf } from './target-file.ts';
import { workOnAll } from './work-on-all.ts';
import { writtenLine } from './written-line.ts';

type FileOfMany = ResolvedFile & { readonly target: TargetFile };

/** Fills one set of outputs into many jobs. All or nothing: where one job has an error, no file is written. */
export async function resolveMany(context: CommandContext, settings: Settings, list: JobList): Promise<CommandResult> {
  const { io, args } = context;
  checkManyChoice(args);
  const named = args.list('outputs').length === 0 ? undefined : await readOutputs(io, args, undefined);
  if (named?.ok === false) return { exitCode: exitCodeOf(named.diagnostics), diagnostics: named.diagnostics };
  const resolve = createResolver(context, named);
  const worked = await workOnAll(context, settings, list.files, async (loaded) => {
    const { value, diagnostics } = await resolve(loaded);
    const target = targetOf(io, args, loaded);
    return value === undefined || target === undefined ? { diagnostics } : { value: { ...value, target }, diagnostics };
  });
  const { values: files, diagnostics, sources } = worked;
  const total = list.files.length - worked.others.length;
  if (worked.failed > 0) return refuseAll(context, worked, total);
  checkTargets(files);
  await showFindings(context, worked);
  return {
    ...(await deliver(context, files, [...skippedNotes(worked.others), ...list.notes])),
    diagnostics,
    sources,
    isTextComplete: true,
  };
}

/** `orders.yaml` and `orders.yml` have one name once they are resolved. */
function checkTargets(files: readonly FileOfMany[]): void {
  const taken = new Map<string, string>();
  for (const { file, target } of files) {
    const other = taken.get(target.path);
    if (other !== undefined)
      throw new UsageError(`${other} and ${file} would both be written to ${target.name}`, 'Give one another name.');
    taken.set(target.path, file);
  }
}

async function deliver(
  context: CommandContext,
  files: readonly FileOfMany[],
  notes: readonly string[],
): Promise<CommandResult> {
  const { args } = context;
  const { text, exitCode, words, states, error } = args.has('diff')
    ? await diffAll(files)
    : await (args.has('check') ? checkAll(context, files) : writeAll(context, files));
  if (error !== undefined) return { exitCode, error };
  context.report.say([words, ...notes].join('; '));
  const jobs = files.map(({ file, target, replacements }, index) => ({
    job: file,
    ...(args.has('diff') ? {} : { file: target.name }),
    ...(states === undefined ? {} : { state: states[index] }),
    replacements,
  }));
  return { exitCode, ...(text === undefined ? {} : { text }), data: { jobs } };
}

interface Delivery extends Pick<CommandResult, 'exitCode' | 'text' | 'error'> {
  readonly words: string;
  readonly states?: readonly string[];
}

async function diffAll(files: readonly FileOfMany[]): Promise<Delivery> {
  const patches: string[] = [];
  for (const file of files) patches.push(await diffOf(file));
  const changed = patches.filter((patch) => patch !== '').length;
  return {
    exitCode: EXIT.ok,
    text: patches.join(''),
    words: `${changed} of ${plural(files.length, 'job')} would change`,
  };
}

async function checkAll({ report }: CommandContext, files: readonly FileOfMany[]): Promise<Delivery> {
  const states: string[] = [];
  for (const file of files) {
    const { state, words } = await compareWithFile(file, file.target);
    if (state !== 'current') report.say(words);
    states.push(state);
  }
  const current = states.filter((state) => state === 'current').length;
  const words = `${current} of ${plural(files.length, 'file')} up to date`;
  return { exitCode: current === files.length ? EXIT.ok : EXIT.changes, words, states };
}

async function writeAll({ io, args }: CommandContext, files: readonly FileOfMany[]): Promise<Delivery> {
  const isSecret = ({ replacements }: FileOfMany) => replacements.some(({ isSensitive }) => isSensitive);
  for (const file of files.filter(isSecret)) {
    if (await wouldGitTrack(file.target.path, io.env)) return { ...refuseTracked(file.target.name), words: '' };
  }
  if (args.has('out-dir')) makeFolders(files);
  const written = writeFilesAtomic(
    files.map((file): FileToWrite => {
      const { target, text } = file;
      return isSecret(file) ? { path: target.path, text, mode: 0o600 } : { path: target.path, text };
    }),
  );
  const count = files.reduce((sum, { replacements }) => sum + replacements.length, 0);
  return { exitCode: EXIT.ok, words: writtenLine({ written, total: files.length, placeholders: count }) };
}

function makeFolders(files: readonly FileOfMany[]): void {
  for (const folder of new Set(files.map(({ target }) => dirname(target.path)))) mkdirSync(folder, { recursive: true });
}
