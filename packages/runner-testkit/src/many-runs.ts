import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type RunRequest, type RunResult, run } from '@dativo/runner';
import type { Call, CloudStage, Op } from './cloud-stage.ts';
import { working } from './cloud-suite/scripts.ts';

/** How many runs together ended, and what they took. */
export interface ManyRuns {
  readonly results: readonly RunResult[];
  /** By how much the heap is larger in the middle of the runs than before them, garbage apart; the fake's own share is in it. */
  readonly heapBytes: number;
}

/** So many runs at once through one driver; the containers work so long and end with 0, 1, 2, 0, 1, 2 and so on. */
export async function runMany(stage: CloudStage, count: number, workSeconds = 120): Promise<ManyRuns> {
  const containers = [0, 1, 2].map((code) => working(workSeconds, code));
  const requests: RunRequest[] = [];
  for (let index = 0; index < count; index += 1) {
    const container = containers[index % containers.length] ?? working(workSeconds);
    requests.push(await stage.requestFor(container, { runId: `many-${index}` }));
  }
  const before = measureHeap();
  let heapBytes = 0;
  void stage.clock.sleep((workSeconds * 2000) / 3).then(() => {
    heapBytes = measureHeap() - before;
  });
  const options = { clock: stage.clock, random: () => 0.5 };
  const results = await Promise.all(requests.map((request) => run(request, stage.driver, options)));
  return { results, heapBytes };
}

/** How many calls of a kind there were in each tick of a time. */
export function countPerTick(
  calls: readonly Call[],
  op: Op,
  { from, to, tickSeconds }: { readonly from: number; readonly to: number; readonly tickSeconds: number },
): number[] {
  const counts = Array.from({ length: Math.ceil((to - from) / tickSeconds) }, () => 0);
  for (const call of calls) {
    if (call.op !== op || call.at < from || call.at >= to) continue;
    const tick = Math.floor((call.at - from) / tickSeconds);
    counts[tick] = (counts[tick] ?? 0) + 1;
  }
  return counts;
}

function measureHeap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
