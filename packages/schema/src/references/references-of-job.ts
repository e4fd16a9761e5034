import type { JobView } from '../rules/job-view.ts';
import { DEFAULT_ROOTS, folderOf, fromFolder, inRepository } from './container-path.ts';
import type { ReferenceOptions } from './reference-reader.ts';

export type Role = 'source' | 'target';

/** A file that a job names. */
export interface Reference {
  readonly kind: Role | 'asset' | 'plugin';
  readonly pointer: string;
  /** The path as the job has it. */
  readonly written: string;
  /** Where it may lie in the repository, the likeliest first; none where the path leads out of it. */
  readonly places: readonly string[];
  /** The container folder that the path leads out of. */
  readonly escaped: string | undefined;
}

const PATHS = [
  { kind: 'source', pointer: '/source_connector_path' },
  { kind: 'target', pointer: '/target_connector_path' },
  { kind: 'asset', pointer: '/asset_path' },
] as const;

const PLUGINS = ['/source/custom_reader', '/target/custom_writer'] as const;

/** The files that a job names and whose paths are known: no placeholder, no variable, and not elsewhere in the container. */
export function referencesOf(job: JobView, file: string, options: ReferenceOptions): Reference[] {
  const named = [
    ...PATHS.map(({ kind, pointer }) => ({ kind, pointer, written: job.fixedText(pointer) })),
    ...PLUGINS.map((pointer) => ({ kind: 'plugin' as const, pointer, written: pythonFile(job.fixedText(pointer)) })),
  ];
  return named.flatMap(({ kind, pointer, written }) => {
    if (written === undefined || written.trim() === '' || written.includes('$')) return [];
    const place = placesOf(written, job, { jobPath: file, ...options });
    return place === undefined ? [] : [{ kind, pointer, written, ...place }];
  });
}

/** The file of `file.py:Class`. Libraries are built into images and seldom lie in the repository. */
function pythonFile(plugin: string | undefined): string | undefined {
  return /^(.*\.py):[^:/]*$/.exec(plugin ?? '')?.[1];
}

/**
 * Containers start in their work folder. A process on this machine starts in the folder of the job unless Terraform says
 * otherwise, and a job without infrastructure wherever somebody starts it.
 */
function placesOf(
  written: string,
  job: JobView,
  { roots = DEFAULT_ROOTS, jobPath = '' }: ReferenceOptions,
): Pick<Reference, 'places' | 'escaped'> | undefined {
  const inContainer = inRepository(written, roots);
  const fromRoot = inContainer.kind === 'inside' ? inContainer.path : undefined;
  const mayStartAtJob = job.provider === 'local' || (job.at('/infrastructure') ?? null) === null;
  const fromJob = mayStartAtJob ? fromFolder(folderOf(jobPath), written) : undefined;
  const ordered = job.provider === 'local' ? [fromJob, fromRoot] : [fromRoot, fromJob];
  const places = [...new Set(ordered.filter((place) => place !== undefined))];
  if (places.length > 0) return { places, escaped: undefined };
  return inContainer.kind === 'escapes' && !mayStartAtJob ? { places, escaped: inContainer.root } : undefined;
}
