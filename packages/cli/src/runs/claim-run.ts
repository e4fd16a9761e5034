import { hostname } from 'node:os';
import { createFileLockStore, isOwnerAlive, keepOwnerFile, type Owner, readOwnerFile } from '@dativo/runner/files';
import type { RunFolder } from './run-folder.ts';

/** The right to look after a run: one living process has it. */
export interface RunClaim {
  release(): Promise<void>;
}

const KEY = 'claim';

/** Takes a run that no living process looks after; `undefined` where one does, or where another was quicker. */
export async function claimRun({ path }: RunFolder): Promise<RunClaim | undefined> {
  const store = createFileLockStore(path);
  const held = await store.read(KEY);
  if (held !== undefined && (await isHolderAlive(path, held.value))) return undefined;
  const mine = JSON.stringify(toHolder());
  const version = await (held === undefined ? store.create(KEY, mine) : store.replace(KEY, mine, held.version));
  if (version === undefined) return undefined;
  const owner = await keepOwnerFile(path);
  return {
    async release() {
      await owner.close();
      await store.remove(KEY, version);
    },
  };
}

/** The living process that looks after a run. */
export async function findOwner({ path }: RunFolder): Promise<Owner | undefined> {
  const held = await createFileLockStore(path).read(KEY);
  if (held === undefined || !(await isHolderAlive(path, held.value))) return undefined;
  return (await readOwnerFile(path)) ?? (JSON.parse(held.value) as Owner);
}

/** `owner.json` tells more (it is renewed), but is written a moment after the claim. */
async function isHolderAlive(path: string, value: string): Promise<boolean> {
  const holder = JSON.parse(value) as Owner;
  const owner = await readOwnerFile(path);
  const isSame = owner !== undefined && owner.pid === holder.pid && owner.host === holder.host;
  return isOwnerAlive(isSame ? owner : holder);
}

function toHolder(): Owner {
  const now = new Date().toISOString();
  return { pid: process.pid, host: hostname(), boot_id: null, start_ticks: null, started_at: now, beat_at: now };
}
