import type { Asset, AssetColumn } from './asset.ts';
import type { Database } from './database.ts';
import { quoteText } from './sql.ts';

export interface RowCounts {
  readonly read: number;
  readonly rejected: number;
}

/** One thing that is wrong with one row. Never holds the value: it may be personal data. */
export interface Violation {
  readonly file: string;
  /** Number of the row among the readable rows of its file, from 1; null for a line that is not a row. */
  readonly row: number | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly problem: string;
}

/**
 * Checks every staged row and fills the table `rejected` with the bad ones: `file_id`, `row` or `line`, `reasons`,
 * `fields` (the row as text, JSON) and `raw` (the text of what is not a row).
 */
export async function checkRows(asset: Asset, database: Database): Promise<RowCounts> {
  await database.run(
    `create table rejected as
     select file_id, staged.rowid - first_position + 1 as row, null::bigint as line, ${reasons(asset)} as reasons,
       case when fault is null then ${fieldsAsJson(asset)} end as fields, raw
     from staged join files using (file_id) where ${badRow(asset)}
     union all
     select file_id, null, line, [{'column': null::varchar, 'problem': problem}], null, raw from malformed`,
  );
  const [counts] = await database.rows(
    'select (select count(*) from staged) + (select count(*) from malformed), (select count(*) from rejected)',
  );
  return { read: Number(counts?.[0] ?? 0), rejected: Number(counts?.[1] ?? 0) };
}

/** The first violations in the order of the files. */
export async function listViolations(limit: number, database: Database): Promise<readonly Violation[]> {
  const rows = await database.rows(
    `select path, row, line, reason.column, reason.problem
     from (select path, file_id, row, line, unnest(reasons) as reason from rejected join files using (file_id)
       order by file_id, row nulls last, line)
     limit ${limit}`,
  );
  return rows.map(([file, row, line, column, problem]) => ({
    file: String(file),
    row: row === null ? null : Number(row),
    line: line === null ? null : Number(line),
    column: column === null ? null : String(column),
    problem: String(problem),
  }));
}

/** SQL: true for a staged row that breaks the asset's schema; never NULL. */
export function badRow(asset: Asset): string {
  return ['fault is not null', ...asset.columns.map(badValue)].join(' or ');
}

function badValue(column: AssetColumn, index: number): string {
  const raw = `c${index}`;
  const isWrong = `(${raw} is not null and (${column.type.toSql(raw)}) is null)`;
  return column.isRequired ? `(${raw} is null or ${isWrong})` : isWrong;
}

function reasons(asset: Asset): string {
  const perColumn = asset.columns.map((column, index) => {
    const name = quoteText(column.name);
    const missing = `when c${index} is null then {'column': ${name}, 'problem': 'required value is missing'}`;
    const wrong = `else {'column': ${name}, 'problem': ${quoteText(`expected ${column.type.expected}`)}}`;
    return `case when ${badValue(column, index)} then (case ${missing} ${wrong} end) end`;
  });
  const fault = `[{'column': null::varchar, 'problem': fault}]`;
  return `case when fault is not null then ${fault} else list_filter([${perColumn.join(', ')}], lambda reason: reason is not null) end`;
}

function fieldsAsJson(asset: Asset): string {
  return `json_object(${asset.columns.map(({ name }, index) => `${quoteText(name)}, c${index}`).join(', ')})`;
}
