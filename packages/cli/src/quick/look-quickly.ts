import { areApart, type JobNames, nameCleanJob } from '@dativo/schema/quick';
import { findSettings } from '../config/find-settings.ts';
import { countClean, REFERENCES_NOT_CHECKED } from '../validate/clean-line.ts';
import { FileStore, type StoredFile } from './file-store.ts';
import { findPlainly } from './find-plainly.ts';

/** A job file that was read, with its names where nothing is to be found in it. */
export interface SeenFile {
  bytes(): Uint8Array;
  readonly names: JobNames | undefined;
}

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
  const store = new FileStore();
  const seen = new Map<string, SeenFile>();
  const clean: JobNames[] = [];
  for (const path of paths) {
    const file = readOrLeave(store, path);
    if (file === undefined) continue;
    const names = lookAt(file);
    seen.set(path, new Seen(file, names));
    if (names !== undefined) clean.push(names);
  }
  const isClean = clean.length === paths.length && areApart(clean);
  return { seen, summary: isClean ? `${countClean(paths.length)}; ${REFERENCES_NOT_CHECKED}\n` : undefined };
}

/** What cannot be read is left to those who have words for it. */
function readOrLeave(store: FileStore, path: string): StoredFile | undefined {
  try {
    return store.read(path);
  } catch {
    return undefined;
  }
}

/** Bytes that are not UTF-8 become replacement characters; whether they were written as such is not for here. */
function lookAt({ block, start, end }: StoredFile): JobNames | undefined {
  const text = block.toString('utf8', start, end);
  return text.includes('\ufffd') ? undefined : nameCleanJob(text, NO_SETTINGS);
}

class Seen implements SeenFile {
  readonly names: JobNames | undefined;
  private readonly file: StoredFile;

  constructor(file: StoredFile, names: JobNames | undefined) {
    this.file = file;
    this.names = names;
  }

  bytes(): Uint8Array {
    const { block, start, end } = this.file;
    return block.subarray(start, end);
  }
}
