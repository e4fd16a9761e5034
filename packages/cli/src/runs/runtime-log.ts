import { type Driver, DriverError, REACTIONS, type RunRef, systemClock, toBackoffMs } from '@dativo/runner';

export interface RuntimeLog {
  /** Until the run ends; otherwise until the runtime has nothing more now. */
  readonly isFollowed: boolean;
  readonly signal: AbortSignal;
  readonly onLine: (text: string) => void;
}

const LOOK_MS = 2_000;
const QUIET_SECONDS = 5;
/** Failures in a row that are waited out. */
const PATIENCE = 6;

/** Hands on the lines of one start from the first one. Throws `DriverError`. */
export async function readRuntimeLog(driver: Driver, ref: RunRef, log: RuntimeLog): Promise<void> {
  const done = new AbortController();
  const end = () => done.abort();
  log.signal.addEventListener('abort', end, { once: true });
  const quiet = createQuiet(driver);
  const looking = log.isFollowed ? lookForEnd(driver, ref, done.signal, quiet) : undefined;
  let last: string | undefined;
  try {
    for (let failures = 0; !done.signal.aborted; ) {
      try {
        const onCaughtUp = (): void => {
          if (!log.isFollowed || quiet.isOver()) end();
        };
        const options = { signal: done.signal, onCaughtUp, ...(last !== undefined && { after: last }) };
        for await (const line of driver.readLogs(ref, options)) {
          if (line.id === last) continue;
          last = line.id;
          failures = 0;
          quiet.onLine();
          log.onLine(line.text);
        }
        return;
      } catch (error) {
        failures += 1;
        const isPassing = error instanceof DriverError && REACTIONS[error.code].readLogs === 'wait';
        if (!isPassing || failures >= PATIENCE) throw error;
        await systemClock.sleep(toBackoffMs(failures, Math.random), done.signal);
      }
    }
  } finally {
    end();
    log.signal.removeEventListener('abort', end);
    await looking;
    await driver.release(ref);
  }
}

interface Quiet {
  onLine(): void;
  onEnd(): void;
  /** True when the run has ended and no line came for as long as the runtime may take to bring one. */
  isOver(): boolean;
}

function createQuiet({ logQuiet }: Driver): Quiet {
  const seconds = logQuiet?.unmarkedSeconds ?? QUIET_SECONDS;
  let since: number | undefined;
  return {
    onLine() {
      if (since !== undefined) since = systemClock.monotonicMs();
    },
    onEnd() {
      since ??= systemClock.monotonicMs();
    },
    isOver: () => since !== undefined && systemClock.monotonicMs() - since >= seconds * 1000,
  };
}

/** A look that fails says nothing; the next one may. */
async function lookForEnd(driver: Driver, ref: RunRef, signal: AbortSignal, quiet: Quiet): Promise<void> {
  while (!signal.aborted) {
    const status = await driver.describe(ref).catch(() => undefined);
    if (status?.phase === 'ended') return quiet.onEnd();
    await systemClock.sleep(LOOK_MS, signal);
  }
}
