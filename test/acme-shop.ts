// The shop's database, for the tests of examples/acme: types that lose something wherever a reader is careless.

/** Rows whose every value is written down: order_id, placed_at in UTC, amount, note, lines, is_gift, shipped_on. */
const ODD: readonly (readonly (string | null)[])[] = [
  ['-9223372036854775808', '1969-12-31 23:59:59.999999', '-0.0001', '', '[]', 'false', '2024-02-29'],
  [
    '9007199254740993',
    '2024-12-31 23:30:00',
    '1234567890123456.7891',
    'a "quoted", text;\nover\ttwo lines 🚲',
    '{"n": 9007199254740993, "sku": "A-1", "price": 1.10}',
    'true',
    '2025-01-01',
  ],
  ['9223372036854775807', '2026-03-29 01:30:00', '9999999999999999.9999', null, null, null, null],
];

export const ORDERS = {
  odd: ODD,
  oddColumns: ['order_id', 'placed_at', 'amount', 'note', 'lines', 'is_gift', 'shipped_on'],
  /** All values of a row as one text, once in PostgreSQL's words and once in DuckDB's. */
  fingerprints: {
    postgres: fingerprint('(extract(epoch from placed_at) * 1000000)::bigint'),
    duckdb: fingerprint('epoch_us(placed_at)'),
  },
} as const;

function fingerprint(placedAt: string): string {
  const values = ['order_id', placedAt, 'customer_id', 'amount', 'currency', 'note', 'lines', 'is_gift', 'shipped_on'];
  return values.map((value) => `coalesce(cast(${value} as varchar), '<none>')`).join(" || '|' || ");
}

const quote = (text: string | null) => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`);
const oddRows = ODD.map(
  ([id, placedAt, amount, note = null, lines = null, isGift = null, shippedOn = null]) =>
    `(${id}, '${placedAt}+00', 'cus_0', ${amount}, 'EUR', ${[note, lines, isGift, shippedOn].map(quote).join(', ')}, 1)`,
);

/** The database with so many orders beside the odd ones. */
export const shopOf = (orders: number) => `
create schema shop;
create table shop.orders (
  order_id bigint primary key, placed_at timestamptz not null, customer_id text not null, amount numeric(20,4) not null,
  currency char(3) not null, note text, lines jsonb, is_gift boolean, shipped_on date, margin_nobody_reads numeric);
insert into shop.orders
  select 9007199254800000 + n,
    timestamptz '2024-01-01 00:30:00+01' + n * interval '26 minutes 0.123457 seconds',
    'cus_' || n % 230,
    n * 1234567.8901 - 0.0001,
    case n % 3 when 0 then 'EUR' when 1 then 'USD' else 'JPY' end,
    case n % 4 when 0 then null when 1 then '' when 2 then E'line one\\nline "two" 🚲 ' || n else 'it''s ' || md5(n::text) end,
    case when n % 5 = 0 then null else jsonb_build_array(jsonb_build_object('sku', 'P-' || n % 97, 'count', n % 9)) end,
    case n % 3 when 0 then null else n % 3 = 1 end,
    case when n % 2 = 0 then null else date '2024-01-02' + n % 900 end,
    0.1
  from generate_series(1, ${orders}) n;
insert into shop.orders values ${oddRows.join(', ')};
create table shop.products as
  select 'P-' || n as sku, 'Product ' || n as title, n * 1.5 as price, timestamptz '2026-11-01 10:00+01' as updated_at from generate_series(1, 97) n;
`;
