import type { ResolvedJob } from '@dativo/schema';
import type { Service } from './service.ts';
import type { Diagnosis } from './verdict/diagnosis.ts';
import type { DriverAction, MarkedRun, VerifyCheck, VerifyOptions } from './verify.ts';

/** What a driver needs to start one run. Secrets are not in here: they are references in the infrastructure. */
export interface RunRequest {
  /** The marker by which the run is found again; travels as `DATIVO_RUN_ID`. */
  readonly runId: string;
  readonly job: ResolvedJob;
  /** The resolved job file as it reaches the container: YAML text, UTF-8. */
  readonly jobText: string;
  /** The container's own `--mode`, not the CLI's. */
  readonly containerMode: string;
  /** Extra environment for this run, without secrets. */
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds the container may run; `undefined` means no limit. */
  readonly timeoutSeconds: number | undefined;
  /** Seconds between the polite stop and the hard one. */
  readonly graceSeconds: number;
}

/** One start of a run. Run id, attempt and rung identify it, so a repeated start finds it and another attempt never does. */
export interface StartRequest extends RunRequest {
  /** Which start of the run this is, from 1. */
  readonly attempt: number;
  /** The capacity to start on: one of what `listRungs` gives, null where it gives nothing. */
  readonly rung: string | null;
  /** Only where the start was asked for before, by another process: when it was first asked for. */
  readonly firstAskedAt?: Date;
}

/** How to find one start of a run again. Plain JSON, so that a journal can keep it. */
export interface RunRef {
  readonly runtime: string;
  readonly runId: string;
  /** Which start of the run this is, from 1. */
  readonly attempt: number;
  /** The vendor's handles (a task ARN, an execution name, a process id). */
  readonly handle: Readonly<Record<string, string>>;
}

/** Phases form a lattice, not a sequence: a short run may be seen as `ended` first. */
export type RunPhase = 'submitted' | 'starting' | 'running' | 'stopping' | 'ended';

/** One look at a run. A look never decides the outcome by itself; `toOutcome` does, from an `ended` one. */
export interface RunStatus {
  readonly phase: RunPhase;
  /** The declared container's exit code, as the platform proves it. */
  readonly exitCode?: number;
  /** True where the platform names no code of the container but says that the run succeeded: `exitCode` 0 stands for that word. */
  readonly isExitCodeInferred?: boolean;
  /** Name of the signal that ended the container, for example `SIGKILL`. */
  readonly signal?: string;
  /** The platform's own words. */
  readonly reason?: string;
  /** True when the platform says that the run can no longer be found. */
  readonly isMissing?: boolean;
  /** True when the platform ended the run because somebody asked it to. */
  readonly isCanceled?: boolean;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  /** Only with `ended`: whether the container ran at all, as the platform proves it; absent where it cannot be told. */
  readonly hasStarted?: boolean;
  /** Only with `ended`: what the platform's words mean, where it was not simply the container's own end. */
  readonly diagnosis?: Diagnosis;
  /** When the platform says that things happened, under its own names (`createdAt`, `pullStartedAt`). */
  readonly moments?: Readonly<Record<string, Date>>;
  /** Seconds that the platform really leaves between the polite stop and the hard one, where it does not keep to the request. */
  readonly graceSeconds?: number;
  /** What the run was given, for the cost unit. */
  readonly size?: RunSize;
  /** Only with `ended`: the container has exited, and the platform shows the run as going on all the same. */
  readonly isLingering?: boolean;
  /** How often the platform itself started the container; more than 1 only where its own retries are on. */
  readonly platformAttempts?: number;
  /** Only with `ended`: the platform's whole answer, as plain JSON without secrets. The journal keeps it, since platforms forget. */
  readonly evidence?: unknown;
}

/** What a run occupies, for its cost. */
export interface RunSize {
  readonly vcpu: number;
  readonly memoryGib: number;
}

/** One line that the job wrote. */
export interface LogLine {
  readonly stream: 'stdout' | 'stderr';
  /** When the platform took the line in. */
  readonly at: Date;
  /** Without its line ending; control bytes and invalid UTF-8 already made harmless (see `toHarmlessText`). */
  readonly text: string;
  /** Identity of the event, for de-duplication; unique within a run. */
  readonly id: string;
  /** True when the line was longer than the limit and only its beginning is here. */
  readonly isTruncated?: boolean;
}

/** Where reading begins, and what ends it. */
export interface ReadLogsOptions {
  readonly signal: AbortSignal;
  /** The id of the last line that was delivered. */
  readonly after?: string;
  /**
   * Called each time the platform was asked and had nothing new. A platform that marks no end of a log calls it, so that silence
   * is only believed where somebody has listened.
   */
  readonly onCaughtUp?: () => void;
}

/** What a check may tell beside its error. */
export interface CheckOptions {
  /** Takes one sentence on what will not keep the run from being started, but is better known before. */
  readonly onWarning?: (message: string) => void;
}

/** How long a log must be silent until it counts as ended, in seconds. */
export interface LogQuiet {
  /** Once the job's `job_finished` line was read. */
  readonly seconds: number;
  /** Without that line; where no line came at all, the whole drain is waited for. */
  readonly unmarkedSeconds: number;
}

/**
 * What one runtime must offer. Everything else (the loop, deadlines, retries, cancellation, verdicts, result files)
 * is written once, in this package. Every method throws `DriverError` and nothing else when it cannot do its work.
 */
export interface Driver {
  readonly runtime: string;
  /** Throws `REFUSED` or `INVALID` for what must not be started; touches nothing. */
  check(request: RunRequest, options?: CheckOptions): Promise<void>;
  /** Kinds of capacity to try, the wanted one first (Spot, then on-demand). Empty where there is nothing to choose. Pure; throws `INVALID`. */
  listRungs(request: RunRequest): readonly string[];
  /**
   * Starts the run once per run id, attempt and rung, however often it is called and from however many processes: a repeated
   * call finds what a call whose answer was lost has begun. Throws `CAPACITY` only where it is certain that nothing was
   * started. A driver that cannot tell whether the run began throws `AMBIGUOUS`, which is never retried.
   */
  submit(request: StartRequest): Promise<RunRef>;
  /**
   * Every start of the run that the platform still shows, the newest first; running and ended ones. Only starts that carry this
   * run's own marker, never "the latest one". Touches nothing.
   */
  find(request: RunRequest): Promise<readonly RunRef[]>;
  /** What the platform says of the run now. Throws `DriverError`. */
  describe(ref: RunRef): Promise<RunStatus>;
  /** Asks the run to end: politely, and hard after the grace period. Resolves when asked, not when ended. */
  stop(ref: RunRef, options: { readonly graceSeconds: number }): Promise<void>;
  /**
   * The run's lines, in order per stream, from the first one or from behind the line with the id `after` (lines that were
   * delivered before may come again). Ends when the run has ended and no more lines can come, or when `signal` aborts.
   * The consumer sets the pace: a driver holds a bounded number of lines.
   */
  readLogs(ref: RunRef, options: ReadLogsOptions): AsyncIterable<LogLine>;
  /** Frees what this process holds for the run (handles, timers, pipes). Never ends the run; may be called twice. */
  release(ref: RunRef): Promise<void>;
  /** One sentence: how a person finds this run, and how to end it by hand. Pure. */
  toRecoveryHint(ref: RunRef): string;
  /** For platforms that take lines in late and mark no end of a log; without it the deadlines' own silence counts. */
  readonly logQuiet?: LogQuiet;
  /** Every action of the cloud's API that this driver can call; `verify` covers each of them. */
  readonly actions?: readonly DriverAction[];
  /** Looks at everything that a run of the request needs, one finding after the other; changes nothing. */
  verify?(request: RunRequest, options?: VerifyOptions): AsyncIterable<VerifyCheck>;
  /** What must not change between `verify` and `run` (a revision, an image digest), by name. */
  fingerprint?(request: RunRequest): Promise<Readonly<Record<string, string>>>;
  /**
   * The service that the request names in place of something to start; undefined where it names what can be started. `check` refuses
   * such a request, and `verify` looks at the service instead. Pure; throws `INVALID`.
   */
  service?(request: RunRequest): Service | undefined;
  /** Every start on the request's target that carries a marker, of whichever run. */
  listMarked?(request: RunRequest): AsyncIterable<MarkedRun>;
}
