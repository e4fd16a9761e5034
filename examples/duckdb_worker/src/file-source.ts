import { engineOptions } from './connector.ts';
import { JobError } from './job-error.ts';
import type { YamlMap } from './yaml-map.ts';

/** How CSV text is cut into fields. */
export interface CsvFormat {
  readonly delimiter: string;
  /** One of the encodings that DuckDB reads without an extension. */
  readonly encoding: 'utf-8' | 'utf-16' | 'latin-1';
}

/** Files to read. The paths may be patterns (`*`, `**`, `?`, `[…]`). */
export type FileSource =
  | { readonly type: 'csv'; readonly paths: readonly string[]; readonly format: CsvFormat }
  | { readonly type: 'json' | 'ndjson'; readonly paths: readonly string[] };

const FILE_TYPES = ['csv', 'json', 'ndjson'] as const satisfies readonly FileSource['type'][];
const ENCODINGS: readonly CsvFormat['encoding'][] = ['utf-8', 'utf-16', 'latin-1'];

export function isFileType(type: string): type is FileSource['type'] {
  return FILE_TYPES.some((known) => known === type);
}

export function parseFileSource(type: FileSource['type'], recipe: YamlMap, job: YamlMap): FileSource {
  const block = job.map('source');
  const paths = parsePaths(block, job.place);
  if (type !== 'csv') return { type, paths };
  return { type, paths, format: parseFormat(engineOptions(recipe, block)) };
}

function parsePaths(block: YamlMap | undefined, place: string): readonly string[] {
  const files = block?.list('files');
  if (block === undefined || files === undefined || files.length === 0) {
    throw new JobError('CONFIG', `${place}: source: files is required: a list of entries with a path.`);
  }
  return files.map((file, index) => parsePath(block.item(file, `files[${index}]`)));
}

function parsePath(file: YamlMap): string {
  const path = file.requiredText('path');
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    const message = `${file.place}: path '${path}' is remote; this worker reads files on this machine or on a mounted volume.`;
    throw new JobError('UNSUPPORTED', message);
  }
  return path;
}

function parseFormat(options: YamlMap | undefined): CsvFormat {
  const delimiter = options?.text('delimiter') ?? ',';
  if (delimiter === '' || delimiter.length > 4 || /["\r\n]/.test(delimiter)) {
    throw new JobError(
      'CONFIG',
      `${options?.place}: delimiter must be 1 to 4 characters, without quotes and line ends.`,
    );
  }
  const text = (options?.text('encoding') ?? 'utf-8').toLowerCase();
  const encoding = text === 'utf8' ? 'utf-8' : ENCODINGS.find((known) => known === text);
  if (encoding === undefined) {
    throw new JobError('CONFIG', `${options?.place}: encoding '${text}' is not known; use ${ENCODINGS.join(', ')}.`);
  }
  return { delimiter, encoding };
}
