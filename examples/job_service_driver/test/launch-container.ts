import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Container, type Start, startContainer, type VirtualClock } from '@dativo/runner-testkit';
import type { Launch } from './live-job.ts';

/** The testkit's containers: functions on a virtual clock, and child processes. */
export function launchContainers(images: ReadonlyMap<string, Container>, starts: Start[], clock: VirtualClock): Launch {
  return ({ image, args, environment, runId, attempt }, print) => {
    const container = images.get(image);
    if (container === undefined) throw new Error(`there is no image ${image}`);
    const index = starts.push({ runId, attempt, rung: null, at: clock.seconds, endedAt: undefined }) - 1;
    const makeFolder = () => mkdtempSync(join(tmpdir(), 'job-service-'));
    const running = startContainer(
      container,
      { entryPoint: [], args, environment },
      { clock, makeFolder, onLine: print },
    );
    const ended = running.ended.then((exitCode) => {
      const start = starts[index];
      if (start !== undefined) starts[index] = { ...start, endedAt: clock.seconds };
      return { exitCode };
    });
    return { ended, kill: running.signal };
  };
}
