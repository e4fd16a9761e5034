import { isDeepStrictEqual } from 'node:util';
import {
  type Diagnostic,
  decodeJobFile,
  type InspectedJob,
  type InspectOptions,
  inspectJob,
  keepNames,
  recallJob,
} from '@dativo/schema';
import { type JobNames, nameCleanJob } from '@dativo/schema/quick';
import type { Settings } from '../config/settings.ts';
import type { Io } from '../io.ts';
import { type ReadJob, readJobText } from '../job-source.ts';
import type { SeenFile, SeenFiles } from '../quick/look-quickly.ts';
import { readFileBytes } from '../read-file-bytes.ts';
import { UsageError } from '../usage-error.ts';
import type { FileProgress } from './file-progress.ts';
import type { JobFile } from './job-file.ts';
import { createReferenceLookup, type ReferenceLookup } from './reference-lookup.ts';

/** How the job files of one call are checked. */
export interface JobCheck {
  readonly io: Io;
  readonly settings: Settings;
  /** True where a placeholder that is left is an error. */
  readonly isResolved: boolean;
  /** `undefined` where nobody said which folders the container has. */
  readonly references: ReferenceLookup | undefined;
}

/** One job file with all that was found in it and in the files that it refers to. */
export interface CheckedJob {
  readonly source: JobFile;
  /** Missing where the file could not be read as text. */
  readonly text: string | undefined;
  readonly job: InspectedJob;
  /** What is wrong with the files that the job refers to. */
  readonly others: readonly Diagnostic[];
  /** Absolute paths of these files. */
  readonly referred: readonly string[];
}

export function createJobCheck(io: Io, settings: Settings, isResolved: boolean): JobCheck {
  return { io, settings, isResolved, references: createReferenceLookup(io.cwd, settings) };
}

/** What a caller wants to know while many files are checked. */
export interface CheckJobsOptions {
  /** What was looked at before is not looked at twice. */
  readonly seen?: SeenFiles | undefined;
  readonly progress?: FileProgress;
  /** True where the others need not be checked any more. */
  readonly isEnough?: ((job: CheckedJob) => boolean) | undefined;
}

/** Reads and checks job files; they come back in the order they were given in. */
export async function checkJobs(
  check: JobCheck,
  files: readonly JobFile[],
  { seen, progress, isEnough }: CheckJobsOptions = {},
): Promise<CheckedJob[]> {
  const jobs: CheckedJob[] = [];
  for (const file of files) {
    const job = await checkJob(check, file, seen?.get(file.path ?? ''));
    jobs.push(job);
    progress?.at(jobs.length);
    if (isEnough?.(job)) break;
  }
  progress?.end();
  return jobs;
}

async function checkJob(check: JobCheck, source: JobFile, seen: SeenFile | undefined): Promise<CheckedJob> {
  const { file } = source;
  if (seen?.names !== undefined) return new CleanJob(source, seen.names, inspectOptions(check, file));
  const read = await readText(check.io, source, seen);
  if (read.ok) return checkText(check, source, read.source.text);
  const job = { file, view: undefined, findings: read.diagnostics, ignores: [] };
  return { source, text: undefined, job, others: [], referred: [] };
}

async function readText(io: Io, { file, isStdin }: JobFile, seen: SeenFile | undefined): Promise<ReadJob> {
  if (seen?.bytes !== undefined) return decoded(seen.bytes, file);
  return isStdin ? decoded(await io.stdin.readAll(), file) : readJobText(io, file);
}

function decoded(bytes: Uint8Array, file: string): ReadJob {
  const reading = decodeJobFile(bytes, { file });
  return reading.ok ? { ok: true, source: { file, text: reading.text } } : reading;
}

/** A job in which a quick look has found nothing. Its text is read again only where something is to be shown of it. */
class CleanJob implements CheckedJob {
  readonly source: JobFile;
  readonly job: InspectedJob;
  readonly others = [];
  readonly referred = [];
  private readonly names: JobNames;
  private readonly options: InspectOptions;

  constructor(source: JobFile, names: JobNames, options: InspectOptions) {
    this.source = source;
    this.names = names;
    this.options = options;
    this.job = recallJob(names, () => this.text, options);
  }

  get text(): string {
    const text = readClean(this.source);
    if (text !== undefined && isDeepStrictEqual(nameCleanJob(text, this.options), this.names)) return text;
    throw new UsageError(`${this.source.file} was changed while it was checked`, 'Run the command again.');
  }
}

/** `undefined` where the file can no longer be read. */
function readClean({ path = '' }: JobFile): string | undefined {
  try {
    const reading = decodeJobFile(readFileBytes(path));
    return reading.ok ? reading.text : undefined;
  } catch {
    return undefined;
  }
}

/** Checks the text of a job file, whether it is written there or not. */
export async function checkText(check: JobCheck, source: JobFile, text: string): Promise<CheckedJob> {
  const { references } = check;
  const options = inspectOptions(check, source.file);
  const job = inspectJob(text, options);
  if (references === undefined) return { source, text, job: keepNames(job), others: [], referred: [] };
  const { diagnostics: others, assetTags, files: referred } = await references(job, source.path);
  // Tags of the asset are known only now, and only few jobs have an asset with tags.
  const hasTags = Object.keys(assetTags).length > 0;
  const whole = hasTags ? inspectJob(text, { ...options, assetTags }) : job;
  return { source, text, job: keepNames(whole), others, referred };
}

function inspectOptions({ settings, isResolved }: JobCheck, file: string): InspectOptions {
  const { tagDefaults, containerMode, rules } = settings;
  return { file, isResolved, tagDefaults, containerMode, rules };
}
