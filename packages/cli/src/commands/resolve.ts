import { writeFileAtomic } from '@dativo/resolver';
import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import { EXIT } from '../exit-codes.ts';
import { wouldGitTrack } from '../git-tracking.ts';
import { createJobLoader } from '../job-source.ts';
import { checkResolveChoice } from '../many/resolve-choices.ts';
import { createResolver } from '../many/resolve-loaded.ts';
import { compareWithFile, diffOf, type ResolvedFile, refuseTracked } from '../many/resolved-file.ts';
import { targetOf } from '../many/target-file.ts';
import { listJobs } from '../validate/list-jobs.ts';
import { exitCodeOf } from '../verdict.ts';

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args } = context;
  checkResolveChoice(args);
  const found = await loadSettings(io, args);
  if (!found.ok)
    return { exitCode: exitCodeOf(found.diagnostics), diagnostics: found.diagnostics, sources: found.sources };
  const { settings } = found;
  const list = await listJobs(io, args, settings);
  if (list.isMany) return (await import('../many/resolve-many.ts')).resolveMany(context, settings, list);
  const load = await createJobLoader(io, settings);
  const read = await load(list.files[0]?.file ?? '');
  if (!read.ok) return { exitCode: exitCodeOf(read.diagnostics), diagnostics: read.diagnostics, sources: read.sources };
  const sources = new Map([[read.loaded.file, read.loaded.text]]);
  const { value, diagnostics } = await createResolver(context)(read.loaded);
  if (value === undefined) return { exitCode: exitCodeOf(diagnostics), diagnostics, sources };
  return { ...(await deliver(context, { ...value, target: targetOf(io, args, read.loaded) })), diagnostics, sources };
}

async function deliver(context: CommandContext, file: ResolvedFile): Promise<CommandResult> {
  const { io, args, report } = context;
  const { replacements, text, target } = file;
  const data = { replacements };
  if (args.has('diff')) {
    const patch = await diffOf(file);
    return { exitCode: EXIT.ok, text: patch, data: { ...data, diff: patch } };
  }
  if (target === undefined) return { exitCode: EXIT.ok, text, data: { ...data, text } };
  if (args.has('check')) {
    const { state, words } = await compareWithFile(file, target);
    report.say(words);
    return { exitCode: state === 'current' ? EXIT.ok : EXIT.changes, data: { ...data, file: target.name, state } };
  }
  // What was asked for with --sensitive write must at least not be readable by everybody.
  const isSecret = replacements.some(({ isSensitive }) => isSensitive);
  if (isSecret && (await wouldGitTrack(target.path, io.env))) return refuseTracked(target.name);
  await writeFileAtomic(target.path, text, isSecret ? { mode: 0o600 } : {});
  const count = replacements.length === 1 ? '1 placeholder' : `${replacements.length} placeholders`;
  report.say(`Wrote ${target.name}: ${count} filled in`);
  return { exitCode: EXIT.ok, data: { ...data, file: target.name } };
}
