import { z } from 'zod';
import { Engine, TargetConnection } from './connection.ts';
import { described, WARNS_ON_UNKNOWN_KEYS } from './described.ts';
import { openMap, textList, wholeNumberOrDigits } from './scalar.ts';

const text = z.string().nullable().exactOptional();

const MarkdownKvStorage = z
  .looseObject({
    mode: described(
      z.enum(['string', 'raw_file', 'structured']).nullable().exactOptional(),
      'Mode',
      'Keep the document as one text, as a file of its own, or split into rows.',
      ['string'],
    ),
    structured_pattern: described(
      z.enum(['row_per_kv', 'document_level', 'hybrid']).nullable().exactOptional(),
      'Pattern',
      'How a structured document becomes rows.',
      ['row_per_kv'],
    ),
    file_extension: described(text, 'File extension', 'Ending of raw files.', ['.md', '.mdkv']),
    path_pattern: described(text, 'Path pattern', 'Where raw files go.', ['{tenant}/{object}/{id}.md']),
  })
  .meta({
    id: 'MarkdownKvStorage',
    title: 'Markdown-KV storage',
    description: 'How Markdown key-value documents are stored.',
    ...WARNS_ON_UNKNOWN_KEYS,
  });

export const Target = z
  .looseObject({
    type: described(text, 'Type', 'Type of the target; comes from the connector recipe when left out.', ['iceberg']),
    catalog: described(
      z.union([z.string(), openMap, z.null()]).exactOptional(),
      'Catalog',
      'The table catalog: its name, or its settings.',
      ['nessie'],
    ),
    branch: described(text, 'Branch', 'Branch of the catalog; the tenant when left out.', ['acme']),
    warehouse: described(text, 'Warehouse', 'Where the tables live.', ['s3://lake/acme/']),
    file_format: described(text, 'File format', 'Format of the files written.', [
      'parquet',
      'iceberg',
      'delta',
      'csv',
      'json',
    ]),
    partitioning: described(
      textList.nullable().exactOptional(),
      'Partitioning',
      'Columns, or functions of columns, that split the data into folders.',
      [['ingest_date'], ['year(date)']],
    ),
    parquet_target_size_mb: described(
      wholeNumberOrDigits(1).nullable().exactOptional(),
      'Parquet file size',
      'Size in MB that Parquet files aim at.',
      [128],
    ),
    connection: described(TargetConnection.nullable().exactOptional(), 'Connection', 'How to reach the target.'),
    engine: described(Engine.nullable().exactOptional(), 'Engine', 'The writer and its options.'),
    markdown_kv_storage: described(
      MarkdownKvStorage.nullable().exactOptional(),
      'Markdown-KV storage',
      'Only for Markdown key-value documents.',
    ),
    custom_writer: described(text, 'Custom writer', 'A writer of your own: `file.py:Class` or `library.so:function`.', [
      '/app/plugins/json_writer.py:JsonWriter',
    ]),
    spreadsheet_id: described(text, 'Spreadsheet id', 'The spreadsheet to write to.', ['${REPORT_SHEET_ID}']),
    range: described(text, 'Range', 'Cells to write, in A1 notation.', ['Report!A1']),
    credentials: described(openMap.nullable().exactOptional(), 'Credentials', 'References to secrets, never secrets.', [
      { file_template: '/secrets/{tenant}/gsheets.json' },
    ]),
  })
  .meta({
    id: 'Target',
    title: 'Target',
    description: 'Where the data goes, merged over the connector recipe.',
    ...WARNS_ON_UNKNOWN_KEYS,
  });
