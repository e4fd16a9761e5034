import type { Asset } from './asset.ts';
import { locateColumns, splitCsvLine } from './csv-header.ts';
import type { Database } from './database.ts';
import type { CsvFormat } from './file-source.ts';
import { JobError } from './job-error.ts';
import type { Logger } from './log.ts';
import { quotePath, quoteText } from './sql.ts';
import { type StagedFile, warnOfIgnoredColumns } from './staged-file.ts';

/** DuckDB's names for lines that it cannot read, in our words. Any other kind makes the rest of the file unreadable. */
const LINE_PROBLEMS: Readonly<Record<string, string>> = {
  'MISSING COLUMNS': 'fewer fields than the header',
  'TOO MANY COLUMNS': 'more fields than the header',
  'INVALID ENCODING': 'bytes that do not fit the encoding',
  'LINE SIZE OVER MAXIMUM': 'a line that is too long',
};

/** Splits on a character that text files do not hold, without quotes: each line is one field. */
export const WHOLE_LINES = `delim = '\u0001', quote = '', escape = '', columns = {'line': 'VARCHAR'}`;

/** Copies the rows of one CSV file into `staged`; `keepMalformedLines` then takes the lines that are not rows. */
export async function stageCsvFile(
  file: StagedFile,
  format: CsvFormat,
  asset: Asset,
  database: Database,
  logger: Logger,
): Promise<void> {
  const header = await readHeader(file, format, database);
  const positions = locateColumns(header, asset, file.path);
  warnOfIgnoredColumns(
    header.filter((_, index) => !positions.includes(index)),
    file,
    logger,
  );
  // Columns are addressed by position: their names may be anything.
  const columns = header.map((_, index) => `'h${index}': 'VARCHAR'`).join(', ');
  const selected = positions.map((position) => `h${position}`).join(', ');
  const dialect = `delim = ${quoteText(format.delimiter)}, quote = '"', escape = '"', columns = {${columns}}`;
  await database.run(
    `insert into staged select ${file.id}, null, null, ${selected} from ${scan(file, format, `${dialect}, header = true, store_rejects = true`)}`,
    { failure: 'SOURCE', action: `${file.path} cannot be read` },
  );
}

async function readHeader(file: StagedFile, format: CsvFormat, database: Database): Promise<readonly string[]> {
  // Only the first line counts here: faults of later lines are found, and kept, by the scan that follows.
  const sql = `select line from ${scan(file, format, `${WHOLE_LINES}, header = false, ignore_errors = true`)} limit 1`;
  const [first] = await database.rows(sql, { failure: 'SOURCE', action: `${file.path} cannot be read` });
  if (first === undefined) throw new JobError('SOURCE', `${file.path} is empty; its first line must name the columns.`);
  const header = splitCsvLine(String(first[0] ?? ''), format.delimiter);
  if (header === undefined) throw new JobError('SOURCE', `${file.path}: the header has a quote that is not closed.`);
  return header;
}

function scan(file: StagedFile, { encoding }: CsvFormat, options: string): string {
  return `read_csv(${quotePath(file.path)}, auto_detect = false, encoding = ${quoteText(encoding)}, ${options})`;
}

/** Moves what DuckDB could not read of a file into `malformed`. */
export async function keepMalformedLines(file: StagedFile, database: Database): Promise<void> {
  const [broken] = await database.rows(
    `select min(line) from reject_errors where error_type::varchar not in (${Object.keys(LINE_PROBLEMS).map(quoteText).join(', ')})`,
  );
  if (broken?.[0] !== null && broken?.[0] !== undefined) {
    // Where a quote is open, the borders of the following rows are unknown: no count of bad rows would be true.
    const message = `${file.path}: a quote is not closed or misplaced on line ${broken[0]}; the rows after it cannot be told apart.`;
    throw new JobError('SOURCE', message);
  }
  const problems = Object.entries(LINE_PROBLEMS).map(
    ([type, words]) => `when ${quoteText(type)} then ${quoteText(words)}`,
  );
  await database.run(
    `insert into malformed select ${file.id}, line, min(case error_type::varchar ${problems.join(' ')} end), ` +
      `trim(any_value(csv_line), chr(10) || chr(13)) from reject_errors group by line order by line`,
  );
  await database.run('delete from reject_errors');
  await database.run('delete from reject_scans');
}
