import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalRecord } from '@dativo/runner';
import { openFileJournal, readFileJournal } from '@dativo/runner/files';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dativo-journal-'));
  folder = join(root, 'runs', 'run-1');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const record = (attempt: number): JournalRecord => ({ at: 'now', type: 'attempt', attempt, rung: null });

test('records come back in the order they were written in, from one process after the other', async () => {
  const first = await openFileJournal(folder);
  await Promise.all([first.append(record(1)), first.append(record(2)), first.append(record(3))]);
  await first.close();
  const second = await openFileJournal(folder);
  await second.append(record(4));
  await second.close();
  expect(await readFileJournal(folder)).toEqual([1, 2, 3, 4].map(record));
});

test('only the owner can read them', async () => {
  const journal = await openFileJournal(folder);
  await journal.append(record(1));
  await journal.close();
  const modes = await Promise.all(
    [folder, join(folder, 'journal.ndjson')].map(async (path) => (await stat(path)).mode),
  );
  expect(modes.map((mode) => mode & 0o777)).toEqual([0o700, 0o600]);
});

test('no journal, no records', async () => {
  expect(await readFileJournal(folder)).toEqual([]);
});

test('a last line that was cut off is one unreadable record, and the next record is whole', async () => {
  const journal = await openFileJournal(folder);
  await journal.append(record(1));
  await journal.close();
  await appendFile(join(folder, 'journal.ndjson'), '{"at":"now","type":"sub');
  expect(await readFileJournal(folder)).toEqual([record(1), { at: '', type: 'unreadable' }]);
  const next = await openFileJournal(folder);
  await next.append(record(2));
  await next.close();
  expect(await readFileJournal(folder)).toEqual([record(1), { at: '', type: 'unreadable' }, record(2)]);
});

test('JSON that is no record is unreadable', async () => {
  await (await openFileJournal(folder)).close();
  await writeFile(join(folder, 'journal.ndjson'), 'null\n7\n');
  expect((await readFileJournal(folder)).map(({ type }) => type)).toEqual(['unreadable', 'unreadable']);
});

test('a record that cannot be written rejects, and the ones before it stay', async () => {
  const journal = await openFileJournal(folder);
  await journal.append(record(1));
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  await expect(journal.append(circular as never)).rejects.toThrow('circular');
  await journal.append(record(2));
  await journal.close();
  await expect(journal.append(record(3))).rejects.toThrow();
  expect(await readFileJournal(folder)).toEqual([record(1), record(2)]);
  expect((await readFile(join(folder, 'journal.ndjson'), 'utf8')).split('\n')).toHaveLength(3);
});
