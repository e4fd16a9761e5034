import { toDriverError } from '../driver-error.ts';
import type { Clock } from '../loop/clock.ts';

/** Keeps the calls of a process below what a platform accepts. */
export interface CallBudget {
  /**
   * Makes the call when it is its turn; turns come in the order asked for. Undefined, without the call, where the signal aborts
   * first. What the call throws is thrown; `THROTTLED` makes every later turn slower.
   */
  spend<Answer>(call: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer | undefined>;
}

/** How many calls there may be. */
export interface CallBudgetOptions {
  readonly clock: Clock;
  /** The rate when nobody complains; may be below 1. */
  readonly callsPerSecond: number;
  /** Calls that may be made at once after a pause, at least 1. Default: those of one second, and one where that is less. */
  readonly burst?: number;
}

/**
 * A rate that many readers share, so that together they stay under a quota of the account: halved whenever the platform throttles,
 * and given back a little with every success.
 *
 * @example
 * import { createCallBudget, systemClock } from '@dativo/runner';
 *
 * const budget = createCallBudget({ clock: systemClock, callsPerSecond: 20 });
 * await budget.spend(async () => 'answer'); // => 'answer'
 */
export function createCallBudget(options: CallBudgetOptions): CallBudget {
  return new SharedBudget(options);
}

/** Of the full rate: what is still asked when every answer is "slow down". */
const SLOWEST = 1 / 16;
/** Of the full rate: what each success gives back. */
const RAMP = 1 / 32;
/** Sums of fractions do not add up exactly. */
const ONE_TURN = 1 - 1e-6;

interface Waiter {
  readonly signal: AbortSignal | undefined;
  readonly go: () => void;
}

class SharedBudget implements CallBudget {
  readonly #clock: Clock;
  readonly #fullRate: number;
  readonly #burst: number;
  readonly #waiters: Waiter[] = [];
  #rate: number;
  #turns: number;
  #countedMs: number;
  #isServing = false;

  constructor({ clock, callsPerSecond, burst = callsPerSecond }: CallBudgetOptions) {
    this.#clock = clock;
    this.#fullRate = callsPerSecond;
    this.#rate = callsPerSecond;
    this.#burst = Math.max(1, burst);
    this.#turns = this.#burst;
    this.#countedMs = clock.monotonicMs();
  }

  async spend<Answer>(call: () => Promise<Answer>, signal?: AbortSignal): Promise<Answer | undefined> {
    if (signal?.aborted || !(await this.#takeTurn(signal))) return undefined;
    try {
      const answer = await call();
      this.#changeRate(this.#rate + this.#fullRate * RAMP);
      return answer;
    } catch (error) {
      if (toDriverError(error).code === 'THROTTLED') {
        this.#changeRate(this.#rate / 2);
        this.#turns = Math.min(this.#turns, 0);
      }
      throw error;
    }
  }

  #takeTurn(signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const leave = () => resolve(false);
      signal?.addEventListener('abort', leave, { once: true });
      const go = () => {
        signal?.removeEventListener('abort', leave);
        resolve(true);
      };
      this.#waiters.push({ signal, go });
      void this.#serve();
    });
  }

  async #serve(): Promise<void> {
    if (this.#isServing) return;
    this.#isServing = true;
    for (let next = this.#waiters.shift(); next !== undefined; next = this.#waiters.shift()) {
      this.#refill();
      while (this.#turns < ONE_TURN && !next.signal?.aborted) {
        await this.#clock.sleep(Math.max(1, ((1 - this.#turns) / this.#rate) * 1000), next.signal);
        this.#refill();
      }
      if (next.signal?.aborted) continue;
      this.#turns -= 1;
      next.go();
    }
    this.#isServing = false;
  }

  #refill(): void {
    const nowMs = this.#clock.monotonicMs();
    this.#turns = Math.min(this.#burst, this.#turns + ((nowMs - this.#countedMs) / 1000) * this.#rate);
    this.#countedMs = nowMs;
  }

  #changeRate(rate: number): void {
    this.#refill();
    this.#rate = Math.min(this.#fullRate, Math.max(this.#fullRate * SLOWEST, rate));
  }
}
