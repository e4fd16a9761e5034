import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandContext, CommandResult } from '../command.ts';
import { SETTINGS_FILE } from '../config/find-settings.ts';
import { loadSettings } from '../config/load-settings.ts';
import type { Settings } from '../config/settings.ts';
import { EXIT } from '../exit-codes.ts';
import { createJobLoader, type LoadedJob, type LoadJob } from '../job-source.ts';
import { countFindings, plural } from '../render/count.ts';
import { findRootModule } from '../root-module.ts';
import { UsageError } from '../usage-error.ts';
import { expandName } from '../validate/expand-name.ts';
import { createRealNames } from '../validate/real-name.ts';
import { exitCodeOf } from '../verdict.ts';
import type { Check } from './check.ts';

export interface JobChecks {
  readonly checks: readonly Check[];
  /** Jobs without an error, for what else there is to look at. */
  readonly jobs: readonly LoadedJob[];
  /** Missing where the settings could not be read. */
  readonly settings?: Settings;
  /** There where the settings of the project are wrong, so that no job can be judged. */
  readonly fault?: Pick<CommandResult, 'exitCode' | 'diagnostics' | 'sources'>;
}

/** The settings of the project, the job that is named or else all that the settings name, and their root modules. */
export async function checkJobs(context: CommandContext): Promise<JobChecks> {
  const { io, args } = context;
  const found = await loadSettings(io, args);
  if (!found.ok) {
    const fault = { exitCode: EXIT.usage, diagnostics: found.diagnostics, sources: found.sources };
    const words = { found: countFindings(found.diagnostics), fix: 'Mend them, or use --no-config.' };
    return { checks: [{ name: 'project settings', state: 'fail', ...words }], jobs: [], fault };
  }
  const { settings } = found;
  const [file] = args.positionals;
  const { source, files } = settings;
  const words = source === undefined ? `no ${SETTINGS_FILE} here or above; defaults count` : source.file;
  const own: Check = { name: 'project settings', state: 'ok', found: words };
  if (file !== undefined) return { ...(await checkOne(context, settings, file)), settings };
  if (files.length === 0) return { checks: [own], jobs: [], settings };
  return { ...(await checkAll(context, settings, own)), settings };
}

async function checkOne(context: CommandContext, settings: Settings, file: string): Promise<JobChecks> {
  const load = await (await createJobLoader(context.io, settings))(file);
  if (!load.ok) return { checks: [faultyJob(file, load)], jobs: [] };
  const job: Check = { name: 'job', state: 'ok', found: `${file} is valid` };
  return { checks: [job, await checkRoot(context, load.loaded)], jobs: [load.loaded] };
}

function faultyJob(file: string, { diagnostics }: Extract<LoadJob, { ok: false }>): Check {
  return { name: 'job', state: 'fail', found: countFindings(diagnostics), fix: `dativo validate ${file}` };
}

async function checkAll(context: CommandContext, settings: Settings, own: Check): Promise<JobChecks> {
  const files = await filesOf(context, settings);
  if (files.length === 0) {
    const fix = `Write job files there, or mend \`files\` in ${settings.source?.file ?? SETTINGS_FILE}.`;
    return {
      checks: [own, { name: 'jobs', state: 'warn', found: 'no file is where the settings look', fix }],
      jobs: [],
    };
  }
  const load = await createJobLoader(context.io, settings);
  const jobs: LoadedJob[] = [];
  const faulty: string[] = [];
  const roots: Check[] = [];
  for (const file of files) {
    const read = await load(file);
    if (!read.ok && exitCodeOf(read.diagnostics) !== EXIT.ok) faulty.push(file);
    if (!read.ok) continue;
    jobs.push(read.loaded);
    roots.push(await checkRoot(context, read.loaded));
  }
  const judged: Check =
    faulty.length === 0
      ? { name: 'jobs', state: 'ok', found: `${plural(files.length, 'job')} without errors` }
      : { name: 'jobs', state: 'fail', found: `errors in ${faulty.join(', ')}`, fix: 'dativo validate' };
  return { checks: [own, judged, ...(jobs.length === 0 ? [] : [summarize(roots)])], jobs };
}

async function filesOf({ io }: CommandContext, { files, folder }: Settings): Promise<readonly string[]> {
  const expansion = { folder, cwd: io.cwd, isResolved: false, realName: createRealNames() };
  const found: string[] = [];
  for (const name of files) {
    for (const { path, file } of await expandName(name, expansion)) found.push(path ?? file);
  }
  return [...new Set(found)];
}

/** The first that fails speaks for all. */
function summarize(roots: readonly Check[]): Check {
  const [only] = roots;
  if (roots.length === 1 && only !== undefined) return only;
  const failed = roots.find(({ state }) => state === 'fail');
  return failed ?? { name: 'root modules', state: 'ok', found: `${roots.length} found` };
}

async function checkRoot({ io, args }: CommandContext, { folder }: LoadedJob): Promise<Check> {
  const name = 'root module';
  try {
    const module = await findRootModule(io, args, folder);
    const isReady = existsSync(join(module, '.terraform'));
    return { name, state: 'ok', found: isReady ? 'found, initialised' : 'found, not initialised yet' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { name, state: 'fail', found: error.message, ...(error.help && { fix: error.help }) };
  }
}
