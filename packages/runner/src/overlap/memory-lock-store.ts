import type { LockStore } from './lock-store.ts';

/**
 * Locks among the runs of one process.
 *
 * @example
 * import { createMemoryLockStore } from '@dativo/runner';
 *
 * const store = createMemoryLockStore();
 * const version = await store.create('acme/orders', 'orders-1');
 * await store.create('acme/orders', 'orders-2'); // => undefined
 * await store.remove('acme/orders', version ?? ''); // => true
 */
export function createMemoryLockStore(): LockStore {
  const entries = new Map<string, { readonly value: string; readonly version: string }>();
  let writes = 0;
  const write = (key: string, value: string) => {
    writes += 1;
    entries.set(key, { value, version: String(writes) });
    return String(writes);
  };
  return {
    create: async (key, value) => (entries.has(key) ? undefined : write(key, value)),
    replace: async (key, value, version) => (entries.get(key)?.version === version ? write(key, value) : undefined),
    read: async (key) => entries.get(key),
    remove: async (key, version) => entries.get(key)?.version === version && entries.delete(key),
  };
}
