import type { Driver, RunRef, RunRequest, RunStatus } from './driver.ts';
import type { JournalRecord, JournalRecordBody } from './journal/journal.ts';
import { toJournaledRequest } from './journal/journaled-request.ts';
import { toJournaledStatus } from './journal/journaled-status.ts';
import { type Clock, systemClock } from './loop/clock.ts';
import { hasProof } from './verdict/proof.ts';
import { toRunHandle } from './verdict/to-run-handle.ts';

/**
 * Finds a run without its journal, by the marker that its containers carry: records as its journal would hold them, for `resume`;
 * undefined where the platform shows no start of the run. Only starts of this very run are taken. Throws `DriverError`.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { reattach, resume } from '@dativo/runner';
 * import { createLocalProcessDriver } from '@dativo/runner-local-process';
 * import { parseResolvedJob } from '@dativo/schema';
 *
 * const jobText = readFileSync('resolved.yaml', 'utf8');
 * const parsed = parseResolvedJob(jobText, { file: 'resolved.yaml' });
 * if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
 * const request = {
 *   runId: 'orders-1',
 *   job: parsed.job,
 *   jobText,
 *   containerMode: 'self_hosted',
 *   environment: {},
 *   timeoutSeconds: 300,
 *   graceSeconds: 10,
 * };
 * const driver = createLocalProcessDriver();
 * // Nothing with the marker of this run is alive on this machine.
 * const records = await reattach(request, driver);
 * records; // => undefined
 * if (records) await resume(records, driver);
 */
export async function reattach(
  request: RunRequest,
  driver: Driver,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<readonly JournalRecord[] | undefined> {
  const refs = (await driver.find(request)).filter(({ runId }) => runId === request.runId);
  if (refs.length === 0) return undefined;
  const oldestFirst = [...refs].sort((a, b) => a.attempt - b.attempt);
  const starts = await Promise.all(
    oldestFirst.map(async (ref) => toRecords(ref, await tryDescribe(ref, driver), clock)),
  );
  const records = starts.flat();
  const at = records[0]?.at ?? clock.now().toISOString();
  return [{ at, type: 'intent', schema_version: 1, request: toJournaledRequest(request, driver.runtime) }, ...records];
}

/** The time of a start is not known here but from the platform, whose clock may run ahead of ours. */
function toRecords(ref: RunRef, status: RunStatus | undefined, clock: Clock): JournalRecord[] {
  const now = clock.now();
  const startedAt = status?.startedAt;
  const at = (startedAt && startedAt < now ? startedAt : now).toISOString();
  const { attempt } = ref;
  const bodies: JournalRecordBody[] = [
    { type: 'attempt', attempt, rung: null },
    { type: 'submitted', ref: toRunHandle(ref) },
  ];
  if (startedAt) bodies.push({ type: 'running', attempt, started_at: startedAt.toISOString() });
  const records = bodies.map((body): JournalRecord => ({ at, ...body }));
  if (status?.phase !== 'ended' || !hasProof(status)) return records;
  return [...records, { at: now.toISOString(), type: 'ended', attempt, status: toJournaledStatus(status) }];
}

/** A start that cannot be looked at now is found all the same; whoever takes it over goes on looking. */
async function tryDescribe(ref: RunRef, driver: Driver): Promise<RunStatus | undefined> {
  try {
    const status = await driver.describe(ref);
    return status.isMissing ? undefined : status;
  } catch {
    return undefined;
  }
}
