import type { Asset } from './asset.ts';
import { connectorType, engineOptions } from './connector.ts';
import { JobError } from './job-error.ts';
import { type Partition, parsePartitioning } from './partitioning.ts';
import type { YamlMap } from './yaml-map.ts';

const COMPRESSIONS = ['zstd', 'snappy', 'gzip', 'uncompressed'] as const;

/** A directory of Parquet files on this machine or on a mounted volume. */
export interface Target {
  readonly path: string;
  readonly partitions: readonly Partition[];
  readonly compression: (typeof COMPRESSIONS)[number];
}

/** The target block of the job over its connector. */
export function parseTarget(recipe: YamlMap, job: YamlMap, asset: Asset): Target {
  const block = job.map('target');
  const type = connectorType(recipe, 'target');
  if (type !== 'parquet') {
    const message = `${recipe.place}: target type '${type}' is not supported; this worker writes parquet to a local path.`;
    throw new JobError('UNSUPPORTED', message);
  }
  const format = block?.text('file_format') ?? recipe.text('file_format') ?? 'parquet';
  if (format !== 'parquet') {
    throw new JobError('UNSUPPORTED', `${job.place}: target: file_format '${format}' is not supported; use parquet.`);
  }
  const partitioning = block?.list('partitioning') ?? recipe.list('partitioning_default') ?? [];
  return {
    path: parsePath(block?.map('connection'), job.place),
    partitions: parsePartitioning(partitioning, asset, `${job.place}: target`),
    compression: parseCompression(engineOptions(recipe, block)),
  };
}

/** `connection.local.path`, or the flat `connection.path`. */
function parsePath(connection: YamlMap | undefined, place: string): string {
  const path = connection?.map('local')?.text('path') ?? connection?.text('path');
  if (path !== undefined && path !== '' && !path.includes('://')) return path;
  const found = path ?? connection?.keys().join(', ') ?? '';
  const message =
    `${place}: target: connection.local.path is required: this worker writes to a local directory or a mounted ` +
    `volume, not to object stores${found === '' ? '' : ` (found: ${found})`}.`;
  throw new JobError('UNSUPPORTED', message);
}

function parseCompression(options: YamlMap | undefined): Target['compression'] {
  const text = options?.text('compression') ?? 'zstd';
  const compression = COMPRESSIONS.find((known) => known === text.toLowerCase());
  if (compression !== undefined) return compression;
  const message = `${options?.place}: compression '${text}' is not known; use ${COMPRESSIONS.join(', ')}.`;
  throw new JobError('CONFIG', message);
}
