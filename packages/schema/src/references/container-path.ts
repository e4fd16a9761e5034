import type { ContainerRoot } from './reference-reader.ts';

/** Where the container starts, so where relative paths begin. */
const WORK_FOLDER = '/app';

export const DEFAULT_ROOTS: readonly ContainerRoot[] = [{ container: WORK_FOLDER, repository: '' }];

/** Where a path of the container leads to. */
export type ContainerPath =
  | { readonly kind: 'inside'; readonly path: string }
  /** Somewhere in the container that the repository says nothing about. */
  | { readonly kind: 'elsewhere' }
  /** It starts in a folder that the repository stands for, and `..` leads out of it. */
  | { readonly kind: 'escapes'; readonly root: string };

/**
 * The file of the repository that a path inside the container means.
 *
 * @example
 * import { inRepository } from '@dativo/schema/runner-file';
 *
 * const roots = [{ container: '/app', repository: 'etl' }];
 * inRepository('/app/jobs/orders.yaml', roots); // => { kind: 'inside', path: 'etl/jobs/orders.yaml' }
 * inRepository('/app/../etc/passwd', roots).kind; // => 'escapes'
 */
export function inRepository(path: string, roots: readonly ContainerRoot[]): ContainerPath {
  const absolute = path.startsWith('/') ? path : `${WORK_FOLDER}/${path}`;
  const longestFirst = [...roots].sort((a, b) => segmentsOf(b.container).length - segmentsOf(a.container).length);
  const normal = normalised(absolute);
  const root = longestFirst.find(({ container }) => startsWith(normal, segmentsOf(container)));
  if (root !== undefined) {
    const below = normal.slice(segmentsOf(root.container).length);
    return { kind: 'inside', path: [...segmentsOf(root.repository), ...below].join('/') };
  }
  const left = longestFirst.find(({ container }) => startsWith(segmentsOf(absolute), segmentsOf(container)));
  return left === undefined ? { kind: 'elsewhere' } : { kind: 'escapes', root: left.container };
}

/** A relative path from a folder of the repository; `undefined` where it is absolute or leads out of the repository. */
export function fromFolder(folder: string, path: string): string | undefined {
  if (path.startsWith('/')) return undefined;
  const segments = [...segmentsOf(folder), ...segmentsOf(path)];
  let depth = 0;
  for (const segment of segments) {
    depth += segment === '..' ? -1 : 1;
    if (depth < 0) return undefined;
  }
  return normalised(segments.join('/')).join('/');
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function normalised(path: string): string[] {
  const result: string[] = [];
  for (const segment of segmentsOf(path)) {
    if (segment === '..') result.pop();
    else result.push(segment);
  }
  return result;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}

function startsWith(segments: readonly string[], start: readonly string[]): boolean {
  return start.every((segment, index) => segments[index] === segment);
}
