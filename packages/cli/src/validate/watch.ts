import type { CommandContext, CommandResult } from '../command.ts';
import { loadSettings } from '../config/load-settings.ts';
import type { Settings } from '../config/settings.ts';
import { EXIT } from '../exit-codes.ts';
import { renderError } from '../failure.ts';
import { plural } from '../render/count.ts';
import { renderDiagnostics } from '../render/diagnostics.ts';
import { UsageError } from '../usage-error.ts';
import { type CheckedJob, checkJobs, createJobCheck } from './check-jobs.ts';
import type { JobFile } from './job-file.ts';
import { listJobFiles } from './job-files.ts';
import { judgeJobs } from './judge-jobs.ts';
import { createScope } from './scope.ts';
import { setAside } from './set-aside.ts';
import { showJudged } from './show-judged.ts';
import { createFolderWatch, type FolderWatch } from './watch-folders.ts';
import { watchedFolders } from './watched-folders.ts';
import { isSame, needsCheck, needsReload } from './what-changed.ts';

/** What is known between two changes. */
interface WatchState {
  readonly settings: Settings;
  readonly jobs: readonly CheckedJob[];
}

/** `--watch`: reports, waits for changes, checks what they touch, reports again; until a signal ends it, or nobody reads the reports any more. */
export async function watch(context: CommandContext, settings: Settings): Promise<CommandResult> {
  const folders = createFolderWatch();
  const { stopped, forget } = waitForSignal(context);
  try {
    let state = await update(context, folders, { settings, jobs: [] }, new Set());
    context.report.say('Watching for changes; Ctrl-C ends it');
    while (isRead(context)) {
      const changed = await Promise.race([stopped, folders.next()]);
      if (typeof changed === 'number') return { exitCode: changed };
      state = await survive(context, folders, state, changed);
    }
    return { exitCode: EXIT.ok };
  } finally {
    forget();
    folders.close();
  }
}

/** Findings go to one of the two, counts to the other. */
function isRead({ io }: CommandContext): boolean {
  return ![io.stdout, io.stderr].some((sink) => sink.isClosed?.() === true);
}

function waitForSignal({ io }: CommandContext) {
  const { promise: stopped, resolve } = Promise.withResolvers<number>();
  const removals = [
    io.signals.on('SIGINT', () => resolve(EXIT.interrupted)),
    io.signals.on('SIGTERM', () => resolve(EXIT.terminated)),
  ];
  return { stopped, forget: () => removals.forEach((remove) => void remove()) };
}

/** Settings that are being written, or a folder that is empty for a moment, must not end the watching. */
async function survive(
  context: CommandContext,
  folders: FolderWatch,
  state: WatchState,
  changed: ReadonlySet<string>,
): Promise<WatchState> {
  try {
    return await update(context, folders, state, changed);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.report.complain(renderError(error));
    // Nothing is kept, so that the next change checks everything.
    return { ...state, jobs: [] };
  }
}

async function update(
  context: CommandContext,
  folders: FolderWatch,
  state: WatchState,
  changed: ReadonlySet<string>,
): Promise<WatchState> {
  const { io, args, report } = context;
  const startedAt = performance.now();
  const settings = needsReload(state.settings, changed) ? await reload(context, state.settings) : state.settings;
  const kept = settings === state.settings ? state.jobs : [];
  const files = await listJobFiles(io, args, settings);
  folders.setFolders(watchedFolders(io, args, settings, pathsOf(files)));
  const check = createJobCheck(io, settings, args.has('resolved'));
  const fresh = await checkJobs(check, needsCheck(files, kept, changed));
  const byPath = new Map([...kept, ...fresh].map((job) => [job.source.path, job]));
  const jobs = files.flatMap(({ path }) => byPath.get(path) ?? []);
  // Neither must a report that is written into a watched folder lead to the next one.
  if (changed.size > 0 && kept === state.jobs && isSame(kept, jobs, changed)) return state;
  folders.setFolders(
    watchedFolders(io, args, settings, [...pathsOf(files), ...jobs.flatMap(({ referred }) => referred)]),
  );
  const judged = await judgeJobs(context, check, setAside(jobs), await createScope(io, args));
  if (io.stdout.isTty) io.stdout.write(CLEAR);
  await showJudged(context, judged);
  if (judged.error !== undefined) report.complain(renderError(judged.error));
  if (changed.size > 0)
    report.say(`Checked ${plural(fresh.length, 'file')} in ${Math.ceil(performance.now() - startedAt)} ms`);
  return { settings, jobs };
}

/** Clears the screen and what was scrolled away, and goes to the top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

function pathsOf(files: readonly JobFile[]): string[] {
  return files.flatMap(({ path }) => path ?? []);
}

async function reload({ io, args, report }: CommandContext, old: Settings): Promise<Settings> {
  const loaded = await loadSettings(io, args);
  if (loaded.ok) return loaded.settings;
  report.complain(renderDiagnostics(loaded.diagnostics, loaded.sources, report.err));
  throw new UsageError(
    `${old.source?.file ?? 'the settings file'} has errors`,
    'Mend it; the files are checked again then.',
  );
}
