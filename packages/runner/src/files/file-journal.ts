import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Journal, JournalRecord } from '../journal/journal.ts';

const NAME = 'journal.ndjson';
const NEWLINE = 0x0a;

/** A journal that is a file, open for writing. */
export interface FileJournal extends Journal {
  /** Waits for what is being written, and closes the file. */
  close(): Promise<void>;
}

/**
 * The journal `journal.ndjson` in a folder, made where there is none: readable by its owner only, one record a line, on the disk
 * when `append` resolves. Throws what the file system throws.
 *
 * @example
 * import { openFileJournal, readFileJournal } from '@dativo/runner/files';
 *
 * const journal = await openFileJournal('runs/orders-1');
 * await journal.append({ at: new Date().toISOString(), type: 'attempt', attempt: 1, rung: null });
 * await journal.close();
 * (await readFileJournal('runs/orders-1')).map(({ type }) => type); // => ['attempt']
 */
export async function openFileJournal(folder: string): Promise<FileJournal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, NAME), 'a+', 0o600);
  // The name of a new file has to be on the disk too.
  await syncFolder(folder);
  let isLineOpen = await endsInsideLine(file);
  let last: Promise<unknown> = Promise.resolve();
  const write = async (record: JournalRecord) => {
    const line = Buffer.from(`${isLineOpen ? '\n' : ''}${JSON.stringify(record)}\n`);
    // A line that was cut off stays behind as a line of its own, and never swallows the next one.
    isLineOpen = true;
    await file.appendFile(line);
    await file.sync();
    isLineOpen = false;
  };
  return {
    append(record) {
      const written = last.then(() => write(record));
      last = written.catch(() => {});
      return written;
    },
    async close() {
      await last;
      await file.close();
    },
  };
}

/**
 * The records of the journal in a folder, none where there is no journal. A line that was cut off or is no record comes as a
 * record of the type `unreadable`, which `toRunState` puts on its list of warnings.
 *
 * @example
 * import { readFileJournal } from '@dativo/runner/files';
 *
 * await readFileJournal('runs/none'); // => []
 */
export async function readFileJournal(folder: string): Promise<readonly JournalRecord[]> {
  const text = await readFile(join(folder, NAME), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => (line === '' ? [] : [parseRecord(line)]));
}

function parseRecord(line: string): JournalRecord {
  // Its shape is judged where the records are folded, together with records of later versions.
  const unreadable = { at: '', type: 'unreadable' } as unknown as JournalRecord;
  try {
    const record: unknown = JSON.parse(line);
    return typeof record === 'object' && record !== null ? (record as JournalRecord) : unreadable;
  } catch {
    return unreadable;
  }
}

async function endsInsideLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== NEWLINE;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
