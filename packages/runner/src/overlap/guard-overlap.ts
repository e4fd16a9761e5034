import { DriverError } from '../driver-error.ts';
import type { Clock } from '../loop/clock.ts';
import { pause } from '../loop/settle.ts';
import { type Holder, Lease, parseHolder } from './lease.ts';
import type { LockStore } from './lock-store.ts';

/**
 * What happens when the same job already runs.
 *
 * - `allow`: both run · `forbid`: the new one is refused · `wait`: it waits until the other has ended
 * - `replace`: the other one is ended first
 */
export type OverlapPolicy = 'allow' | 'forbid' | 'wait' | 'replace';

/** Who holds the lock, for the message to whoever has to wait. */
export interface OverlapOwner {
  readonly runId: string;
  readonly host: string;
  readonly pid: number;
}

/** What must not run twice at once, and what becomes of a second run. */
export interface OverlapOptions {
  readonly policy: OverlapPolicy;
  readonly store: LockStore;
  /** What must not overlap, for example tenant and job. */
  readonly key: string;
  readonly owner: OverlapOwner;
  readonly clock: Clock;
  /** Seconds that the lock is held without being renewed; it is renewed three times as often. */
  readonly leaseSeconds: number;
  /** Ends the waiting. */
  readonly signal?: AbortSignal;
  /** For `replace`: ends the holder's run; resolves once its end is proven, and rejects where that cannot be had. */
  readonly replaceHolder?: (holder: Holder) => Promise<void>;
  /** Asked once a lease has expired. Default: it expired longer ago than it lasts. */
  readonly isProvenDead?: (holder: Holder) => Promise<boolean>;
}

/**
 * Does the work while holding the lock, so that of many callers with the same key one works at a time. The work gets the lease:
 * `lost` aborts when another process has taken the lock over. Throws `DriverError` `REFUSED` naming the holder, and what the
 * store throws.
 *
 * @example
 * import { createMemoryLockStore, guardOverlap, type OverlapOptions, systemClock } from '@dativo/runner';
 *
 * const store = createMemoryLockStore();
 * const lockFor = (runId: string): OverlapOptions => ({
 *   policy: 'forbid',
 *   store,
 *   key: 'acme/orders',
 *   owner: { runId, host: 'here', pid: process.pid },
 *   clock: systemClock,
 *   leaseSeconds: 30,
 * });
 * const second = () => guardOverlap(lockFor('orders-2'), async () => 'done').catch(({ code }) => code);
 * await guardOverlap(lockFor('orders-1'), second); // => 'REFUSED'
 * await second(); // => 'done'
 */
export async function guardOverlap<T>(
  options: OverlapOptions,
  work: (lease: { lost: AbortSignal }) => Promise<T>,
): Promise<T> {
  if (options.policy === 'allow') return work({ lost: new AbortController().signal });
  if (options.policy === 'replace' && options.replaceHolder === undefined) {
    throw new DriverError(
      'INVALID',
      'the overlap policy replace needs replaceHolder, which ends the run that holds the lock',
    );
  }
  const lease = await take(options);
  try {
    return await work(lease);
  } finally {
    await lease.release();
  }
}

/** Milliseconds between two looks at a lock that somebody holds. */
const WAIT_MS = 1_000;

async function take(options: OverlapOptions): Promise<Lease> {
  const { store, key } = options;
  for (;;) {
    const lease = new Lease(options);
    const created = await store.create(key, lease.value);
    if (created !== undefined) return lease.begin(created);
    const held = await store.read(key);
    if (held === undefined) continue;
    const holder = toHolder(held.value, key);
    if ((await isGone(holder, options)) || (await isReplaced(holder, options))) {
      const replaced = await store.replace(key, lease.value, held.version);
      if (replaced !== undefined) return lease.begin(replaced);
      continue;
    }
    if (options.policy === 'forbid') throw toRefusal(holder, options);
    await pause(options.clock, WAIT_MS, options.signal ? [options.signal] : []);
    if (options.signal?.aborted) throw toRefusal(holder, options);
  }
}

/** Fails closed: whoever wrote something else may well hold the lock. */
function toHolder(value: string, key: string): Holder {
  const holder = parseHolder(value);
  if (holder) return holder;
  throw new DriverError('CONFLICT', `the lock of ${key} holds a value that this version cannot read`, {
    help: 'Make sure that nothing of that job is running, then remove the lock.',
  });
}

/** An expired lease alone proves nothing: its holder may be cut off from the store, or asleep. */
async function isGone(holder: Holder, { clock, isProvenDead }: OverlapOptions): Promise<boolean> {
  const leaseMs = holder.lease_seconds * 1000;
  const overdueMs = clock.now().getTime() - Date.parse(holder.renewed_at) - leaseMs;
  if (overdueMs <= 0) return false;
  return isProvenDead ? isProvenDead(holder) : overdueMs > leaseMs;
}

async function isReplaced(holder: Holder, { policy, replaceHolder }: OverlapOptions): Promise<boolean> {
  if (policy !== 'replace' || replaceHolder === undefined) return false;
  await replaceHolder(holder);
  return true;
}

function toRefusal(holder: Holder, { key }: OverlapOptions): DriverError {
  return new DriverError(
    'REFUSED',
    `${key} is running already: run ${holder.run_id}, process ${holder.pid} on ${holder.host}, since ${holder.acquired_at}`,
    { help: `Nothing was started. Wait for that run, or end it first; see it with: dativo status ${holder.run_id}` },
  );
}
