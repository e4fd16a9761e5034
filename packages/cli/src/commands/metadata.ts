import { resolve } from 'node:path';
import { extractMetadata, stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { writeFileAtomic } from '@dativo/resolver';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { loadJob } from '../job-source.ts';
import { originTable, withOrigins } from '../render/tag-origins.ts';
import { exitCodeOf } from '../verdict.ts';

export async function run({ io, args, report }: CommandContext): Promise<CommandResult> {
  const [file = ''] = args.positionals;
  const load = await loadJob(io, file);
  if (!load.ok) return { exitCode: exitCodeOf(load.diagnostics), diagnostics: load.diagnostics, sources: load.sources };
  const { job, document, text: source } = load.loaded;
  const sources = new Map([[file, source]]);
  const extracted = extractMetadata(job, { file, document });
  if (!extracted.ok)
    return { exitCode: exitCodeOf(extracted.diagnostics), diagnostics: extracted.diagnostics, sources };
  const origins = args.has('origins') ? withOrigins(extracted.metadata, extracted.origins) : undefined;
  const printed = args.text('format') === 'tfvars' ? toTerraformVariables(job) : extracted.metadata;
  const text = origins === undefined ? stringifyDeterministic(printed) : originTable(origins);
  const result = {
    exitCode: EXIT.ok,
    data: origins ?? printed,
    diagnostics: [...load.loaded.diagnostics, ...extracted.diagnostics],
    sources,
  };
  const out = args.text('out');
  if (out === undefined || out === '-') return { ...result, text };
  await writeFileAtomic(resolve(io.cwd, out), text);
  report.say(`Wrote ${out}`);
  return result;
}
