import { rm } from 'node:fs/promises';
import { extractMetadata, stringifyDeterministic, type Tags, toTerraformVariables } from '@dativo/metadata';
import { writeFileAtomic } from '@dativo/resolver';
import { hasErrors } from '@dativo/schema';
import {
  createTerraform,
  type PlanOptions,
  type PlanSummary,
  quoteCommand,
  type Terraform,
  type TerraformDiagnostic,
  type TerraformEvent,
} from '@dativo/terraform';
import { FindingsError } from '../findings-error.ts';
import { findRootModule } from '../root-module.ts';
import { weighFindings } from '../weigh-findings.ts';
import { type Session, sourceOf } from './session.ts';

const PRIVATE = { mode: 0o600 } as const;

/** Writes what Terraform gets to know of the job. Gives the tags. */
export function metadataStage({ progress, loaded, workspace }: Session): Promise<Tags> {
  return progress.stage('metadata', async () => {
    const { job, file, document, tagSources } = loaded;
    const extracted = extractMetadata(job, { file, document, ...tagSources });
    if (!extracted.ok) throw new FindingsError(extracted.diagnostics, sourceOf(loaded));
    const findings = weighFindings(loaded, extracted.diagnostics);
    if (hasErrors(findings)) throw new FindingsError(findings, sourceOf(loaded));
    for (const { severity, message } of findings) progress.complain(`    ${severity}: ${message}`);
    await writeFileAtomic(workspace.metadata, stringifyDeterministic(extracted.metadata), PRIVATE);
    await writeFileAtomic(workspace.variables, stringifyDeterministic(toTerraformVariables(job, tagSources)), PRIVATE);
    return { value: extracted.metadata, note: `${Object.keys(extracted.metadata).length} tags` };
  });
}

/** Finds the program and the root module, and prepares the module. */
export function initStage(session: Session): Promise<Terraform> {
  return session.progress.stage('terraform init', async () => {
    const terraform = await openTerraform(session);
    await terraform.init();
    return { value: terraform, note: `${terraform.flavour} ${terraform.version}` };
  });
}

/** A handle on terraform whose events are shown and kept. */
export async function openTerraform(session: Session): Promise<Terraform> {
  const { io, args, loaded, progress, events } = session;
  const binary = args.text('terraform-binary');
  return createTerraform({
    workingDirectory: await findRootModule(io, args, loaded.folder),
    ...(binary === undefined ? {} : { binary }),
    environment: { ...io.env },
    signals: io.signals,
    ...(session.onSecret && { onSecret: session.onSecret }),
    onCommand: (argv) => progress.detail(`$ ${quoteCommand(argv)}`),
    onEvent(event) {
      events.write({ schema_version: 1, type: 'terraform', at: io.clock.now().toISOString(), ...event });
      showEvent(event, session);
    },
  });
}

export function planStage(
  session: Session,
  terraform: Terraform,
  options: Pick<PlanOptions, 'isDestroy' | 'isRefreshOnly'> = {},
): Promise<PlanSummary> {
  const { progress, workspace } = session;
  return progress.stage('terraform plan', async () => {
    const value = await terraform.plan({ planFile: workspace.plan, variablesFile: workspace.variables, ...options });
    return { value, note: describePlan(value) };
  });
}

/** Applies the kept plan, if there is anything to apply, and removes it: it has had its one use. */
export function applyStage({ progress, workspace }: Session, terraform: Terraform, plan: PlanSummary): Promise<string> {
  return progress.stage('terraform apply', async () => {
    if (!plan.hasChanges) {
      await rm(workspace.plan, { force: true });
      return { value: 'no changes', note: 'no changes, nothing to apply' };
    }
    const { add, change, destroy } = await terraform.apply({ planFile: workspace.plan });
    await rm(workspace.plan, { force: true });
    const note = `${add} added, ${change} changed, ${destroy} destroyed`;
    return { value: note, note };
  });
}

/** Keeps the outputs as terraform prints them. They may hold secrets, so the file is private. */
export function outputStage({ progress, workspace }: Session, terraform: Terraform): Promise<string> {
  return progress.stage('terraform output', async () => {
    const value = await terraform.output();
    await writeFileAtomic(workspace.outputs, `${value.trimEnd()}\n`, PRIVATE);
    return { value, note: 'kept for the placeholders' };
  });
}

export function describePlan(plan: PlanSummary): string {
  if (!plan.hasChanges) return 'no changes';
  const { add, change, destroy } = plan;
  if (add + change + destroy === 0) return 'changes to outputs or state only';
  return `${add} to add, ${change} to change, ${destroy} to destroy`;
}

/** What applying the plan does, as it follows "this would". */
export function describeAction({ add, change, destroy, replace }: PlanSummary): string {
  const parts = [
    [add - replace, 'add'],
    [change, 'change'],
    [replace, 'replace'],
    [destroy - replace, 'destroy'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, verb]) => `${verb} ${count}`);
  return said.length === 0 ? 'change outputs or state only' : `${said.join(', ')} of the resources in the plan`;
}

function showEvent(event: TerraformEvent, { progress, report }: Session): void {
  const { yellow, red, dim } = report.err;
  if (event.kind === 'resource' && (event.phase === 'started' || event.phase === 'progress')) {
    progress.at(`${event.address}: ${event.action}`);
  } else if (event.kind === 'resource' && (event.phase === 'done' || event.phase === 'failed')) {
    if (event.action === 'refresh' || event.action === 'read') return;
    progress.say(dim(`    ${event.address}: ${event.action} ${event.phase} (${event.elapsedSeconds ?? 0} s)`));
  } else if (event.kind === 'line') progress.detail(`    ${event.text}`);
  else if (event.kind === 'notice') progress.say(`    ${event.message}`);
  else if (event.kind === 'warning') progress.complain(yellow(`    ${event.message}`));
  else if (event.kind === 'diagnostic') {
    const paint = event.diagnostic.severity === 'error' ? red : yellow;
    progress.complain(`    ${paint(event.diagnostic.severity)}: ${describeDiagnostic(event.diagnostic)}`);
  }
}

function describeDiagnostic({ summary, detail, address, range }: TerraformDiagnostic): string {
  const place = range === undefined ? '' : ` (${range.filename}:${range.start.line})`;
  const resource = address === undefined ? '' : ` [${address}]`;
  const more = detail === '' ? '' : `: ${detail.replaceAll('\n', '\n    ')}`;
  return `${summary}${resource}${place}${more}`;
}
