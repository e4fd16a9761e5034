import {
  type Clock,
  type Diagnosis,
  type Driver,
  DriverError,
  type RunRef,
  type RunStatus,
  type StartRequest,
} from '@dativo/runner';

/** What one container of the cloud does, in seconds from its start. */
export interface Fate {
  /** Seconds until it runs; undefined: never. */
  readonly runsAfter: number | undefined;
  /** Seconds from there until it ends by itself; undefined: never. */
  readonly endsAfter: number | undefined;
  readonly exitCode: number | undefined;
  readonly cause: Diagnosis['cause'] | undefined;
  /** Seconds that it takes to obey a stop; undefined: it does not. */
  readonly obeysAfter: number | undefined;
}

/** What the cloud answers to one call: the truth, or something else. */
export type Mood =
  | 'truth'
  | 'lost'
  | 'throttled'
  | 'silent'
  | 'not_found'
  | 'missing'
  | 'older'
  | 'no_room'
  | 'refused'
  | 'ambiguous';

export interface RandomCloudScript {
  /** One container after the other. */
  readonly fates: readonly Fate[];
  /** One answer after the other, from the start again when they are used up. */
  readonly submitMoods: readonly Mood[];
  readonly describeMoods: readonly Mood[];
  readonly stopMoods: readonly Mood[];
}

interface Container {
  readonly request: StartRequest;
  readonly fate: Fate;
  readonly atMs: number;
  stoppedMs: number | undefined;
}

/** A cloud that may lie in every answer, but keeps its one promise: one container per run id, attempt and rung. */
export class RandomCloud {
  readonly driver: Driver;
  /** The most containers that were ever alive together. */
  mostAlive = 0;
  /** Exit codes as they were shown, by attempt. */
  readonly shown = new Map<number, number>();
  readonly #clock: Clock;
  readonly #script: RandomCloudScript;
  readonly #containers: Container[] = [];
  readonly #calls = { submit: 0, describe: 0, stop: 0 };

  constructor(clock: Clock, script: RandomCloudScript) {
    this.#clock = clock;
    this.#script = script;
    this.driver = {
      runtime: 'scripted',
      check: async () => {},
      listRungs: () => ['SPOT', 'FARGATE'],
      submit: (request) => this.#submit(request),
      find: async () => [],
      describe: (ref) => this.#describe(ref),
      stop: (ref) => this.#stop(ref),
      async *readLogs() {},
      release: async () => {},
      toRecoveryHint: () => 'by hand',
    };
  }

  /** How many containers were ever started. */
  get starts(): number {
    return this.#containers.length;
  }

  /** Whether the container of an attempt truly ended with that code. */
  hasEndedWith(attempt: number, exitCode: number): boolean {
    const container = this.#find(attempt);
    return container !== undefined && this.#toTruth(container).exitCode === exitCode;
  }

  async #submit(request: StartRequest): Promise<RunRef> {
    const mood = this.#next(this.#script.submitMoods, 'submit');
    const isThere = this.#find(request.attempt) !== undefined;
    if (mood === 'throttled') throw new DriverError('THROTTLED', 'slow down');
    // Repeated calls find what is there; nothing else can be said about it.
    if (mood === 'no_room' && !isThere) throw new DriverError('CAPACITY', 'full');
    if (mood === 'refused' && !isThere) throw new DriverError('REFUSED', 'no');
    if (mood === 'ambiguous') throw new DriverError('AMBIGUOUS', 'perhaps');
    if (!isThere) this.#begin(request);
    if (mood === 'lost') throw new DriverError('UNAVAILABLE', 'reset');
    if (mood === 'silent') return new Promise(() => {});
    return { runtime: 'scripted', runId: request.runId, attempt: request.attempt, handle: {} };
  }

  #begin(request: StartRequest): void {
    const fate = this.#script.fates[this.#containers.length % this.#script.fates.length];
    if (fate === undefined) throw new Error('a script without fates');
    this.#containers.push({ request, fate, atMs: this.#clock.monotonicMs(), stoppedMs: undefined });
    const alive = this.#containers.filter((container) => this.#toTruth(container).phase !== 'ended');
    this.mostAlive = Math.max(this.mostAlive, alive.length);
  }

  async #describe({ attempt }: RunRef): Promise<RunStatus> {
    const mood = this.#next(this.#script.describeMoods, 'describe');
    const container = this.#find(attempt);
    if (mood === 'throttled' || mood === 'lost') throw new DriverError('THROTTLED', 'slow down');
    if (mood === 'silent') return new Promise(() => {});
    if (mood === 'not_found' || container === undefined) throw new DriverError('NOT_FOUND', 'not yet');
    if (mood === 'missing') return { phase: 'ended', isMissing: true };
    if (mood === 'older') return { phase: 'starting' };
    const status = this.#toTruth(container);
    if (status.exitCode !== undefined) this.shown.set(attempt, status.exitCode);
    return status;
  }

  async #stop({ attempt }: RunRef): Promise<void> {
    const mood = this.#next(this.#script.stopMoods, 'stop');
    if (mood === 'throttled') throw new DriverError('THROTTLED', 'slow down');
    const container = this.#find(attempt);
    if (container) container.stoppedMs ??= this.#clock.monotonicMs();
    if (mood === 'lost') throw new DriverError('UNAVAILABLE', 'reset');
    if (mood === 'silent') return new Promise(() => {});
  }

  #toTruth({ fate, atMs, stoppedMs }: Container): RunStatus {
    const seconds = (this.#clock.monotonicMs() - atMs) / 1000;
    const runsAt = fate.runsAfter ?? Number.POSITIVE_INFINITY;
    const ownEnd = runsAt + (fate.endsAfter ?? Number.POSITIVE_INFINITY);
    const obeys = fate.obeysAfter ?? Number.POSITIVE_INFINITY;
    const stopEnd = stoppedMs === undefined ? Number.POSITIVE_INFINITY : (stoppedMs - atMs) / 1000 + obeys;
    const hasStarted = runsAt <= Math.min(seconds, stopEnd);
    if (seconds < Math.min(ownEnd, stopEnd)) return { phase: hasStarted ? 'running' : 'starting' };
    if (stopEnd < ownEnd)
      return { phase: 'ended', hasStarted, isCanceled: true, ...(hasStarted ? { exitCode: 143 } : {}) };
    const { exitCode, cause } = fate;
    const diagnosis = { isTransient: true, summary: 's', detail: 'd', nextStep: 'n', raw: 'r' };
    return {
      phase: 'ended',
      hasStarted: true,
      ...(exitCode === undefined ? {} : { exitCode }),
      ...(cause === undefined ? {} : { diagnosis: { cause, ...diagnosis } }),
    };
  }

  #find(attempt: number): Container | undefined {
    return this.#containers.find(({ request }) => request.attempt === attempt);
  }

  #next(moods: readonly Mood[], operation: 'submit' | 'describe' | 'stop'): Mood {
    this.#calls[operation] += 1;
    return moods[(this.#calls[operation] - 1) % moods.length] ?? 'truth';
  }
}
