import type { Clock } from '../loop/clock.ts';
import type { OverlapOwner } from './guard-overlap.ts';
import type { LockStore } from './lock-store.ts';

/** Who holds a lock, as it is written into the store. Times are ISO 8601 in UTC. */
export interface Holder {
  readonly run_id: string;
  readonly host: string;
  readonly pid: number;
  readonly acquired_at: string;
  readonly renewed_at: string;
  readonly lease_seconds: number;
}

/**
 * Undefined where the value is not a holder's.
 *
 * @example
 * import { parseHolder } from '@dativo/runner';
 *
 * parseHolder('somebody else wrote this'); // => undefined
 */
export function parseHolder(value: string): Holder | undefined {
  try {
    const holder: Partial<Holder> | null = JSON.parse(value);
    const isHolder =
      typeof holder?.run_id === 'string' &&
      Number.isFinite(Date.parse(String(holder.renewed_at))) &&
      Number.isFinite(holder.lease_seconds);
    return isHolder ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

interface LeaseOptions {
  readonly store: LockStore;
  readonly key: string;
  readonly owner: OverlapOwner;
  readonly clock: Clock;
  readonly leaseSeconds: number;
}

/** A lock that is held and renewed until it is released or lost. */
export class Lease {
  readonly #options: LeaseOptions;
  readonly #acquiredAt: string;
  readonly #lost = new AbortController();
  readonly #released = new AbortController();
  #version = '';
  #renewing: Promise<void> = Promise.resolve();

  constructor(options: LeaseOptions) {
    this.#options = options;
    this.#acquiredAt = options.clock.now().toISOString();
  }

  /** Aborts when the lock belongs to somebody else, or could not be renewed for as long as it lasts. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  get value(): string {
    const { owner, clock, leaseSeconds } = this.#options;
    const holder: Holder = {
      run_id: owner.runId,
      host: owner.host,
      pid: owner.pid,
      acquired_at: this.#acquiredAt,
      renewed_at: clock.now().toISOString(),
      lease_seconds: leaseSeconds,
    };
    return JSON.stringify(holder);
  }

  begin(version: string): this {
    this.#version = version;
    this.#renewing = this.#keepRenewing();
    return this;
  }

  async release(): Promise<void> {
    this.#released.abort();
    await this.#renewing;
    // What is lost is somebody else's, and a store that fails leaves a lease that expires by itself.
    if (!this.#lost.signal.aborted) {
      await this.#options.store.remove(this.#options.key, this.#version).catch(() => false);
    }
  }

  async #keepRenewing(): Promise<void> {
    const { clock, leaseSeconds } = this.#options;
    let renewedMs = clock.monotonicMs();
    for (;;) {
      await clock.sleep((leaseSeconds * 1000) / 3, this.#released.signal);
      if (this.#released.signal.aborted) return;
      const outcome = await this.#renew();
      if (outcome === 'renewed') renewedMs = clock.monotonicMs();
      if (outcome === 'taken' || clock.monotonicMs() - renewedMs >= leaseSeconds * 1000) return this.#lost.abort();
    }
  }

  async #renew(): Promise<'renewed' | 'taken' | 'failed'> {
    const { store, key } = this.#options;
    try {
      const version = await store.replace(key, this.value, this.#version);
      if (version === undefined) return 'taken';
      this.#version = version;
      return 'renewed';
    } catch {
      // The store is out of reach; the lease lasts until it has expired.
      return 'failed';
    }
  }
}
