import type { LogLine } from '../driver.ts';
import type { Redact } from '../log/redact.ts';
import type { Clock } from './clock.ts';
import type { RunEvent, RunEventBody } from './run-event.ts';

export interface RunConsumers {
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  readonly onLog?: ((line: LogLine) => void | Promise<void>) | undefined;
}

/** A result keeps this many warnings, the last ones. */
const KEPT_WARNINGS = 20;

/**
 * Hands events and lines to the caller. A consumer that throws (a full disk, a closed pipe) is not called again: it must
 * neither end the run nor leave it unattended, so its failure becomes a warning.
 */
export class RunFeed {
  readonly #runId: string;
  readonly #clock: Clock;
  readonly #redact: Redact;
  readonly #consumers: RunConsumers;
  readonly #warnings: string[] = [];
  #failure: string | undefined;

  constructor(runId: string, clock: Clock, redact: Redact, consumers: RunConsumers) {
    this.#runId = runId;
    this.#clock = clock;
    this.#redact = redact;
    this.#consumers = consumers;
  }

  get warnings(): readonly string[] {
    return this.#warnings;
  }

  /** Why a consumer is no longer called. */
  get failure(): string | undefined {
    return this.#failure;
  }

  emit(body: RunEventBody): void {
    if (this.#failure !== undefined || this.#consumers.onEvent === undefined) return;
    const at = this.#clock.now().toISOString();
    try {
      this.#consumers.onEvent({ schema_version: 1, at, run_id: this.#runId, ...body });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Something hard on the way that a reader of the result should know. */
  warn(message: string): void {
    const redacted = this.#redact(message);
    this.#keep(redacted);
    this.emit({ type: 'notice', message: redacted });
  }

  /** Takes a redacted line; resolves when the consumer wants the next one. */
  async line(line: LogLine): Promise<void> {
    this.emit({
      type: 'log',
      stream: line.stream,
      logged_at: line.at.toISOString(),
      text: line.text,
      is_truncated: line.isTruncated === true,
    });
    if (this.#failure !== undefined) return;
    try {
      await this.#consumers.onLog?.(line);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#failure = this.#redact(`the consumer failed: ${error instanceof Error ? error.message : String(error)}`);
    this.#keep(this.#failure);
  }

  #keep(warning: string): void {
    if (this.#warnings.at(-1) === warning) return;
    this.#warnings.push(warning);
    if (this.#warnings.length > KEPT_WARNINGS) this.#warnings.shift();
  }
}
