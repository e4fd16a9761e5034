import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type ApplySummary,
  apply,
  fingerprint,
  output,
  type PlanOptions,
  plan,
  type StateVersion,
  stateVersion,
} from './commands.ts';
import { toTerraformEnvironment } from './environment.ts';
import { TerraformError } from './errors.ts';
import type { TerraformEvent } from './events.ts';
import { type Flavour, findBinary } from './find-binary.ts';
import { type Invocation, invoke } from './invoke.ts';
import type { PlanFingerprint } from './plan-fingerprint.ts';
import type { PlanSummary } from './plan-summary.ts';
import { createSecrets } from './secrets.ts';
import { isForegroundTty, processSignals, type SignalSource } from './signals.ts';
import { checkVersion, parseVersion } from './version.ts';

/** The root module, the program, and who is told what happens. */
export interface TerraformOptions {
  /** The root module's folder. */
  readonly workingDirectory: string;
  /** Path or name of the program; by default `terraform`, else `tofu`, from PATH. */
  readonly binary?: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Where stop signals come from; by default this process. */
  readonly signals?: SignalSource;
  /** Whether a Ctrl-C reaches terraform without our help; by default it is found out when a signal comes. */
  readonly isForegroundTty?: boolean;
  /** Gets what terraform does as it happens, with sensitive values masked. */
  readonly onEvent?: (event: TerraformEvent) => void;
  /**
   * Gets each sensitive value, and each line of one, as soon as a plan or the outputs tell it: for whoever must hide it from others, such
   * as a pipeline's log. Texts under four characters are left out.
   */
  readonly onSecret?: (text: string) => void;
  /** Gets each command before it starts: program and arguments. */
  readonly onCommand?: (argv: string[]) => void;
}

/** terraform or tofu in one root module. Every method throws `TerraformError`. */
export interface Terraform {
  readonly flavour: Flavour;
  readonly version: string;
  /** Runs `init` without asking anything. */
  init(): Promise<void>;
  /** Writes a plan to a file and says what is in it. */
  plan(options: PlanOptions): Promise<PlanSummary>;
  /** Applies exactly that plan. */
  apply(options: { readonly planFile: string }): Promise<ApplySummary>;
  /** Plans to destroy everything and applies that plan, without a question in between. */
  destroy(options: Omit<PlanOptions, 'isDestroy'>): Promise<ApplySummary>;
  /** The text of the JSON object that `output -json` prints, sensitive values included. */
  output(): Promise<string>;
  /** What `show -json` prints of the state, or of a plan file: values of all resources included, secrets too. */
  show(options?: { readonly planFile?: string }): Promise<string>;
  /** Digests of what a kept plan does. `root`: a folder whose place does not count, such as that of the project. */
  fingerprint(options: { readonly planFile: string; readonly root?: string }): Promise<PlanFingerprint>;
  /** Which state it is now; `undefined` where there is none yet. */
  stateVersion(): Promise<StateVersion | undefined>;
}

/**
 * Finds the program and checks its version.
 *
 * @example
 * // Needs terraform on PATH.
 * import { createTerraform } from '@dativo/terraform';
 *
 * const terraform = await createTerraform({ workingDirectory: 'terraform', environment: process.env });
 * await terraform.init();
 * const plan = await terraform.plan({ planFile: 'plan.tfplan' });
 * plan.add; // => 1
 * if (plan.hasChanges) await terraform.apply({ planFile: 'plan.tfplan' });
 * JSON.parse(await terraform.output()).name.value; // => 'orders'
 */
export async function createTerraform(options: TerraformOptions): Promise<Terraform> {
  const workingDirectory = resolve(options.workingDirectory);
  if (!statSync(workingDirectory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new TerraformError('NOT_FOUND', `The root module's folder ${workingDirectory} is not there.`, {
      help: 'Name the folder that holds the .tf files.',
    });
  }
  const onEvent = options.onEvent ?? (() => {});
  const { environment, notices } = toTerraformEnvironment(options.environment);
  for (const message of notices) onEvent({ kind: 'notice', message });
  const binary = findBinary(environment, options.binary);
  const invocation: Invocation = {
    name: binary.flavour,
    program: [binary.path, `-chdir=${workingDirectory}`],
    workingDirectory,
    environment,
    signals: options.signals ?? processSignals,
    isForegroundTty: () => options.isForegroundTty ?? isForegroundTty(),
    secrets: createSecrets(options.onSecret),
    knownPlans: new Set(),
    onEvent,
    onCommand: options.onCommand ?? (() => {}),
  };
  const { stdout } = await invoke(invocation, ['version', '-json'], { code: 'BAD_OUTPUT', reads: 'json' });
  const version = checkVersion(binary, parseVersion(stdout));
  return { flavour: binary.flavour, version, ...createCommands(invocation) };
}

function createCommands(invocation: Invocation): Omit<Terraform, 'flavour' | 'version'> {
  const commands = {
    async init(): Promise<void> {
      await invoke(invocation, ['init', '-input=false', '-no-color'], { code: 'INIT_FAILED', reads: 'text' });
    },
    plan: (options: PlanOptions) => plan(invocation, options),
    apply: (options: { readonly planFile: string }) => apply(invocation, options.planFile),
    async destroy(options: Omit<PlanOptions, 'isDestroy'>): Promise<ApplySummary> {
      await commands.plan({ ...options, isDestroy: true });
      return commands.apply(options);
    },
    output: () => output(invocation),
    fingerprint: ({
      planFile,
      root = invocation.workingDirectory,
    }: {
      readonly planFile: string;
      readonly root?: string;
    }) => fingerprint(invocation, planFile, root),
    stateVersion: () => stateVersion(invocation),
    async show({ planFile }: { readonly planFile?: string } = {}): Promise<string> {
      const what = planFile === undefined ? [] : [resolve(planFile)];
      const { stdout } = await invoke(invocation, ['show', '-no-color', '-json', ...what], {
        code: 'OUTPUT_FAILED',
        reads: 'json',
      });
      return stdout;
    },
  };
  return commands;
}
