import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  createDiagnostic,
  type Diagnostic,
  decodeJobFile,
  type Job,
  parseJob,
  type YamlDocument,
} from '@dativo/schema';
import { describeFileError } from './describe-file-error.ts';
import type { Io } from './io.ts';

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
export async function readJobText(io: Io, file: string): Promise<ReadJob> {
  const bytes = await readBytes(io, file);
  if (!(bytes instanceof Uint8Array)) return { ok: false, diagnostics: [bytes] };
  const decoded = decodeJobFile(bytes, { file });
  return decoded.ok
    ? { ok: true, source: { file, text: decoded.text } }
    : { ok: false, diagnostics: decoded.diagnostics };
}

async function readBytes(io: Io, file: string): Promise<Uint8Array | Diagnostic> {
  if (file === '-') return io.stdin.readAll();
  try {
    // In one go: waiting for a worker thread would take longer than reading the file.
    return readFileSync(resolve(io.cwd, file));
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
}

export type LoadJob =
  | { readonly ok: true; readonly loaded: LoadedJob }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly sources: Map<string, string> };

/** Reads and checks one job file. */
export async function loadJob(io: Io, file: string): Promise<LoadJob> {
  const read = await readJobText(io, file);
  if (!read.ok) return { ok: false, diagnostics: read.diagnostics, sources: new Map() };
  const { text } = read.source;
  const parsed = parseJob(text, { file });
  if (!parsed.ok) return { ok: false, diagnostics: parsed.diagnostics, sources: new Map([[file, text]]) };
  const folder = file === '-' ? io.cwd : dirname(resolve(io.cwd, file));
  return {
    ok: true,
    loaded: { file, text, folder, job: parsed.job, document: parsed.document, diagnostics: parsed.diagnostics },
  };
}

/** `jobs/orders.yaml` → `orders`. */
export function stemOf(file: string): string {
  return basename(file).replace(/\.(ya?ml|json)$/i, '');
}
