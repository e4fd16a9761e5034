import type { Asset } from './asset.ts';
import { JobError } from './job-error.ts';

/** One level of directories, `name=value/`. */
export interface Partition {
  readonly directory: string;
  readonly column: string;
  /** Part of the date that makes the value; undefined takes the column as it is, out of the files. */
  readonly datePart: 'year' | 'month' | 'day' | undefined;
}

const DATE_PART = /^(year|month|day)\((.+)\)$/i;

/** Reads entries such as `country` and `year(created_at)`. */
export function parsePartitioning(entries: readonly unknown[], asset: Asset, place: string): readonly Partition[] {
  const partitions = entries.map((entry) => parseEntry(entry, asset, place));
  const names = partitions.map((partition) => partition.directory.toLowerCase());
  const twice = partitions.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice !== undefined) {
    throw new JobError('CONFIG', `${place}: partitioning makes the directory '${twice.directory}=…' twice.`);
  }
  if (partitions.filter((partition) => partition.datePart === undefined).length === asset.columns.length) {
    throw new JobError('CONFIG', `${place}: partitioning by every column leaves nothing to write into the files.`);
  }
  return partitions;
}

function parseEntry(entry: unknown, asset: Asset, place: string): Partition {
  if (typeof entry !== 'string') throw new JobError('CONFIG', `${place}: partitioning entries must be text.`);
  const match = DATE_PART.exec(entry.trim());
  const column = (match?.[2] ?? entry).trim();
  const datePart = toDatePart(match?.[1]);
  const declared = asset.columns.find((candidate) => candidate.name === column);
  if (declared === undefined) {
    throw new JobError('CONFIG', `${place}: partitioning names '${entry}', but the asset has no column '${column}'.`);
  }
  if (datePart === undefined) return { directory: column, column, datePart };
  if (!declared.type.isTemporal) {
    throw new JobError('CONFIG', `${place}: partitioning by '${entry}' needs a date or timestamp column.`);
  }
  if (asset.columns.some((candidate) => candidate.name.toLowerCase() === datePart)) {
    throw new JobError('CONFIG', `${place}: partitioning by '${entry}' clashes with the asset's column '${datePart}'.`);
  }
  return { directory: datePart, column, datePart };
}

function toDatePart(text: string | undefined): Partition['datePart'] {
  const part = text?.toLowerCase();
  return part === 'year' || part === 'month' || part === 'day' ? part : undefined;
}
