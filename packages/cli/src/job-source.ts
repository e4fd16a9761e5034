import { basename, dirname, resolve } from 'node:path';
import {
  createDiagnostic,
  type Diagnostic,
  decodeJobFile,
  type Job,
  type ParseOptions,
  parseJob,
  type TagSources,
  type YamlDocument,
} from '@dativo/schema';
import type { CommandContext } from './command.ts';
import { loadSettings } from './config/load-settings.ts';
import type { Settings } from './config/settings.ts';
import { describeFileError } from './describe-file-error.ts';
import type { Io } from './io.ts';
import { readFileBytes } from './read-file-bytes.ts';

/** A job file as it was found, before anybody judges it. */
export interface JobText {
  /** As the user named it; `-` is standard input. */
  readonly file: string;
  readonly text: string;
}

export type ReadJob =
  | { readonly ok: true; readonly source: JobText }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a job file's text. What is wrong with the file is a finding, not an exception. */
export async function readJobText(io: Io, file: string, path: string = resolve(io.cwd, file)): Promise<ReadJob> {
  const bytes = file === '-' ? await io.stdin.readAll() : readBytes(path, file);
  if (!(bytes instanceof Uint8Array)) return { ok: false, diagnostics: [bytes] };
  const decoded = decodeJobFile(bytes, { file });
  return decoded.ok
    ? { ok: true, source: { file, text: decoded.text } }
    : { ok: false, diagnostics: decoded.diagnostics };
}

/** In one go: waiting for a worker thread would take longer than reading the file. Good until the next file is read. */
function readBytes(path: string, file: string): Uint8Array | Diagnostic {
  try {
    return readFileBytes(path);
  } catch (error) {
    const reason = describeFileError(error);
    if (reason === undefined) throw error;
    const words = reason.replace(/^.*: /, '');
    const help = 'Check the path; it is taken from the current directory.';
    return createDiagnostic({ ruleId: 'JOB101', message: `the file cannot be read: ${words}`, help, file });
  }
}

/** A job that passed every check, with where it came from. */
export interface LoadedJob extends JobText {
  readonly job: Job;
  readonly document: YamlDocument;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute folder that relative names of the job start from. */
  readonly folder: string;
  readonly settings: Settings;
  /** By what the job is judged in this project, for stages that judge it once more. */
  readonly project: Omit<ParseOptions, 'file'>;
  /** The layers of tags below the job. */
  readonly tagSources: TagSources;
}

export type LoadJob =
  | { readonly ok: true; readonly loaded: LoadedJob }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly sources: ReadonlyMap<string, string> };

/** Reads and checks one job file by the settings of the project. A fault of the settings is a finding too. */
export async function loadJob({ io, args }: Pick<CommandContext, 'io' | 'args'>, file: string): Promise<LoadJob> {
  const found = await loadSettings(io, args);
  if (!found.ok) return found;
  const load = await createJobLoader(io, found.settings);
  return load(file);
}

/** `path` is the absolute one, for whoever knows it already. */
export type JobLoader = (file: string, path?: string) => Promise<LoadJob>;

/** Reads and checks many job files by the same settings. */
export async function createJobLoader(io: Io, settings: Settings): Promise<JobLoader> {
  const projectOf = await createProjectFacts(settings);
  const tagSources = { tagDefaults: settings.tagDefaults, tagDefaultsFile: settings.source?.file };
  return async (file, known = resolve(io.cwd, file)) => {
    const read = await readJobText(io, file, known);
    if (!read.ok) return { ok: false, diagnostics: read.diagnostics, sources: new Map() };
    const { text } = read.source;
    const path = file === '-' ? undefined : known;
    const project = projectOf(path);
    const parsed = parseJob(text, { ...project, file });
    if (!parsed.ok) return { ok: false, diagnostics: parsed.diagnostics, sources: new Map([[file, text]]) };
    const loaded: LoadedJob = {
      file,
      text,
      folder: path === undefined ? io.cwd : dirname(path),
      job: parsed.job,
      get document() {
        return parsed.document;
      },
      diagnostics: parsed.diagnostics,
      settings,
      project,
      tagSources,
    };
    return { ok: true, loaded };
  };
}

/** By what a job file is judged, for each file by its absolute path. */
async function createProjectFacts(settings: Settings): Promise<(path: string | undefined) => LoadedJob['project']> {
  const { rules, tagDefaults, containerMode, ignores } = settings;
  const facts = { rules, tagDefaults, containerMode };
  if (ignores.length === 0) return () => facts;
  const { createProjectIgnores } = await import('./validate/project-ignores.ts');
  const projectIgnores = createProjectIgnores(settings);
  return (path) => ({ ...facts, projectIgnores: projectIgnores.forFile(path) });
}

/** `jobs/orders.yaml` → `orders`. */
export function stemOf(file: string): string {
  return basename(file).replace(/\.(ya?ml|json)$/i, '');
}
