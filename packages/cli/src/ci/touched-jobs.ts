import { loadSettings } from '../config/load-settings.ts';
import type { LoadedSettings } from '../config/settings.ts';
import { FindingsError } from '../findings-error.ts';
import { plural } from '../render/count.ts';
import { listJobFiles } from '../validate/job-files.ts';
import { changedJobs } from './changed-jobs.ts';
import { type CiContext, contextOf, namedJobs } from './ci-context.ts';

/** Which jobs a pipeline is about. */
export interface TouchedJobs {
  /** Job files as messages name them. */
  readonly jobs: readonly string[];
  /** Of so many. */
  readonly total: number;
  /** What the change was compared with; `undefined` where all jobs count. */
  readonly base: string | undefined;
}

/** The jobs that the change touches; all of them with `--all`, and where there is nothing to compare with. */
export async function touchedJobs(context: CiContext): Promise<TouchedJobs> {
  const { io, args, host, report } = context;
  const settings = settingsOf(await loadSettings(io, args));
  const listing = await contextOf(context, 'validate', namedJobs(context));
  const files = await listJobFiles(io, listing.args, settings);
  const base = args.has('all') ? undefined : (args.text('changed-since') ?? (await host.base()));
  const kept = base === undefined ? files : await changedJobs(files, { io, args, settings, base });
  const what = base === undefined ? 'nothing to compare with, so all count' : `compared with ${base}`;
  report.say(`${kept.length} of ${plural(files.length, 'job')} touched: ${what}`);
  return { jobs: kept.map(({ file }) => file), total: files.length, base };
}

function settingsOf(loaded: LoadedSettings) {
  if (loaded.ok) return loaded.settings;
  throw new FindingsError(loaded.diagnostics, loaded.sources);
}
