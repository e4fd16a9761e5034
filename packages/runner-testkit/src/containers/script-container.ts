import type { ContainerScript, Inside } from '../cloud-stage.ts';
import type { ContainerHost, ContainerStart, RunningContainer } from './container.ts';
import { toSignalCode } from './signal-code.ts';

/** Runs a function as a container: no process, all on the clock, cheap enough for hundreds. */
export function startScript(script: ContainerScript, start: ContainerStart, host: ContainerHost): RunningContainer {
  const { promise: ended, resolve } = Promise.withResolvers<number>();
  const terminated = new AbortController();
  const life = { isOver: false };
  const end = (exitCode: number) => {
    life.isOver = true;
    resolve(exitCode);
  };
  const inside = toInside(start, host, life, terminated.signal);
  // A fault in a script is a program that fell over.
  Promise.resolve()
    .then(() => script(inside))
    .then(
      (code) => end(typeof code === 'number' ? code : toSignalCode(code)),
      (error: unknown) => {
        inside.print(String(error), 'stderr');
        end(1);
      },
    );
  return {
    startError: Promise.resolve(undefined),
    ended,
    signal: (name) => (name === 'SIGKILL' ? end(toSignalCode(name)) : terminated.abort()),
  };
}

function toInside(
  start: ContainerStart,
  host: ContainerHost,
  life: { readonly isOver: boolean },
  terminated: AbortSignal,
): Inside {
  return {
    environment: start.environment,
    args: start.args,
    terminated,
    print: (text, stream = 'stdout') => {
      if (!life.isOver) host.onLine(stream, text);
    },
    sleep: async (seconds, signal) => {
      await host.clock.sleep(seconds * 1000, signal);
      if (life.isOver) await new Promise<never>(() => {});
    },
  };
}
