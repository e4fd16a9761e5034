import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { firstLine, JobError } from './job-error.ts';

/** A new state of a dataset, prepared beside the old one. */
export interface DatasetDraft {
  /** Empty directory to write into. */
  readonly path: string;
  /** Puts the draft in the place of the dataset. Synchronous, so that a signal cannot come in between. */
  replaceDataset(): void;
  /** Removes what was made; does nothing after the replacement. */
  discard(): void;
}

/** Brings back a dataset that a machine lost between the two renames of a replacement. */
export async function restoreInterrupted(target: string): Promise<void> {
  const path = await resolveLinks(target);
  if (await exists(path)) return;
  const siblings = await readdir(dirname(path)).catch(() => []);
  const previous = siblings.find((name) => name.startsWith(previousPrefix(path)));
  if (previous !== undefined) renameSync(join(dirname(path), previous), path);
}

/** Makes a draft in the dataset's parent directory: a rename is atomic only inside one file system. */
export async function openDraft(target: string): Promise<DatasetDraft> {
  const path = await resolveLinks(target);
  await refuseForeignFiles(path, target);
  const firstMade = await attempt(target, () => mkdir(dirname(path), { recursive: true }));
  const draft = await attempt(target, async () => mkdtempSync(join(dirname(path), `.${basename(path)}.new-`)));
  let isOpen = true;
  return {
    path: draft,
    replaceDataset() {
      swap(draft, path);
      isOpen = false;
    },
    discard() {
      if (!isOpen) return;
      rmSync(firstMade ?? draft, { recursive: true, force: true, maxRetries: 5 });
      isOpen = false;
    },
  };
}

function swap(draft: string, path: string): void {
  const previous = join(dirname(path), `${previousPrefix(path)}${basename(draft).split('.new-').at(-1)}`);
  let isReplaced = true;
  try {
    renameSync(path, previous);
  } catch (error) {
    if (!isAbsence(error)) throw error;
    isReplaced = false;
  }
  try {
    renameSync(draft, path);
  } catch (error) {
    if (isReplaced) renameSync(previous, path);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true, maxRetries: 5 });
}

function previousPrefix(path: string): string {
  return `.${basename(path)}.previous-`;
}

/** The replacement removes the old directory, so a wrong path must not cost anybody their files. */
async function refuseForeignFiles(path: string, target: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => ignoreAbsence(error, target));
  if (found === undefined) return;
  if (!found.isDirectory()) throw new JobError('TARGET', `The target ${target} exists and is not a directory.`);
  const entries = await attempt(target, () => readdir(path, { recursive: true, withFileTypes: true }));
  const foreign = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .find((file) => !file.endsWith('.parquet') && !file.startsWith(`_rejected${sep}`));
  if (foreign === undefined) return;
  const message = `The target ${target} holds '${foreign}', which is not part of a dataset; a run replaces the whole directory. Name another one.`;
  throw new JobError('TARGET', message);
}

/** Makes the files of a draft durable, so that the replacement never shows a dataset that a power cut can empty. */
export async function syncFiles(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = await open(join(entry.parentPath, entry.name), 'r');
    await file.sync().finally(() => file.close());
  }
}

/** A dataset behind a symbolic link is replaced where it is; the link stays. */
async function resolveLinks(target: string): Promise<string> {
  return await realpath(target).catch((error: unknown) => {
    ignoreAbsence(error, target);
    return resolve(target);
  });
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch((error: unknown) => ignoreAbsence(error, path))) !== undefined;
}

async function attempt<T>(target: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new JobError('TARGET', `The target ${target} cannot be written: ${firstLine(error)}`, { cause: error });
  }
}

function ignoreAbsence(error: unknown, target: string): undefined {
  if (isAbsence(error)) return undefined;
  throw new JobError('TARGET', `The target ${target} cannot be used: ${firstLine(error)}`, { cause: error });
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
