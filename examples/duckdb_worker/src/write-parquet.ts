import { mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Asset } from './asset.ts';
import { badRow } from './check-rows.ts';
import type { Database } from './database.ts';
import { quoteName, quoteText } from './sql.ts';
import type { Target } from './target.ts';

export interface WrittenFile {
  /** Relative to the dataset, with slashes. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Writes the valid rows into an empty directory. The same rows give the same files, byte for byte. */
export async function writeParquet(
  directory: string,
  target: Target,
  asset: Asset,
  database: Database,
): Promise<readonly WrittenFile[]> {
  // With several threads the split into files and the order of the rows would depend on timing.
  await database.run('set threads = 1');
  const destination = target.partitions.length === 0 ? join(directory, 'data_0.parquet') : directory;
  const partitionBy = target.partitions.map((partition) => quoteName(partition.directory)).join(', ');
  const options = ['format parquet', `compression ${target.compression}`, 'return_stats true'];
  if (partitionBy !== '') options.push(`partition_by (${partitionBy})`);
  const stats = await database.rows(
    `copy (select ${columns(target, asset)} from staged where not (${badRow(asset)})) ` +
      `to ${quoteText(destination)} (${options.join(', ')})`,
    { failure: 'TARGET', action: `${target.path} cannot be written` },
  );
  return stats
    .map(([file, rows, bytes]) => ({
      path: relative(directory, String(file)).split(sep).join('/'),
      rows: Number(rows),
      bytes: Number(bytes),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function columns(target: Target, asset: Asset): string {
  const values = asset.columns.map(({ name, type }, index) => `${type.toSql(`c${index}`)} as ${quoteName(name)}`);
  const partitions = target.partitions.flatMap(({ datePart, column, directory }) => {
    const index = asset.columns.findIndex(({ name }) => name === column);
    const type = asset.columns[index]?.type;
    if (datePart === undefined || type === undefined) return [];
    return [`${datePart}(${type.toSql(`c${index}`)}) as ${quoteName(directory)}`];
  });
  return [...values, ...partitions].join(', ');
}

/** Keeps the bad rows beside the dataset, one JSON object per line, with the values as they were read. */
export async function writeRejected(directory: string, runId: string, database: Database): Promise<string> {
  const folder = join(directory, '_rejected');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${runId}.ndjson`);
  await database.run(
    `copy (select path as file, row, line, reasons, fields as "values", raw from rejected join files using (file_id) ` +
      `order by file_id, row nulls last, line) to ${quoteText(path)} (format json)`,
    { failure: 'TARGET', action: 'The rejected rows cannot be written' },
  );
  return path;
}
