import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TerraformError, type TerraformErrorCode } from './errors.ts';
import type { OutputName, TerraformEvent } from './events.ts';
import { type Invocation, invoke } from './invoke.ts';
import { isRecord } from './is-record.ts';
import { findOutputs } from './outputs-text.ts';
import { parseJson } from './parse-json.ts';
import { fingerprintPlan, type PlanFingerprint } from './plan-fingerprint.ts';
import { type Plan, type PlanSummary, parsePlan, summarizePlan } from './plan-summary.ts';
import { addSecretsOfOutputs, addSecretsOfPlan } from './secrets.ts';

/** What is planned, and where the plan goes. */
export interface PlanOptions {
  /** Where the plan is written. It holds every value in clear, secrets too. */
  readonly planFile: string;
  /** A `.tfvars.json` file. */
  readonly variablesFile?: string;
  /** Plan to destroy everything. */
  readonly isDestroy?: boolean;
  /** Only look for what somebody else has changed: the plan changes nothing but the state. */
  readonly isRefreshOnly?: boolean;
}

/** What an apply did, in terraform's own count: a replacement is in `add` and in `destroy`. */
export interface ApplySummary {
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly import: number;
  /** Names of the root module's outputs after the apply. */
  readonly outputs: readonly OutputName[];
}

/** Plans to the file, then reads the file. */
export async function plan(invocation: Invocation, options: PlanOptions): Promise<PlanSummary> {
  const planFile = resolve(options.planFile);
  const args = ['plan', '-input=false', '-no-color', '-json', '-detailed-exitcode', `-out=${planFile}`];
  if (options.isDestroy) args.push('-destroy');
  if (options.isRefreshOnly) args.push('-refresh-only');
  if (options.variablesFile !== undefined) args.push(`-var-file=${resolve(options.variablesFile)}`);
  await emptyPrivately(planFile);
  const planned = await invoke(invocation, args, { code: 'PLAN_FAILED', reads: 'events', okCodes: [0, 2] });

  const plan = await readPlan(invocation, planFile, 'PLAN_FAILED');
  return summarizePlan(plan, planned.exitCode === 2);
}

/** terraform writes into a file that is there and keeps its mode. An older plan is gone even if the new one fails. */
async function emptyPrivately(planFile: string): Promise<void> {
  try {
    await writeFile(planFile, '', { mode: 0o600 });
    await chmod(planFile, 0o600);
  } catch {
    // What keeps us from writing keeps terraform from it too, and terraform says so.
  }
}

/** The plan as `show -json` gives it; its secrets are known from now on. */
async function readPlan(invocation: Invocation, planFile: string, code: TerraformErrorCode): Promise<Plan> {
  const { stdout } = await invoke(invocation, ['show', '-no-color', '-json', planFile], { code, reads: 'json' });
  const plan = parsePlan(stdout);
  if (plan === undefined) throw badOutput(invocation, 'show -json', stdout, 'no JSON of a plan');
  addSecretsOfPlan(invocation.secrets, plan);
  invocation.knownPlans.add(planFile);
  return plan;
}

/** Applies exactly the plan in the file. */
export async function apply(invocation: Invocation, path: string): Promise<ApplySummary> {
  const planFile = resolve(path);
  if (!invocation.knownPlans.has(planFile)) await readPlan(invocation, planFile, 'APPLY_FAILED');
  let counts: Omit<ApplySummary, 'outputs'> | undefined;
  let outputs: readonly OutputName[] = [];
  const onEvent = (event: TerraformEvent): void => {
    if (event.kind === 'summary' && event.operation !== 'plan') {
      counts = { add: event.add, change: event.change, destroy: event.destroy, import: event.import };
    }
    if (event.kind === 'outputs') outputs = event.outputs;
    // terraform repeats the plan's lines before it begins.
    if (event.kind !== 'resource' || event.phase !== 'planned') invocation.onEvent(event);
  };
  const args = ['apply', '-input=false', '-no-color', '-json', planFile];
  await invoke({ ...invocation, onEvent }, args, { code: 'APPLY_FAILED', reads: 'events' });
  if (counts === undefined) {
    throw new TerraformError('BAD_OUTPUT', `${invocation.name} apply ended with exit code 0 but printed no summary.`, {
      exitCode: 0,
      help: 'Plan again: it shows what is still to do.',
    });
  }
  return { ...counts, outputs };
}

/** Digests of the plan in the file. */
export async function fingerprint(invocation: Invocation, path: string, root: string): Promise<PlanFingerprint> {
  const plan = await readPlan(invocation, resolve(path), 'PLAN_FAILED');
  const lockFile = await readFile(join(invocation.workingDirectory, '.terraform.lock.hcl'), 'utf8').catch(noFile);
  return fingerprintPlan(plan, { lockFile, root });
}

/** No provider was needed, so terraform has locked none. */
function noFile(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

/** By what terraform tells states apart: `serial` grows with every change, `lineage` stays as long as the state lives. */
export interface StateVersion {
  readonly lineage: string;
  readonly serial: number;
}

/** Reads the version only: the text of a state holds secrets. */
export async function stateVersion(invocation: Invocation): Promise<StateVersion | undefined> {
  const { stdout } = await invoke(invocation, ['state', 'pull'], { code: 'OUTPUT_FAILED', reads: 'json' });
  if (stdout.trim() === '') return undefined;
  const state = parseJson(stdout);
  if (isRecord(state) && typeof state['lineage'] === 'string' && typeof state['serial'] === 'number') {
    return { lineage: state['lineage'], serial: state['serial'] };
  }
  throw badOutput(invocation, 'state pull', stdout, 'no state');
}

/** The outputs as JSON text. */
export async function output(invocation: Invocation): Promise<string> {
  const { stdout } = await invoke(invocation, ['output', '-no-color', '-json'], {
    code: 'OUTPUT_FAILED',
    reads: 'json',
  });
  const found = findOutputs(stdout);
  if (found === undefined) throw badOutput(invocation, 'output -json', stdout, 'no complete JSON object of outputs');
  addSecretsOfOutputs(invocation.secrets, parseJson(found.json));
  for (const line of found.stray) {
    const text = invocation.secrets.mask(line);
    invocation.onEvent({ kind: 'notice', message: `output -json printed more than JSON, ignored: ${text}` });
  }
  return found.json;
}

/** Says how much was printed, never what: it can hold secrets. */
function badOutput({ name }: Invocation, command: string, stdout: string, what: string): TerraformError {
  return new TerraformError(
    'BAD_OUTPUT',
    `${name} ${command} ended with exit code 0 but printed ${what} (${stdout.length} characters).`,
    {
      exitCode: 0,
      help: 'Run the command by hand to see what it prints; a wrapper around terraform may have changed it.',
    },
  );
}
