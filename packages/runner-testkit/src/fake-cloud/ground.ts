import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningContainer } from '../containers/container.ts';
import type { LiveStart } from './to-start.ts';

/** What the containers of a fake cloud stand on. */
export interface Ground {
  /** Every container that was ever started, strangers' apart. */
  readonly starts: LiveStart[];
  /** Containers that have not ended. */
  readonly alive: Set<RunningContainer>;
  /** Aborts when the fake closes. */
  readonly closing: AbortSignal;
  makeFolder(): string;
}

/** Ends every run, every container and the server, and takes the containers' folders away. */
export type CloseFake = (
  runs: Iterable<{ readonly stop: AbortController }>,
  server: { close(): Promise<void> },
) => Promise<void>;

export function createGround(name: string): { readonly ground: Ground; readonly closeFake: CloseFake } {
  const closing = new AbortController();
  const folder = mkdtempSync(join(tmpdir(), `fake-${name}-`));
  const makeFolder = () => mkdtempSync(join(folder, 'container-'));
  const ground: Ground = { starts: [], alive: new Set(), closing: closing.signal, makeFolder };
  const closeFake: CloseFake = async (runs, server) => {
    closing.abort();
    for (const { stop } of runs) stop.abort();
    const all = [...ground.alive];
    for (const running of all) running.signal('SIGKILL');
    await Promise.all(all.map(({ ended }) => ended));
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ground, closeFake };
}
