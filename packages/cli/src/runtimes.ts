import { type Driver, DriverError } from '@dativo/runner';
import type { Io } from './io.ts';

/** Runtime to its driver. A driver, and the SDK behind it, is loaded only when a job needs it. */
const DRIVERS: Readonly<Record<string, (io: Io) => Promise<Driver>>> = {
  async local_process({ env }) {
    const { createLocalProcessDriver } = await import('@dativo/runner-local-process');
    return createLocalProcessDriver({ environment: { ...env } });
  },
};

/** Throws `DriverError` `REFUSED` where there is no driver; to be asked before anything is changed for the job's sake. */
export function checkRuntime(runtime: string): void {
  if (Object.hasOwn(DRIVERS, runtime)) return;
  const known = Object.keys(DRIVERS).join(', ');
  throw new DriverError('REFUSED', `this version of dativo cannot start a job on ${runtime}; it can on ${known}`, {
    help: 'Nothing was started. To run the job here: dativo run --mode local JOB -- PROGRAM ARG...',
  });
}

/** The driver of a runtime. Throws as {@link checkRuntime} does. */
export async function openDriver(io: Io, runtime: string): Promise<Driver> {
  checkRuntime(runtime);
  const open = DRIVERS[runtime];
  if (open === undefined) throw new Error(`no driver for ${runtime}`);
  return open(io);
}
