import { type Diagnostic, type Outputs, parseResolvedJob, type ResolvedJob, sortDiagnostics } from '@dativo/schema';
import type { ResolveOptions } from './options.ts';
import type { Replacement } from './replacement.ts';
import { resolveText } from './resolve-text.ts';
import { resolveUsual } from './resolve-usual.ts';
import type { Sources } from './sources.ts';

/** A resolved job file, or everything that is in the way. */
export type JobResolution =
  | {
      readonly ok: true;
      /** The source with the values in the place of the placeholders, every other byte as it was. */
      readonly text: string;
      /** `text` with sensitive values masked: for showing. */
      readonly maskedText: string;
      /** Missing when a placeholder was kept: such a file cannot run yet. */
      readonly job: ResolvedJob | undefined;
      readonly replacements: readonly Replacement[];
      /** Warnings and infos, placed in the source. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Fills Terraform outputs into the placeholders of a job file and checks the job that comes out. Pure: no file, no process.
 * @param outputs those of one root module, or those of several by alias (`''`: for placeholders without one)
 * @throws {Error} when the result does not read back as meant, which is a fault of ours
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { resolveJob, writeFileAtomic } from '@dativo/resolver';
 * import { parseOutputs } from '@dativo/schema';
 *
 * const read = parseOutputs(readFileSync('outputs.json', 'utf8'), { file: 'outputs.json' });
 * if (!read.ok) throw new Error(read.diagnostics[0]?.message);
 * const resolved = resolveJob(readFileSync('job.yaml', 'utf8'), read.outputs, { file: 'job.yaml' });
 * if (!resolved.ok) throw new Error(resolved.diagnostics[0]?.message);
 * resolved.replacements.map(({ pointer }) => pointer); // => ['/infrastructure/resource_identifiers']
 * await writeFileAtomic('ready.yaml', resolved.text);
 */
export function resolveJob(text: string, outputs: Outputs | Sources, options: ResolveOptions = {}): JobResolution {
  return resolveUsual(text, outputs, options) ?? resolveClosely(text, outputs, options);
}

/** The same for every job there is. */
export function resolveClosely(text: string, outputs: Outputs | Sources, options: ResolveOptions): JobResolution {
  const resolved = resolveText(text, outputs, options);
  if (!resolved.ok) return resolved;
  const { keptCount, toSourceDiagnostic, ...result } = resolved;
  if (keptCount > 0) return { ...result, job: undefined };
  const parsed = parseResolvedJob(result.text, { ...options.project, file: options.file ?? 'job.yaml' });
  const diagnostics = sortDiagnostics([...result.diagnostics, ...parsed.diagnostics.map(toSourceDiagnostic)]);
  return parsed.ok ? { ...result, job: parsed.job, diagnostics } : { ok: false, diagnostics };
}
