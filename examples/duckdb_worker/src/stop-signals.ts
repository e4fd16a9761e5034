/** The run was asked to end by a signal. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly signalName: 'SIGTERM' | 'SIGINT';

  constructor(signalName: 'SIGTERM' | 'SIGINT') {
    super(`Stopped by ${signalName}`);
    this.signalName = signalName;
  }
}

/** Turns the first SIGTERM or SIGINT into an abort whose reason is a `Stopped`; later ones change nothing. */
export function listenForStop(source: NodeJS.EventEmitter): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const names = ['SIGTERM', 'SIGINT'] as const;
  const listeners = names.map((name) => ({ name, onSignal: () => controller.abort(new Stopped(name)) }));
  for (const { name, onSignal } of listeners) source.on(name, onSignal);
  return {
    signal: controller.signal,
    release() {
      for (const { name, onSignal } of listeners) source.off(name, onSignal);
    },
  };
}
