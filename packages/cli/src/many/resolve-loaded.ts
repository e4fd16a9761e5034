import { resolveJob } from '@dativo/resolver';
import { hasErrors } from '@dativo/schema';
import type { CommandContext } from '../command.ts';
import type { LoadedJob } from '../job-source.ts';
import { type ReadOutputs, readOutputs } from '../outputs-source.ts';
import { weighFindings } from '../weigh-findings.ts';
import { locateWorkspace } from '../workspace.ts';
import type { ResolvedFile } from './resolved-file.ts';
import type { Work } from './work-on-all.ts';

type GoodOutputs = Extract<ReadOutputs, { ok: true }>;

/** Fills the outputs into jobs that passed every check. */
export type JobResolver = (loaded: LoadedJob) => Promise<Work<Omit<ResolvedFile, 'target'>>>;

/** `named`: outputs that were read already and hold for all jobs. Default: each job's own. */
export function createResolver({ io, args }: CommandContext, named?: GoodOutputs): JobResolver {
  let isTold = false;
  return async (loaded) => {
    const { file, text, project } = loaded;
    const kept = file === '-' ? undefined : locateWorkspace(io, args, loaded).outputs;
    const read = named ?? (await readOutputs(io, args, kept));
    if (!read.ok) return { diagnostics: read.diagnostics };
    // What there is to say about shared outputs is said once.
    const findings = named !== undefined && isTold ? [] : weighFindings(loaded, read.diagnostics);
    isTold = true;
    if (hasErrors(findings)) return { diagnostics: findings };
    const resolved = resolveJob(text, read.outputs, {
      file,
      sensitive: args.text('sensitive') as 'refuse' | 'keep' | 'write',
      missing: args.has('allow-missing') ? 'keep' : 'error',
      project,
      resources: read.resources,
    });
    const diagnostics = [...findings, ...resolved.diagnostics];
    if (!resolved.ok) return { diagnostics };
    const { replacements, maskedText } = resolved;
    return { value: { file, source: text, text: resolved.text, maskedText, replacements }, diagnostics };
  };
}
