import { resolve } from 'node:path';
import { extractMetadata, stringifyDeterministic, toTerraformVariables } from '@dativo/metadata';
import { writeFileAtomic } from '@dativo/resolver';
import { hasErrors } from '@dativo/schema';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { loadJob } from '../job-source.ts';
import { originTable, withOrigins } from '../render/tag-origins.ts';
import { exitCodeOf } from '../verdict.ts';
import { weighFindings } from '../weigh-findings.ts';

export async function run(context: CommandContext): Promise<CommandResult> {
  const { io, args, report } = context;
  const [file = ''] = args.positionals;
  const load = await loadJob(context, file);
  if (!load.ok) return { exitCode: exitCodeOf(load.diagnostics), diagnostics: load.diagnostics, sources: load.sources };
  const { job, document, text: source, tagSources } = load.loaded;
  const sources = new Map([[file, source]]);
  const extracted = extractMetadata(job, { file, document, ...tagSources });
  if (!extracted.ok)
    return { exitCode: exitCodeOf(extracted.diagnostics), diagnostics: extracted.diagnostics, sources };
  const findings = weighFindings(load.loaded, extracted.diagnostics);
  if (hasErrors(findings)) return { exitCode: exitCodeOf(findings), diagnostics: findings, sources };
  const origins = args.has('origins') ? withOrigins(extracted.metadata, extracted.origins) : undefined;
  const printed = args.text('format') === 'tfvars' ? toTerraformVariables(job, tagSources) : extracted.metadata;
  const text = origins === undefined ? stringifyDeterministic(printed) : originTable(origins);
  const result = {
    exitCode: EXIT.ok,
    data: origins ?? printed,
    diagnostics: [...load.loaded.diagnostics, ...findings],
    sources,
  };
  const out = args.text('out');
  if (out === undefined || out === '-') return { ...result, text };
  await writeFileAtomic(resolve(io.cwd, out), text);
  report.say(`Wrote ${out}`);
  return result;
}
