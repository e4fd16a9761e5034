import { quoteText } from './sql.ts';

/** How one asset type is read from text: the check is stricter than a cast, which would round 12.7 to 13. */
export interface ColumnType {
  /** For messages: what a value must look like. */
  readonly expected: string;
  /** True for dates and timestamps, which have a year, a month and a day. */
  readonly isTemporal?: boolean;
  /** True for dates, which have no time of day. */
  readonly isDay?: boolean;
  /** SQL that gives the typed value of a VARCHAR expression, or NULL when it does not fit. */
  toSql(raw: string): string;
}

const STRING: ColumnType = { expected: 'text', toSql: (raw) => raw };
const INTEGER = matching('a whole number of 64 bits', '[+-]?\\d+(\\.0*)?', (raw) => `try_cast(${raw} as bigint)`);
const DOUBLE = matching(
  'a finite number',
  '[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?',
  (raw) => `case when isfinite(try_cast(${raw} as double)) then try_cast(${raw} as double) end`,
);
const BOOLEAN: ColumnType = {
  expected: 'true or false (also t/f, yes/no, y/n, 1/0)',
  toSql: (raw) =>
    `case when lower(trim(${raw})) in ('true', 't', 'yes', 'y', '1') then true ` +
    `when lower(trim(${raw})) in ('false', 'f', 'no', 'n', '0') then false end`,
};
const DATE: ColumnType = {
  ...matching('a date (YYYY-MM-DD)', '\\d{4}-\\d{2}-\\d{2}', (raw) => `try_cast(${raw} as date)`),
  isTemporal: true,
  isDay: true,
};
// A cast to TIMESTAMP ignores an offset; through TIMESTAMPTZ it is converted to UTC (the session's time zone is UTC).
const TIMESTAMP: ColumnType = {
  ...matching(
    'a timestamp (ISO 8601)',
    '\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?',
    (raw) => `(try_cast(${raw} as timestamptz) at time zone 'UTC')`,
  ),
  isTemporal: true,
};

const TYPES: Readonly<Record<string, ColumnType>> = {
  string: STRING,
  text: STRING,
  varchar: STRING,
  integer: INTEGER,
  int: INTEGER,
  long: INTEGER,
  bigint: INTEGER,
  number: DOUBLE,
  double: DOUBLE,
  float: DOUBLE,
  decimal: decimal(38, 9),
  boolean: BOOLEAN,
  bool: BOOLEAN,
  date: DATE,
  timestamp: TIMESTAMP,
  datetime: TIMESTAMP,
};

/** For messages. */
export const TYPE_NAMES = [...Object.keys(TYPES), 'decimal(precision,scale)'].join(', ');

/** The column type of an asset's type name, or undefined when there is none. */
export function parseColumnType(text: string): ColumnType | undefined {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(TYPES, name)) return TYPES[name];
  const sized = /^decimal\(\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/.exec(name);
  if (sized === null) return undefined;
  const [precision, scale] = [Number(sized[1]), Number(sized[2])];
  return precision >= 1 && precision <= 38 && scale <= precision ? decimal(precision, scale) : undefined;
}

/** Digits past the scale must be zeros: a cast alone would round them away. */
function decimal(precision: number, scale: number): ColumnType {
  const whole = scale === 0 ? '\\d+(\\.0*)?' : `(\\d+(\\.\\d{0,${scale}}0*)?|\\.\\d{1,${scale}}0*)`;
  const expected = `a decimal number with at most ${precision} digits, ${scale} of them after the point`;
  return matching(expected, `[+-]?${whole}`, (raw) => `try_cast(${raw} as decimal(${precision}, ${scale}))`);
}

function matching(expected: string, pattern: string, cast: (raw: string) => string): ColumnType {
  return {
    expected,
    toSql(raw) {
      const trimmed = `trim(${raw})`;
      return `case when regexp_full_match(${trimmed}, ${quoteText(pattern)}) then ${cast(trimmed)} end`;
    },
  };
}
