import type { CommandContext } from '../command.ts';
import { SETTINGS_FILE } from '../config/find-settings.ts';
import { loadSettings } from '../config/load-settings.ts';
import type { Settings } from '../config/settings.ts';
import { EXIT } from '../exit-codes.ts';
import { createJobLoader } from '../job-source.ts';
import { countFindings } from '../render/count.ts';
import type { Check } from './check.ts';
import { checkProjectJobs } from './check-project-jobs.ts';
import { checkRootModule } from './check-root-module.ts';
import type { JobChecks } from './job-checks.ts';

/** The settings of the project, and the job that is named or else all that the settings name, with their root modules. */
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
  const { checks, jobs } =
    file === undefined ? await checkProjectJobs(context, settings) : await checkNamedJob(context, settings, file);
  return { checks: [describeSettings(settings), ...checks], jobs, settings };
}

function describeSettings({ source }: Settings): Check {
  const found = source === undefined ? `no ${SETTINGS_FILE} here or above; defaults count` : source.file;
  return { name: 'project settings', state: 'ok', found };
}

async function checkNamedJob(context: CommandContext, settings: Settings, file: string): Promise<JobChecks> {
  const load = await (await createJobLoader(context.io, settings))(file);
  if (!load.ok) {
    const words = { found: countFindings(load.diagnostics), fix: `dativo validate ${file}` };
    return { checks: [{ name: 'job', state: 'fail', ...words }], jobs: [] };
  }
  const job: Check = { name: 'job', state: 'ok', found: `${file} is valid` };
  return { checks: [job, await checkRootModule(context, load.loaded)], jobs: [load.loaded] };
}
