import { type Diagnostic, decodeJobFile, type InspectedJob, inspectJob, keepNames } from '@dativo/schema';
import type { Settings } from '../config/settings.ts';
import type { Io } from '../io.ts';
import { readJobText } from '../job-source.ts';
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

/** Reads and checks job files; they come back in the order they were given in. */
export async function checkJobs(check: JobCheck, files: readonly JobFile[]): Promise<CheckedJob[]> {
  const jobs: CheckedJob[] = [];
  for (const file of files) jobs.push(await checkJob(check, file));
  return jobs;
}

async function checkJob(check: JobCheck, source: JobFile): Promise<CheckedJob> {
  const { file } = source;
  const read = source.isStdin ? await readStdin(check.io, file) : await readJobText(check.io, file);
  if (read.ok) return checkText(check, source, read.source.text);
  const job = { file, view: undefined, findings: read.diagnostics, ignores: [] };
  return { source, text: undefined, job, others: [], referred: [] };
}

async function readStdin(io: Io, file: string): ReturnType<typeof readJobText> {
  const decoded = decodeJobFile(await io.stdin.readAll(), { file });
  return decoded.ok ? { ok: true, source: { file, text: decoded.text } } : decoded;
}

/** Checks the text of a job file, whether it is written there or not. */
export async function checkText(check: JobCheck, source: JobFile, text: string): Promise<CheckedJob> {
  const { settings, isResolved, references } = check;
  const { tagDefaults, containerMode, rules } = settings;
  const options = { file: source.file, isResolved, tagDefaults, containerMode, rules };
  const job = inspectJob(text, options);
  if (references === undefined) return { source, text, job: keepNames(job), others: [], referred: [] };
  const { diagnostics: others, assetTags, files: referred } = await references(job, source.path);
  // Tags of the asset are known only now, and only few jobs have an asset with tags.
  const hasTags = Object.keys(assetTags).length > 0;
  const whole = hasTags ? inspectJob(text, { ...options, assetTags }) : job;
  return { source, text, job: keepNames(whole), others, referred };
}
