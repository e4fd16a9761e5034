import type { Driver } from '@dativo/runner';
import type { Io } from './io.ts';

/** Runtime to its driver. A driver, and the SDK behind it, is loaded only when a job needs it. */
const DRIVERS: Readonly<Record<string, (io: Io) => Promise<Driver>>> = {
  async local_process({ env }) {
    const { createLocalProcessDriver } = await import('@dativo/runner-local-process');
    return createLocalProcessDriver({ environment: { ...env } });
  },
};

/** The driver of a runtime. Throws `DriverError` `REFUSED` where there is none. */
export async function openDriver(io: Io, runtime: string): Promise<Driver> {
  const open = DRIVERS[runtime];
  if (open !== undefined) return open(io);
  const { DriverError } = await import('@dativo/runner');
  throw new DriverError(
    'REFUSED',
    `this version of dativo cannot start a job on ${runtime}; it can on ${Object.keys(DRIVERS).join(', ')}`,
    {
      help: 'Nothing was started. To run the job here: dativo run --mode local JOB -- PROGRAM ARG...',
    },
  );
}
