import { resolve } from 'node:path';
import { stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { writeFileAtomic } from '@dativo/resolver';
import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import { EXIT } from '../exit-codes.ts';
import { createJobLoader } from '../job-source.ts';
import { extractTags } from '../many/extract-tags.ts';
import { checkMetadataChoice } from '../many/metadata-choices.ts';
import { originTable, withOrigins } from '../render/tag-origins.ts';
import { listJobs } from '../validate/list-jobs.ts';
import { exitCodeOf } from '../verdict.ts';

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  checkMetadataChoice(args);
  const found = await loadSettings(io, args);
  if (!found.ok)
    return { exitCode: exitCodeOf(found.diagnostics), diagnostics: found.diagnostics, sources: found.sources };
  const { settings } = found;
  const list = await listJobs(io, args, settings);
  if (args.has('fleet') || list.isMany) {
    return (await import('../many/metadata-of-many.ts')).metadataOfMany(context, settings, list);
  }
  const load = await createJobLoader(io, settings);
  const read = await load(list.files[0]?.file ?? '');
  if (!read.ok) return { exitCode: exitCodeOf(read.diagnostics), diagnostics: read.diagnostics, sources: read.sources };
  const { job, text: source, tagSources, file } = read.loaded;
  const sources = new Map([[file, source]]);
  const { extracted, diagnostics } = extractTags(read.loaded, args.has('origins'));
  if (extracted === undefined) return { exitCode: exitCodeOf(diagnostics), diagnostics, sources };
  const written = args.has('origins') ? withOrigins(extracted.metadata, extracted.origins) : undefined;
  const printed = args.text('format') === 'tfvars' ? toTerraformVariables(job, tagSources) : extracted.metadata;
  const text = written === undefined ? stringifyDeterministic(printed) : originTable(written);
  const result = { exitCode: EXIT.ok, data: written ?? printed, diagnostics, sources };
  const out = args.text('out');
  if (out === undefined || out === '-') return { ...result, text };
  await writeFileAtomic(resolve(io.cwd, out), text);
  report.say(`Wrote ${out}`);
  return result;
}
