import type { JournalRecord } from '@dativo/runner';
import type { MemoryJournal } from './cloud-stage.ts';

/** A journal in memory. Records pass through JSON, as they would through a file. */
export function createMemoryJournal(): MemoryJournal {
  const lines: string[] = [];
  return {
    append: async (record) => void lines.push(JSON.stringify(record)),
    get records() {
      return lines.map((line): JournalRecord => JSON.parse(line));
    },
  };
}
