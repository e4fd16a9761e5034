import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Tells which files change in folders. Folders below them are not among them. */
export interface FolderWatch {
  /** From now on these folders and no others. */
  setFolders(folders: ReadonlySet<string>): void;
  /** Absolute paths that changed since the last call, once there are any and they have come to rest. */
  next(): Promise<ReadonlySet<string>>;
  close(): void;
}

/** Editors write a file in several steps; changes this close together are one. */
const REST_MS = 30;

export function createFolderWatch(): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isAtRest = false;
  let wake: (() => void) | undefined;

  function note(path: string): void {
    changed.add(path);
    isAtRest = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isAtRest = true;
      wake?.();
    }, REST_MS);
  }

  function open(folder: string): FSWatcher {
    // Without a name all that is known is that something in the folder changed.
    const watcher = startWatching(folder, (name) => note(name === null ? folder : join(folder, name)));
    watcher.on('error', () => drop(folder)); // the folder went away; the one above tells when it is back
    return watcher;
  }

  function drop(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  return {
    setFolders(folders) {
      for (const folder of watchers.keys()) if (!folders.has(folder)) drop(folder);
      for (const folder of folders) if (!watchers.has(folder)) watchers.set(folder, open(folder));
    },
    async next() {
      if (!isAtRest)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const paths = changed;
      changed = new Set();
      isAtRest = false;
      return paths;
    },
    close() {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

function startWatching(folder: string, listener: (name: string | null) => void): FSWatcher {
  try {
    return watch(folder, (_event, name) => listener(name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOSPC' && code !== 'EMFILE') throw error;
    const help = 'Watch fewer folders, or raise the limit (Linux: sysctl fs.inotify.max_user_watches).';
    throw new UsageError(`${folder} cannot be watched: the system watches as many files as it can`, help);
  }
}
