import type { Io } from '../../io.ts';

/** The same world for several jobs at once: standard input is read once, and each signal is listened to once. */
export function shareIo(io: Io): { readonly io: Io; close(): void } {
  const listeners = new Map<'SIGINT' | 'SIGTERM', Set<() => void>>([
    ['SIGINT', new Set()],
    ['SIGTERM', new Set()],
  ]);
  const offs = [...listeners].map(([signal, all]) =>
    io.signals.on(signal, () => {
      for (const listener of [...all]) listener();
    }),
  );
  let input: Promise<Uint8Array> | undefined;
  const readAll = (): Promise<Uint8Array> => {
    input ??= io.stdin.readAll();
    return input;
  };
  const shared: Io = {
    ...io,
    stdin: { isTty: io.stdin.isTty, readAll, readLine: () => io.stdin.readLine() },
    signals: {
      on(signal, listener) {
        listeners.get(signal)?.add(listener);
        return () => listeners.get(signal)?.delete(listener);
      },
    },
  };
  return {
    io: shared,
    close: () => {
      for (const off of offs) off();
    },
  };
}
