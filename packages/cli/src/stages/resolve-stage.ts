import { resolveJob, writeFileAtomic } from '@dativo/resolver';
import { hasErrors, type Outputs, parseOutputs, type ResolvedJob, type StateResource } from '@dativo/schema';
import type { Terraform } from '@dativo/terraform';
import { FindingsError } from '../findings-error.ts';
import { type Session, sourceOf } from './session.ts';

/** A job that can be started, and the text of it that reaches the container. */
export interface Startable {
  readonly job: ResolvedJob;
  readonly text: string;
  /** The same with stars in the place of sensitive values, where there are any: what may be kept on the disk. */
  readonly maskedText?: string;
  readonly outputs: readonly Outputs[];
}

/** Fills the outputs of this very run into the job and keeps the result beside them. */
export function resolveStage(session: Session, outputsText: string, terraform: Terraform): Promise<Startable> {
  const { progress, workspace, loaded } = session;
  return progress.stage('resolve', async () => {
    const parsed = parseOutputs(outputsText, { file: workspace.outputs });
    if (!parsed.ok) throw new FindingsError(parsed.diagnostics, new Map());
    const outputs = new Map([['', parsed.outputs]]);
    const startable = await fillInFromState(session, outputs, terraform);
    await writeFileAtomic(workspace.resolvedJob, startable.text, { mode: 0o600 });
    return { value: startable, note: describeCount(startable.count, loaded.file) };
  });
}

/** The state is asked only where an output is missing: to name what may hold it. */
async function fillInFromState(session: Session, outputs: Filling['outputs'], terraform: Terraform) {
  try {
    return fillIn(session, { outputs });
  } catch (error) {
    if (!(error instanceof FindingsError && error.diagnostics.some(({ ruleId }) => ruleId === 'JOB501'))) throw error;
    const state = parseOutputs(await terraform.show().catch(() => ''));
    if (!state.ok || state.resources === undefined) throw error;
    return fillIn(session, { outputs, resources: new Map([['', state.resources]]) });
  }
}

/** What is filled in, by source alias. */
interface Filling {
  readonly outputs: ReadonlyMap<string, Outputs>;
  readonly resources?: ReadonlyMap<string, readonly StateResource[]>;
}

/** Fills outputs into the session's job. Throws `FindingsError` for what is missing, sensitive or wrong. */
export function fillIn(
  { loaded, args }: Session,
  { outputs, resources }: Filling,
): Startable & { readonly count: number } {
  const sensitive = args.text('sensitive') === 'write' ? 'write' : 'refuse';
  const resolved = resolveJob(loaded.text, outputs, {
    ...{ file: loaded.file, sensitive, project: loaded.project },
    ...(resources && { resources }),
  });
  if (!resolved.ok) throw new FindingsError(resolved.diagnostics, sourceOf(loaded));
  if (resolved.job === undefined || hasErrors(resolved.diagnostics)) {
    throw new FindingsError(resolved.diagnostics, sourceOf(loaded));
  }
  const { job, text, maskedText, replacements } = resolved;
  const masked = maskedText === text ? {} : { maskedText };
  return { job, text, ...masked, outputs: [...outputs.values()], count: replacements.length };
}

function describeCount(count: number, file: string): string {
  return `${count} ${count === 1 ? 'placeholder' : 'placeholders'} of ${file} filled in`;
}
