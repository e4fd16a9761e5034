import type { Asset } from './asset.ts';
import type { Database } from './database.ts';
import type { Logger } from './log.ts';
import type { Source } from './source.ts';
import { quoteText } from './sql.ts';
import { keepMalformedLines, stageCsvFile } from './stage-csv.ts';
import { stageJsonFile } from './stage-json.ts';

/**
 * Copies the files as text into the work database, once: what is checked is then exactly what is written, even if a
 * file changes meanwhile.
 *
 * - `staged`: one row per readable row; `c0`, `c1`, … are the asset's columns as text, empty text being NULL;
 *   `fault` says why a row as a whole is bad, `raw` is then its text.
 * - `malformed`: lines of CSV files that are not rows.
 * - `files`: where the rows of each file begin in `staged`.
 */
export async function stageSource(
  source: Source,
  files: readonly string[],
  asset: Asset,
  database: Database,
  logger: Logger,
): Promise<void> {
  await createTables(asset, database);
  for (const [id, path] of files.entries()) {
    await database.run(`insert into files select ${id}, ${quoteText(path)}, count(*) from staged`);
    const file = { id, path };
    if (source.type === 'csv') await stageCsvFile(file, source.format, asset, database, logger);
    else await stageJsonFile(file, source.type, asset, database, logger);
    logger.write({
      level: 'DEBUG',
      module: 'source',
      event: 'source_read',
      message: `Read ${path}`,
      fields: { file: path },
    });
    if (source.type === 'csv') await keepMalformedLines(file, database);
  }
}

async function createTables(asset: Asset, database: Database): Promise<void> {
  const columns = asset.columns.map((_, index) => `c${index} varchar`);
  await database.run('create table files (file_id integer, path varchar, first_position bigint)');
  await database.run(`create table staged (file_id integer, fault varchar, raw varchar, ${columns.join(', ')})`);
  await database.run('create table malformed (file_id integer, line bigint, problem varchar, raw varchar)');
}
