import type { Asset } from './asset.ts';
import { JobError } from './job-error.ts';

/** Cuts one line of CSV into its fields; undefined when a quote is left open. */
export function splitCsvLine(line: string, delimiter: string): readonly string[] | undefined {
  const fields: string[] = [];
  let position = 0;
  for (;;) {
    const field = readField(line, position, delimiter);
    if (field === undefined) return undefined;
    fields.push(field.text);
    if (field.end >= line.length) return fields;
    position = field.end + delimiter.length;
  }
}

function readField(line: string, start: number, delimiter: string): { text: string; end: number } | undefined {
  if (line[start] !== '"') {
    const end = line.indexOf(delimiter, start);
    return end === -1 ? { text: line.slice(start), end: line.length } : { text: line.slice(start, end), end };
  }
  const quoted = /"((?:[^"]|"")*)"/y;
  quoted.lastIndex = start;
  const match = quoted.exec(line);
  if (match === null) return undefined;
  const end = quoted.lastIndex;
  const isClosed = end === line.length || line.startsWith(delimiter, end);
  return isClosed ? { text: (match[1] ?? '').replaceAll('""', '"'), end } : undefined;
}

/** Where in the header each column of the asset stands; throws when one is missing or there twice. */
export function locateColumns(header: readonly string[], asset: Asset, file: string): readonly number[] {
  const missing = asset.columns.filter(({ name }) => !header.includes(name)).map(({ name }) => `'${name}'`);
  if (missing.length === asset.columns.length) {
    // The line may be data, so it is not repeated here.
    const message = `${file}: the first line has none of the asset's columns (${missing.join(', ')}); is the header missing, or the encoding another one?`;
    throw new JobError('SOURCE', message);
  }
  if (missing.length > 0) {
    const message = `${file}: no column ${missing.join(', ')}; the header has ${header.join(', ')}.`;
    throw new JobError('SOURCE', message);
  }
  return asset.columns.map(({ name }) => {
    const index = header.indexOf(name);
    if (header.indexOf(name, index + 1) === -1) return index;
    throw new JobError('SOURCE', `${file}: the header has the column '${name}' twice.`);
  });
}
