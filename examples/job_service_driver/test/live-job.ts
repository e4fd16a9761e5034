import type { Clock, RunRef } from '@dativo/runner';
import type { Job, Log } from '../src/job-service-driver.ts';

/** What the driver asks the service to start. */
export interface Order extends Pick<RunRef, 'runId' | 'attempt'> {
  readonly image: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export type Print = (stream: 'stdout' | 'stderr', text: string, isTruncated?: boolean) => void;

export interface Running {
  readonly ended: Promise<{ readonly exitCode?: number; readonly signal?: string }>;
  kill(signal: 'SIGTERM' | 'SIGKILL'): void;
}

/** Starts the container of an order. */
export type Launch = (order: Order, print: Print) => Running;

/** One job of the service and its container. */
export class LiveJob {
  state: Job;
  readonly #lines: Log['lines'][number][] = [];
  readonly #running: Running;
  readonly #clock: Clock;
  readonly #over = new AbortController();

  constructor(path: string, order: Order, launch: Launch, clock: Clock) {
    const { runId, attempt } = order;
    const now = () => clock.now().toISOString();
    this.#clock = clock;
    this.state = { path, runId, attempt, phase: 'running', startedAt: now() };
    this.#running = launch(order, (stream, text, isTruncated = false) => {
      this.#lines.push({ id: `${runId}.${attempt}:${this.#lines.length + 1}`, stream, at: now(), text, isTruncated });
    });
    void this.#running.ended.then((how) => {
      this.state = { ...this.state, phase: 'ended', end: { at: now(), ...how } };
      this.#over.abort();
    });
  }

  async stop(graceSeconds: number): Promise<void> {
    if (this.state.phase === 'ended') return;
    this.state = { ...this.state, phase: 'stopping' };
    this.#running.kill('SIGTERM');
    await this.#clock.sleep(graceSeconds * 1000, this.#over.signal);
    if (!this.#over.signal.aborted) this.#running.kill('SIGKILL');
  }

  /** The lines behind the one with this id; `''` gives all. */
  log(after: string): Log {
    return { lines: this.#lines.slice(Number(after.replace(/^.*:/s, ''))), isComplete: this.state.phase === 'ended' };
  }
}
