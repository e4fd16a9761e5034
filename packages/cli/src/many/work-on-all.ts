import { type Diagnostic, hasErrors } from '@dativo/schema';
import type { CommandContext } from '../command.ts';
import type { Settings } from '../config/settings.ts';
import { createJobLoader, type LoadedJob } from '../job-source.ts';
import { showFileProgress } from '../validate/file-progress.ts';
import type { JobFile } from '../validate/job-file.ts';
import { otherKindOfFile } from '../validate/other-kind-of-file.ts';
import type { SkippedFile } from '../validate/validation-report.ts';

/** What was found in many job files, grouped by file when it is shown. */
export interface Findings {
  readonly diagnostics: Diagnostic[];
  readonly sources: Map<string, string>;
}

/** What became of many jobs. */
export interface Worked<Value> extends Findings {
  /** One for each job without an error, in the order of the files. */
  readonly values: readonly Value[];
  /** Jobs with an error. */
  readonly failed: number;
  /** Jobs that were not looked at, because an earlier one had an error. */
  readonly skipped: number;
  /** Files of a folder that are no jobs: connectors, assets and the like. */
  readonly others: readonly SkippedFile[];
}

/** What is made of one job: a value, or none and errors among the findings. */
export interface Work<Value> {
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads each job and does the work on it, one after the other. One that fails hides no other, unless `--fail-fast` is given. */
export async function workOnAll<Value>(
  { io, args, report }: CommandContext,
  settings: Settings,
  files: readonly JobFile[],
  work: (loaded: LoadedJob) => Promise<Work<Value>>,
): Promise<Worked<Value>> {
  const load = await createJobLoader(io, settings);
  const progress = showFileProgress(io, report, 'reading', files.length);
  const found: Findings = { diagnostics: [], sources: new Map() };
  const values: Value[] = [];
  let done = 0;
  let failed = 0;
  const others: SkippedFile[] = [];
  for (const source of files) {
    const { file, path } = source;
    const loaded = await load(file, path);
    done += 1;
    progress.at(done);
    const kind = loaded.ok ? undefined : otherKindOfFile(source, loaded.sources.get(file));
    if (kind !== undefined) {
      others.push({ file, kind });
      continue;
    }
    const result = loaded.ok ? await work(loaded.loaded) : { diagnostics: loaded.diagnostics };
    keep(found, result.diagnostics, loaded.ok ? new Map([[file, loaded.loaded.text]]) : loaded.sources);
    if ('value' in result && result.value !== undefined) values.push(result.value);
    if (hasErrors(result.diagnostics)) failed += 1;
    if (failed > 0 && args.has('fail-fast')) break;
  }
  progress.end();
  return { ...found, values, failed, skipped: files.length - done, others };
}

/** Texts are kept only of files of which something is to be shown: there may be very many. */
function keep(found: Findings, diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): void {
  if (diagnostics.length === 0) return;
  found.diagnostics.push(...diagnostics);
  for (const [file, text] of sources) found.sources.set(file, text);
}
