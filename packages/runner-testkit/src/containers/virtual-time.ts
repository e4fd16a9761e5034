// Preloaded into programs. Gives them `virtualSleep(seconds)`, and tells the platform when nothing but such sleep is left to do,
// so that a virtual clock may jump then and only then.
import type { FromProgram, ToProgram } from './control-channel.ts';

const sleeping = new Map<number, () => void>();
let lastId = 0;

const send = (message: FromProgram) => process.send?.(message);

/**
 * The program is idle once the turn in which it heard the last message has run out, all that it has printed lies in the pipes,
 * and somebody in it sleeps.
 */
const reportIdle = (heard: number) =>
  setImmediate(() =>
    setImmediate(() =>
      process.stdout.write('', () =>
        process.stderr.write('', () => sleeping.size > 0 && send({ type: 'idle', heard })),
      ),
    ),
  );

let lastHeard = 0;

Object.assign(globalThis, {
  virtualSleep: (seconds: number) =>
    new Promise<void>((wake) => {
      lastId += 1;
      sleeping.set(lastId, wake);
      process.channel?.ref();
      send({ type: 'sleep', id: lastId, seconds });
      reportIdle(lastHeard);
    }),
});

process.on('message', (message: ToProgram) => {
  lastHeard = message.number;
  if (message.type === 'wake') {
    sleeping.get(message.id)?.();
    sleeping.delete(message.id);
  }
  if (sleeping.size === 0) process.channel?.unref();
  reportIdle(lastHeard);
});
process.channel?.unref();
// A platform that is gone, however it went, leaves no container behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
