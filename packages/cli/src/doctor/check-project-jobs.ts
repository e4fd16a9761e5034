import type { CommandContext } from '../command.ts';
import { SETTINGS_FILE } from '../config/find-settings.ts';
import type { Settings } from '../config/settings.ts';
import type { Io } from '../io.ts';
import { createJobLoader, type LoadedJob } from '../job-source.ts';
import { plural } from '../render/count.ts';
import { UsageError } from '../usage-error.ts';
import { displayName } from '../validate/display-name.ts';
import { expandName } from '../validate/expand-name.ts';
import type { JobFile } from '../validate/job-file.ts';
import { otherKindOfFile } from '../validate/other-kind-of-file.ts';
import { createRealNames } from '../validate/real-name.ts';
import type { Check } from './check.ts';
import { checkRootModule } from './check-root-module.ts';
import type { JobChecks } from './job-checks.ts';

/** All jobs that the settings name; nothing where they name none. */
export async function checkProjectJobs(context: CommandContext, settings: Settings): Promise<JobChecks> {
  if (settings.files.length === 0) return { checks: [], jobs: [] };
  const { jobs, faulty } = await loadAll(context.io, settings);
  const judged = judge(jobs.length, faulty, settings);
  if (jobs.length === 0) return { checks: [judged], jobs };
  const modules: Check[] = [];
  for (const job of jobs) modules.push(await checkRootModule(context, job));
  return { checks: [judged, summarize(modules)], jobs };
}

function judge(count: number, faulty: readonly string[], { source }: Settings): Check {
  const name = 'jobs';
  if (faulty.length > 0) {
    return { name, state: 'fail', found: `errors in ${faulty.join(', ')}`, fix: 'dativo validate' };
  }
  if (count > 0) return { name, state: 'ok', found: `${plural(count, 'job')} without errors in the files themselves` };
  const fix = `Write job files there, or mend \`files\` in ${source?.file ?? SETTINGS_FILE}.`;
  return { name, state: 'warn', found: 'there is none where the settings look', fix };
}

/** The first that fails speaks for all. */
function summarize(modules: readonly Check[]): Check {
  const found = `found for ${plural(modules.length, 'job')}`;
  const [only] = modules;
  if (modules.length === 1 && only !== undefined) return only;
  return modules.find(({ state }) => state === 'fail') ?? { name: 'root modules', state: 'ok', found };
}

async function loadAll(io: Io, settings: Settings): Promise<{ jobs: readonly LoadedJob[]; faulty: readonly string[] }> {
  const load = await createJobLoader(io, settings);
  const jobs: LoadedJob[] = [];
  const faulty: string[] = [];
  for (const source of await listFiles(io, settings)) {
    const read = await load(source.file, source.path);
    if (read.ok) jobs.push(read.loaded);
    else if (otherKindOfFile(source, read.sources.get(source.file)) === undefined) faulty.push(source.file);
  }
  return { jobs, faulty };
}

/** As messages name them; none where a name of the settings leads nowhere. */
async function listFiles({ cwd }: Io, { files, folder }: Settings): Promise<readonly JobFile[]> {
  const expansion = { folder, cwd, isResolved: false, realName: createRealNames() };
  const found = new Map<string, JobFile>();
  for (const name of files) {
    for (const one of await expandName(name, expansion).catch(nothingThere))
      found.set(one.path ?? one.file, { ...one, file: displayName(cwd, one.path ?? one.file) });
  }
  return [...found.values()];
}

function nothingThere(error: unknown): readonly JobFile[] {
  if (error instanceof UsageError) return [];
  throw error;
}
