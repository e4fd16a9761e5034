import type { MetadataOrigin, Tags } from '@dativo/metadata';

interface TagWithOrigin extends Omit<MetadataOrigin, 'range'> {
  readonly value: string;
  readonly line?: number;
}

/** Every tag with its value, the layer that gave it and its place. */
export function withOrigins(
  tags: Tags,
  origins: Readonly<Record<string, MetadataOrigin>>,
): Readonly<Record<string, TagWithOrigin>> {
  return Object.fromEntries(
    Object.entries(tags).map(([key, value]) => {
      const { range, ...origin } = origins[key] ?? { layer: 'tags' };
      return [key, { value, ...origin, ...(range === undefined ? {} : { line: range.start.line }) }];
    }),
  );
}

/** The same as a table: tag, value, layer, place. Values stand as JSON writes them, so that nothing in them breaks a line. */
export function originTable(tags: Readonly<Record<string, TagWithOrigin>>): string {
  const rows = Object.entries(tags).map(([key, { value, layer, file, line }]) => [
    /^[\w.:/@+-]+$/.test(key) ? key : JSON.stringify(key),
    JSON.stringify(value),
    layer,
    [file, line].filter((part) => part !== undefined).join(':'),
  ]);
  const table = [['TAG', 'VALUE', 'LAYER', 'WRITTEN IN'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n')
    .concat('\n');
}
