import { type JobNames, NameComparison, nameCleanJob } from '@dativo/schema/quick';
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

/** So many files are kept in mind, whatever was found in them: memory must not grow with the fleet. */
const MOST_SEEN = 20_000;

/**
 * Looks at the job files that are named without options, as long as nothing is found: without places, words or settings.
 * `undefined` where names or settings need more than that.
 */
export function lookQuickly(cwd: string, names: readonly string[], mostSeen = MOST_SEEN): QuickLook | undefined {
  if (findSettings(cwd) !== undefined) return undefined;
  const paths = findPlainly(cwd, names);
  if (paths === undefined) return undefined;
  const seen = new Map<string, SeenFile>();
  const comparison = new NameComparison();
  let isClean = true;
  for (const path of paths) {
    const file = lookAt(path);
    if (file?.names === undefined) isClean = false;
    else comparison.add(file.names);
    // What is not kept in mind is looked at again by whoever says what was found.
    if (file !== undefined && seen.size < mostSeen) seen.set(path, file);
    else if (!isClean && seen.size >= mostSeen) break;
  }
  if (!isClean || !comparison.areApart()) return { seen, summary: undefined };
  return { seen, summary: `${countClean(paths.length)}; ${REFERENCES_NOT_CHECKED}\n` };
}

/** `undefined` for what cannot be read, which is left to those who have words for it. */
function lookAt(path: string): SeenFile | undefined {
  try {
    const bytes = readSmallFile(path);
    if (bytes === undefined) return undefined;
    const names = namesIn(bytes);
    // The bytes are good until the next file is read.
    return names === undefined ? { bytes: new Uint8Array(bytes) } : { names };
  } catch {
    return undefined;
  }
}

/** Bytes that are not UTF-8 become replacement characters; whether they were written as such is not for here. */
function namesIn(bytes: Buffer): JobNames | undefined {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? undefined : nameCleanJob(text, NO_SETTINGS);
}
