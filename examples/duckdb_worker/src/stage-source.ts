import type { Asset } from './asset.ts';
import type { Database } from './database.ts';
import type { FileSource } from './file-source.ts';
import type { Logger } from './log.ts';
import { readHubspot } from './read-hubspot.ts';
import { openPostgres } from './read-postgres.ts';
import { readStripe } from './read-stripe.ts';
import type { Batches } from './rows.ts';
import type { Source } from './source.ts';
import { quoteText } from './sql.ts';
import { keepMalformedLines, stageCsvFile } from './stage-csv.ts';
import { stageJsonFile } from './stage-json.ts';

export interface Stage {
  readonly asset: Asset;
  readonly database: Database;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/**
 * Copies the source as text into the work database, once: what is checked is then exactly what is written, even if the
 * source changes meanwhile.
 *
 * - `staged`: one row per readable row; `c0`, `c1`, … are the asset's columns as text, NULL being a missing value (in files
 *   also empty text); `fault` says why a row as a whole is bad, `raw` is then its text.
 * - `malformed`: lines of CSV files that are not rows.
 * - `files`: where the rows of each part (file, object, table) begin in `staged`.
 */
export async function stageSource(source: Source, parts: readonly string[], stage: Stage): Promise<void> {
  await createTables(stage);
  if ('paths' in source) return await stageParts(parts, stage, (part) => stageFile(part, source, stage));
  if ('objects' in source) {
    const call = { api: source.type, key: source.key, logger: stage.logger, signal: stage.signal };
    const read = source.type === 'stripe' ? readStripe : readHubspot;
    return await stageParts(parts, stage, ({ id, path }) => append(id, read(path, source, stage.asset, call), stage));
  }
  const postgres = await openPostgres(source.connection, stage.signal);
  try {
    await stageParts(parts, stage, ({ id, path }) => append(id, postgres.read(path, stage.asset), stage));
  } finally {
    await postgres.close();
  }
}

interface Part {
  readonly id: number;
  readonly path: string;
}

async function stageParts(
  parts: readonly string[],
  { database, logger }: Stage,
  stagePart: (part: Part) => Promise<void>,
): Promise<void> {
  for (const [id, path] of parts.entries()) {
    await database.run(`insert into files select ${id}, ${quoteText(path)}, count(*) from staged`);
    await stagePart({ id, path });
    const message = `Read ${path}`;
    logger.write({ level: 'DEBUG', module: 'source', event: 'source_read', message, fields: { file: path } });
  }
}

async function stageFile(file: Part, source: FileSource, { asset, database, logger }: Stage): Promise<void> {
  if (source.type !== 'csv') return await stageJsonFile(file, source.type, asset, database, logger);
  await stageCsvFile(file, source.format, asset, database, logger);
  await keepMalformedLines(file, database);
}

/** Batch by batch, so that memory stays bounded whatever the number of rows. */
async function append(id: number, batches: Batches, { database }: Stage): Promise<void> {
  for await (const rows of batches) {
    await database.append(
      'staged',
      rows.map((row) => [id, null, null, ...row]),
    );
  }
}

async function createTables({ asset, database }: Stage): Promise<void> {
  const columns = asset.columns.map((_, index) => `c${index} varchar`);
  await database.run('create table files (file_id integer, path varchar, first_position bigint)');
  await database.run(`create table staged (file_id integer, fault varchar, raw varchar, ${columns.join(', ')})`);
  await database.run('create table malformed (file_id integer, line bigint, problem varchar, raw varchar)');
}
