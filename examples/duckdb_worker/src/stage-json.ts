import type { Asset } from './asset.ts';
import type { Database } from './database.ts';
import type { Logger } from './log.ts';
import { quotePath, quoteText } from './sql.ts';
import { WHOLE_LINES } from './stage-csv.ts';
import { type StagedFile, warnOfIgnoredColumns } from './staged-file.ts';

/** So many rows are looked at for members that the asset does not know. */
const SAMPLE_ROWS = 1000;

/** Copies one JSON file into `staged`. A row is an object; a member that is absent is NULL. */
export async function stageJsonFile(
  file: StagedFile,
  type: 'json' | 'ndjson',
  asset: Asset,
  database: Database,
  logger: Logger,
): Promise<void> {
  const isPerLine = type === 'ndjson' || /\.(ndjson|jsonl)(\.gz)?$/i.test(file.path);
  const objects = isPerLine ? linesOf(file) : documentsOf(file);
  const options = { failure: 'SOURCE', action: `${file.path} cannot be read` } as const;
  const pointers = asset.columns.map(({ name }) => quoteText(toPointer(name))).join(', ');
  const members = asset.columns.map((_, index) => `members[${index + 1}]`).join(', ');
  await database.run(
    `insert into staged select ${file.id}, case when is_row then null else 'not a JSON object' end, ` +
      `case when is_row then null else text end, ${members} from (select text, json_type(object) is not distinct from 'OBJECT' ` +
      `as is_row, case when json_type(object) = 'OBJECT' then json_extract_string(object, [${pointers}]) end as members ` +
      `from ${objects})`,
    options,
  );
  const sample = `select unnest(json_keys(object)) as name from (from ${objects} limit ${SAMPLE_ROWS})`;
  const known = asset.columns.map(({ name }) => quoteText(name)).join(', ');
  const ignored = await database.rows(
    `select distinct name from (${sample}) where name not in (${known}) order by name`,
  );
  warnOfIgnoredColumns(
    ignored.map(([name]) => String(name)),
    file,
    logger,
  );
}

/** One object per line; a line that is no JSON stays with its text, so that it can be kept aside. */
function linesOf(file: StagedFile): string {
  const lines = `read_csv(${quotePath(file.path)}, auto_detect = false, header = false, ${WHOLE_LINES})`;
  return `(select line as text, try_cast(line as json) as object from ${lines} where trim(line) <> '')`;
}

/** An array of objects, or objects one after the other. */
function documentsOf(file: StagedFile): string {
  return `(select json::varchar as text, json as object from read_json_objects(${quotePath(file.path)}, format = 'auto'))`;
}

/** JSON pointer to a member of the object: unlike a path, it has no reserved names. */
function toPointer(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
