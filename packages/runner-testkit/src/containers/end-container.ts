import type { Clock } from '@dativo/runner';
import type { RunningContainer } from './container.ts';

/** Ends a container politely, and hard after so many seconds. Says whether it came to that. */
export async function endContainer(
  running: Pick<RunningContainer, 'ended' | 'signal'>,
  graceSeconds: number,
  clock: Clock,
): Promise<boolean> {
  const patience = new AbortController();
  const ended = running.ended.finally(() => patience.abort());
  running.signal('SIGTERM');
  await clock.sleep(graceSeconds * 1000, patience.signal);
  const wasKilled = !patience.signal.aborted;
  if (wasKilled) running.signal('SIGKILL');
  await ended;
  return wasKilled;
}
