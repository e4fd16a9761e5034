import type { Driver, Journal, JournalRecord, RunEvent, RunRequest, RunResult } from '@dativo/runner';
import type { VirtualClock } from './virtual-clock.ts';

/** What {@link describeCloudDriver} needs of one cloud: a fake of it that can lie, and drivers that speak to it. */
export interface CloudStage {
  readonly clock: VirtualClock;
  /** The driver of the first process. */
  readonly driver: Driver;
  /** A driver as another process would have it: it shares nothing with the others but the cloud. */
  newDriver(seams?: DriverSeams): Driver;
  /** A request on this stage's one target (cluster and network, environment, project), for a container of this description. */
  requestFor(container: Container, changes?: RunChanges): Promise<RunRequest>;
  /** From now on the cloud lies in this way, until the lie is used up or the stage closes. */
  lie(lie: Lie): void;
  /** Every container that ever started for a run of ours, in order; strangers' are not in here. */
  readonly starts: readonly Start[];
  /** Every call that reached the cloud, in order. */
  readonly calls: readonly Call[];
  /** Strangers' containers that are still alive, see the lie `strangers`. */
  readonly strangersAlive: number;
  /** What the drivers sign in with: may stand in no body, event, result or journal. */
  readonly credentials: readonly string[];
  /** Gets every result, for checks of the caller (the published schema, for one). */
  readonly onRun?: (result: RunResult, events: readonly RunEvent[]) => void;
  /** A journal that outlives a driver, as a file would. */
  journal(): MemoryJournal;
  /** Ends the fake and all its containers. */
  close(): Promise<void>;
}

/** Where a test gets between a driver and the world. */
export interface DriverSeams {
  readonly clock?: VirtualClock;
  /** Called around every call of the cloud's API, whose effect happens inside `call`. */
  readonly around?: Around;
}

/** Wraps every call of a driver to its cloud. */
export type Around = <T>(operation: string, call: () => Promise<T>) => Promise<T>;

/** What a test wants otherwise than in {@link SAMPLE_RUN}. */
export interface RunChanges
  extends Partial<Pick<RunRequest, 'runId' | 'environment' | 'graceSeconds' | 'timeoutSeconds'>> {
  /** Spare capacity (Spot) first, then the regular one. */
  readonly onSpareFirst?: boolean;
}

/** A journal in memory, as the disk of a machine that survives its processes. */
export interface MemoryJournal extends Journal {
  readonly records: readonly JournalRecord[];
}

/** One container that the cloud started. */
export interface Start {
  /** From the container's own environment. */
  readonly runId: string;
  readonly attempt: number;
  /** The capacity that it really runs on, in the driver's words; null where the cloud has no choice. */
  readonly rung: string | null;
  /** Seconds of the clock. */
  readonly at: number;
  /** Seconds of the clock; undefined while it is alive. */
  readonly endedAt: number | undefined;
}

/** One request that the fake cloud has seen. */
export interface Call {
  /** The API's own name of the action. */
  readonly operation: string;
  readonly op: Op | 'other';
  /** Seconds of the clock. */
  readonly at: number;
  /** As it came over the wire, unpacked where it was compressed. */
  readonly body: string;
}

/** Kinds of API calls that a lie can hit. */
export type Op = 'start' | 'describe' | 'list' | 'stop' | 'logs';

/**
 * What runs in a container: a function inside the fake, on its clock, for everything about time and numbers; or a program, which
 * the fake starts as a real child process, for everything about processes.
 */
export type Container =
  | { readonly kind: 'script'; readonly run: ContainerScript }
  | { readonly kind: 'program'; readonly text: string };

/** Gives the exit code, or the signal that the container dies of by its own doing. */
export type ContainerScript = (inside: Inside) => Promise<number | 'SIGKILL' | 'SIGSEGV'>;

/** What a container has. */
export interface Inside {
  readonly environment: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** Writes a line; the newline is added. */
  print(text: string, stream?: 'stdout' | 'stderr'): void;
  /** Seconds on the stage's clock; comes back at once when the signal aborts. Never comes back in a container that was killed. */
  sleep(seconds: number, signal?: AbortSignal): Promise<void>;
  /** Aborts at SIGTERM. A container that does not end then is killed after its grace period. */
  readonly terminated: AbortSignal;
}

/** How a cloud can mislead: every way in which a real one has been seen to. */
export type Lie =
  /** The start is answered in the cloud's own form of "no", starting nothing; `reason` in words that the fake knows. */
  | { readonly kind: 'refuse_start'; readonly times: number; readonly reason: 'capacity' | 'invalid' }
  | {
      readonly kind: 'throttle' | 'server_error' | 'expired_credentials';
      readonly operation: Op;
      readonly times: number;
    }
  /** The connection is cut before the call was taken in, or after it took effect (the answer is lost). */
  | {
      readonly kind: 'reset';
      readonly operation: Op;
      readonly times: number;
      readonly when: 'before' | 'after';
    }
  /** 429, 503, a reset and an expired token in turn. */
  | { readonly kind: 'alternating_errors'; readonly operation: Op; readonly seconds: number }
  /** New starts are shown neither by their id nor in lists for so long. */
  | { readonly kind: 'invisible'; readonly seconds: number }
  /** After every newer state, so many looks show an older one. */
  | { readonly kind: 'out_of_order'; readonly looks: number }
  | { readonly kind: 'no_exit_code' }
  /** Ended runs are no longer known so long after their end. */
  | { readonly kind: 'forget'; readonly afterSeconds: number }
  /** Starts stay in a state before running. */
  | { readonly kind: 'stuck_start' }
  /** Starts end before any container has run. */
  | { readonly kind: 'never_starts'; readonly reason: 'image' | 'secret' | 'capacity'; readonly times: number }
  /** Lines can be read only so long after they were written. */
  | { readonly kind: 'late_logs'; readonly seconds: number }
  | { readonly kind: 'no_logs' }
  | { readonly kind: 'denied_logs' }
  /** The cloud's clock is ahead of ours (negative: behind). */
  | { readonly kind: 'clock_skew'; readonly seconds: number }
  /** Stops are accepted and come to nothing. */
  | { readonly kind: 'stop_ignored' }
  /** Running containers are ended by somebody, so long after their start. */
  | {
      readonly kind: 'interrupt';
      readonly by: 'spot' | 'platform' | 'somebody';
      readonly afterSeconds: number;
      readonly times: number;
    }
  | { readonly kind: 'small_pages'; readonly size: number }
  /** So many running and as many ended runs of others on the same target, some with a marker much like ours. */
  | { readonly kind: 'strangers'; readonly count: number }
  /** A second container beside the declared one, which ends with this code. */
  | { readonly kind: 'sidecar'; readonly exitCode: number };

/** The names of all lies. */
export type LieKind = Lie['kind'];
