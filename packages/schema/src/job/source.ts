import { z } from 'zod';
import { Engine, SourceConnection } from './connection.ts';
import { described, WARNS_ON_UNKNOWN_KEYS } from './described.ts';
import { openMap, textList, wholeNumberOrDigits, wholePlaceholder } from './scalar.ts';

const text = z.string().nullable().exactOptional();

const SourceFile = z
  .looseObject({
    path: described(text, 'Path', 'The file, a folder of files, or a pattern.', ['/data/incoming/employees.csv']),
    object: described(text, 'Object', 'Name of what the file holds.', ['employees']),
    id: described(text, 'Id', 'Id of the file in a service such as Google Drive.', ['${GDRIVE_FILE_ID}']),
    file_id: described(text, 'File id', 'Another spelling of `id`.', ['${GDRIVE_FILE_ID}']),
  })
  .meta({ id: 'SourceFile', title: 'File', description: 'One file to read.', ...WARNS_ON_UNKNOWN_KEYS });

const SourceSheet = z
  .looseObject({
    id: described(text, 'Id', 'Id of the spreadsheet.', ['${VENDORS_SHEET_ID}']),
    spreadsheet_id: described(text, 'Spreadsheet id', 'Another spelling of `id`.', ['${VENDORS_SHEET_ID}']),
    sheet_id: described(wholeNumberOrDigits(0).nullable().exactOptional(), 'Sheet id', 'Number of the tab.', [0]),
    object: described(text, 'Object', 'Name of what the sheet holds.', ['vendors']),
    range: described(text, 'Range', 'Cells to read, in A1 notation.', ['Vendors!A1:Z']),
  })
  .meta({ id: 'SourceSheet', title: 'Sheet', description: 'One sheet to read.', ...WARNS_ON_UNKNOWN_KEYS });

const SourceTable = z
  .looseObject({
    name: described(text, 'Name', 'The table, with its schema where there is one.', ['public.orders']),
    object: described(text, 'Object', 'Name of what the table holds.', ['orders']),
    cursor_field: described(text, 'Cursor field', 'The column that grows with every change.', ['updated_at', null]),
  })
  .meta({ id: 'SourceTable', title: 'Table', description: 'One table to read.', ...WARNS_ON_UNKNOWN_KEYS });

const Incremental = z
  .looseObject({
    strategy: described(
      text,
      'Strategy',
      'How new rows are told from old ones. Left out, it comes from the connector recipe.',
      ['updated_at', 'created', 'updated_after', 'file_modified_time', 'spreadsheet_modified_time'],
    ),
    cursor_field: described(text, 'Cursor field', 'The field that grows with every change.', ['updated_at', null]),
    lookback_days: described(
      wholeNumberOrDigits(0).nullable().exactOptional(),
      'Lookback',
      'Days before the last run that are read again.',
      [1],
    ),
    state_path: described(text, 'State path', 'Where the position of the last run is kept.', [
      '/state/acme/stripe.customers.state.json',
    ]),
  })
  .meta({
    id: 'Incremental',
    title: 'Incremental reading',
    description: 'Read only what is new since the last run.',
    ...WARNS_ON_UNKNOWN_KEYS,
  });

function listOf<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), wholePlaceholder, z.null()]).exactOptional();
}

export const Source = z
  .looseObject({
    type: described(text, 'Type', 'Type of the source; comes from the connector recipe when left out.', ['postgres']),
    description: described(text, 'Description', 'What is read, in words.', ['Orders of the web shop']),
    objects: described(textList.nullable().exactOptional(), 'Objects', 'Objects of an API to read.', [['customers']]),
    files: described(listOf(SourceFile), 'Files', 'Files to read.', [[{ path: '/data/a.csv', object: 'a' }]]),
    sheets: described(listOf(SourceSheet), 'Sheets', 'Sheets to read.', [[{ id: '${SHEET_ID}', object: 'vendors' }]]),
    tables: described(listOf(SourceTable), 'Tables', 'Tables to read.', [
      [{ name: 'public.orders', object: 'orders' }],
    ]),
    incremental: described(
      Incremental.nullable().exactOptional(),
      'Incremental',
      'Read only what is new. Null or an empty map switches it off.',
    ),
    connection: described(SourceConnection.nullable().exactOptional(), 'Connection', 'How to reach the source.'),
    credentials: described(openMap.nullable().exactOptional(), 'Credentials', 'References to secrets, never secrets.', [
      { api_key: '${STRIPE_API_KEY}' },
    ]),
    dsn: described(text, 'Data source name', 'The whole connection in one text.', ['${PG_DSN}']),
    rate_limits: described(openMap.nullable().exactOptional(), 'Rate limits', 'How fast the source may be asked.', [
      { requests_per_second: 10 },
    ]),
    engine: described(Engine.nullable().exactOptional(), 'Engine', 'The reader and its options.'),
    custom_reader: described(text, 'Custom reader', 'A reader of your own: `file.py:Class` or `library.so:function`.', [
      '/app/plugins/json_reader.py:JsonReader',
    ]),
  })
  .meta({
    id: 'Source',
    title: 'Source',
    description: 'What is read, merged over the connector recipe.',
    ...WARNS_ON_UNKNOWN_KEYS,
  });
