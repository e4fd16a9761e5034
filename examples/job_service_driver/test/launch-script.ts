import type { Container, Inside, Start, VirtualClock } from '@dativo/runner-testkit';
import type { Launch, Running } from './live-job.ts';

/** Containers that are functions on a virtual clock: a killed one never comes back from its sleep. */
export function launchScripts(images: ReadonlyMap<string, Container>, starts: Start[], clock: VirtualClock): Launch {
  return ({ image, args, environment, runId, attempt }, print) => {
    const container = images.get(image);
    if (container?.kind !== 'script') throw new Error(`${image} is no script`);
    const terminated = new AbortController();
    const { promise: ended, resolve } = Promise.withResolvers<Awaited<Running['ended']>>();
    const index = starts.push({ runId, attempt, rung: null, at: clock.seconds, endedAt: undefined }) - 1;
    const isOver = () => starts[index]?.endedAt !== undefined;
    const end = (how: number | 'SIGKILL' | 'SIGSEGV') => {
      const start = starts[index];
      if (start === undefined || isOver()) return;
      starts[index] = { ...start, endedAt: clock.seconds };
      resolve(typeof how === 'number' ? { exitCode: how } : { signal: how });
    };
    const inside: Inside = {
      environment,
      args,
      terminated: terminated.signal,
      print: (text, stream = 'stdout') => (isOver() ? undefined : print(stream, text)),
      sleep: async (seconds, signal) => {
        await clock.sleep(seconds * 1000, signal);
        if (isOver()) await new Promise<never>(() => {});
      },
    };
    void container.run(inside).then(end);
    return { ended, kill: (signal) => (signal === 'SIGKILL' ? end(signal) : terminated.abort()) };
  };
}
