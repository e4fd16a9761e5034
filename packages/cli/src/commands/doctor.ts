import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createTerraform, MINIMUM_VERSION, TerraformError } from '@dativo/terraform';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type LoadJob, loadJob } from '../job-source.ts';
import { countFindings } from '../render/count.ts';
import { findRootModule } from '../root-module.ts';
import { UsageError } from '../usage-error.ts';
import { exitCodeOf } from '../verdict.ts';

interface Check {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail';
  readonly found: string;
  readonly fix?: string;
}

const MINIMUM_NODE = [22, 12] as const;

export async function run(context: CommandContext): Promise<CommandResult> {
  const { args, report } = context;
  const [file] = args.positionals;
  const job: JobChecks = file === undefined ? { checks: [] } : await checkJob(context, file);
  const checks = [
    checkNode(),
    checkNpm(context),
    await checkTerraform(context),
    checkSettings(context),
    checkFolder(context),
    ...job.checks,
  ];
  const paint = { ok: report.out.green, warn: report.out.yellow, fail: report.out.red };
  const lines = checks.map(({ name, state, found, fix }) => {
    const help = fix === undefined ? '' : `\n       fix: ${fix}`;
    return `${paint[state](state.padEnd(5))} ${name}: ${found}${help}\n`;
  });
  const exitCode = checks.some(({ state }) => state === 'fail') ? EXIT.findings : EXIT.ok;
  return { exitCode, ...job.fault, text: lines.join(''), data: { checks } };
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  const check = { name: 'node', found: process.versions.node };
  return isNewEnough
    ? { ...check, state: 'ok' }
    : { ...check, state: 'fail', fix: `Install Node ${MINIMUM_NODE.join('.')} or newer.` };
}

function checkNpm({ io }: CommandContext): Check {
  const folders = (io.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? ['npm.cmd', 'npm.exe'] : ['npm'];
  const path = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((each) => existsSync(each));
  if (path !== undefined) return { name: 'npm', state: 'ok', found: path };
  return { name: 'npm', state: 'warn', found: 'not found on PATH', fix: 'Only npx needs it: install Node with npm.' };
}

async function checkTerraform({ io, args }: CommandContext): Promise<Check> {
  const binary = args.text('terraform-binary');
  try {
    const { flavour, version } = await createTerraform({
      workingDirectory: io.cwd,
      ...(binary === undefined ? {} : { binary }),
      environment: { ...io.env },
    });
    return {
      name: 'terraform',
      state: 'ok',
      found: `${flavour} ${version} (needs ${MINIMUM_VERSION[flavour]} or newer)`,
    };
  } catch (error) {
    if (!(error instanceof TerraformError)) throw error;
    return { name: 'terraform', state: 'fail', found: error.message, fix: error.help ?? 'Install terraform or tofu.' };
  }
}

function checkSettings({ io }: CommandContext): Check {
  const name = 'terraform settings';
  const path = io.env['TF_CLI_CONFIG_FILE'];
  if (path === undefined || path === '') return { name, state: 'ok', found: 'TF_CLI_CONFIG_FILE is not set' };
  if (existsSync(path)) return { name, state: 'ok', found: 'TF_CLI_CONFIG_FILE names an existing file' };
  const fix = 'Unset it, or make the file. dativo leaves it out by itself.';
  return { name, state: 'warn', found: 'TF_CLI_CONFIG_FILE names a file that is not there', fix };
}

function checkFolder({ io }: CommandContext): Check {
  const name = 'this folder';
  try {
    accessSync(io.cwd, constants.W_OK);
    return { name, state: 'ok', found: 'can be written to' };
  } catch {
    return { name, state: 'fail', found: 'cannot be written to', fix: 'Use --work-dir DIR, or another folder.' };
  }
}

interface JobChecks {
  readonly checks: readonly Check[];
  /** There where the settings of the project are wrong, so that no job can be judged. */
  readonly fault?: Pick<CommandResult, 'exitCode' | 'diagnostics' | 'sources'>;
}

async function checkJob(context: CommandContext, file: string): Promise<JobChecks> {
  const load = await loadJob(context, file);
  if (load.ok)
    return { checks: [{ name: 'job', state: 'ok', found: `${file} is valid` }, await checkRoot(context, load)] };
  const { diagnostics, sources } = load;
  const exitCode = exitCodeOf(diagnostics);
  const found = countFindings(diagnostics);
  if (exitCode !== EXIT.usage) {
    return { checks: [{ name: 'job', state: 'fail', found, fix: `dativo validate ${file}` }] };
  }
  const check: Check = { name: 'project settings', state: 'fail', found, fix: 'Mend them, or use --no-config.' };
  return { checks: [check], fault: { exitCode, diagnostics, sources } };
}

async function checkRoot({ io, args }: CommandContext, { loaded }: Extract<LoadJob, { ok: true }>): Promise<Check> {
  const name = 'root module';
  try {
    const folder = await findRootModule(io, args, loaded.folder);
    const isReady = existsSync(join(folder, '.terraform'));
    return { name, state: 'ok', found: isReady ? 'found, initialised' : 'found, not initialised yet' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { name, state: 'fail', found: error.message, ...(error.help && { fix: error.help }) };
  }
}
