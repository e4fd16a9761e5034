import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { checkReferences, type InspectedJob, type ReferenceCheck, type ReferenceReader } from '@dativo/schema';
import type { Settings } from '../config/settings.ts';
import { describeFileError } from '../describe-file-error.ts';
import { displayName } from './display-name.ts';

/** Looks at the files that a job refers to; `path` is that of the job, absolute. Its `files` are absolute too. */
export type ReferenceLookup = (job: InspectedJob, path: string | undefined) => Promise<ReferenceCheck>;

/** `undefined` where nobody said which folders the container has. */
export function createReferenceLookup(cwd: string, { roots, containerMode }: Settings): ReferenceLookup | undefined {
  if (roots.length === 0) return undefined;
  const reader = createReader();
  const options = {
    roots: roots.map(({ container, repository }) => ({ container, repository: toPortable(repository) })),
    containerMode,
    nameOf: (path: string) => displayName(cwd, toPath(path)),
  };
  return async (job, path) => {
    const jobPath = toPortable(path ?? resolve(cwd, 'job.yaml'));
    const check = await checkReferences(job, reader, { ...options, jobPath });
    return { ...check, files: check.files.map(toPath) };
  };
}

/** Paths of the whole disk, since roots and jobs may lie in different places of it. */
function toPortable(path: string): string {
  return path.replaceAll(sep, '/').replace(/^\//, '');
}

function toPath(portable: string): string {
  return resolve('/', portable);
}

function createReader(): ReferenceReader {
  return {
    read: (path) => ifThere(() => readFileSync(toPath(path), 'utf8')),
    exists: (path) => statSync(toPath(path), { throwIfNoEntry: false })?.isFile() === true,
    list: (folder) => ifThere(() => readdirSync(toPath(folder))) ?? [],
  };
}

/** What is not there is no fault of reading; any other fault is told in words. */
function ifThere<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Error(describeFileError(error)?.replace(/^.*: /, '') ?? String(error), { cause: error });
  }
}
