import { areApart, type JobNames, nameCleanJob } from '@dativo/schema/quick';
import { findSettings } from '../config/find-settings.ts';
import { countClean, REFERENCES_NOT_CHECKED } from '../validate/clean-line.ts';
import { findPlainly } from './find-plainly.ts';
import { readSmallFile } from './read-small-file.ts';

/** A job file that was read: its names where nothing is to be found in it, and its bytes where there may be something. */
export type SeenFile =
  | { readonly names: JobNames; readonly bytes?: undefined }
  | { readonly names?: undefined; readonly bytes: Uint8Array };

/** The job files of a call by their absolute paths, as far as they could be read. */
export type SeenFiles = ReadonlyMap<string, SeenFile>;

export interface QuickLook {
  readonly seen: SeenFiles;
  /** All there is to say where the whole call finds nothing; `undefined` where only a close look can tell. */
  readonly summary: string | undefined;
}

/** What a project without settings has. */
export const NO_SETTINGS = { tagDefaults: {}, containerMode: 'self_hosted', rules: {} } as const;

/**
 * Looks at the job files that are named without options, as long as nothing is found: without places, words or settings.
 * `undefined` where names or settings need more than that.
 */
export function lookQuickly(cwd: string, names: readonly string[]): QuickLook | undefined {
  if (findSettings(cwd) !== undefined) return undefined;
  const paths = findPlainly(cwd, names);
  if (paths === undefined) return undefined;
  const files = paths.map(lookAt);
  if (areClean(files) && areApart(files))
    return { seen: new Map(), summary: `${countClean(paths.length)}; ${REFERENCES_NOT_CHECKED}\n` };
  return { seen: seenFiles(paths, files), summary: undefined };
}

/** Names, or the bytes in which a closer look is needed; `undefined` for what cannot be read, which is left to those who have words for it. */
function lookAt(path: string): JobNames | Uint8Array | undefined {
  try {
    const bytes = readSmallFile(path);
    // The bytes are good until the next file is read.
    return bytes && (namesIn(bytes) ?? new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

/** Bytes that are not UTF-8 become replacement characters; whether they were written as such is not for here. */
function namesIn(bytes: Buffer): JobNames | undefined {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? undefined : nameCleanJob(text, NO_SETTINGS);
}

type LookedAt = ReturnType<typeof lookAt>;

function areClean(files: readonly LookedAt[]): files is readonly JobNames[] {
  return files.every((file) => file !== undefined && !(file instanceof Uint8Array));
}

function seenFiles(paths: readonly string[], files: readonly LookedAt[]): SeenFiles {
  const seen = new Map<string, SeenFile>();
  for (const [index, path] of paths.entries()) {
    const file = files[index];
    if (file !== undefined) seen.set(path, file instanceof Uint8Array ? { bytes: file } : { names: file });
  }
  return seen;
}
