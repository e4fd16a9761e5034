import type { Driver, RunRef, RunStatus } from '../driver.ts';
import { toDriverError } from '../driver-error.ts';
import type { RunTools } from '../loop/run-tools.ts';
import { type Settled, settle } from '../loop/settle.ts';

/** What to do with a run whose container has exited, and which its platform shows as going on. */
export type LingeringPolicy = 'report' | 'stop';

interface Lingering {
  readonly driver: Driver;
  readonly ref: RunRef;
  readonly graceSeconds: number;
}

/** Says that the platform has not noticed the end, and asks for it where that is wanted. The verdict stands already. */
export async function endLingering(
  status: RunStatus,
  { driver, ref, graceSeconds }: Lingering,
  tools: RunTools,
): Promise<void> {
  if (status.isLingering !== true) return;
  const { clock, deadlines, feed, interruption } = tools;
  const what = 'the container has exited, but the platform shows the run as going on';
  const hint = driver.toRecoveryHint(ref);
  if (tools.lingering === 'report') return feed.warn(`${what}; ${hint}`);
  const asked = driver.stop(ref, { graceSeconds });
  const settled = await settle(clock, asked, deadlines.callSeconds * 1000, [interruption.leave]);
  if (settled.kind === 'value') return feed.warn(`${what}; it was asked to end`);
  feed.warn(`${what}, and it could not be asked to end (${toWhy(settled)}); ${hint}`);
}

function toWhy(settled: Settled<unknown>): string {
  return settled.kind === 'error' ? toDriverError(settled.error).message : 'no answer';
}
