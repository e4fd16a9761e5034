import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../../stages/session.ts';
import { jobOf, type KnownRun, readRun } from '../read-run.ts';
import { toRunFolder } from '../run-folder.ts';

/**
 * The run of the session's job that was asked for last, by the records in its working files; undefined where there is none.
 * Throws `JournalError` for a record that cannot be read: it may be the newest, and its run may be alive.
 */
export async function findNewestRun({ loaded, workspace }: Session): Promise<KnownRun | undefined> {
  if (!existsSync(workspace.runs)) return undefined;
  const { tenant_id, environment, infrastructure } = loaded.job;
  const { tags } = infrastructure ?? {};
  const own = [tags?.job_name ?? null, tenant_id, environment ?? tags?.environment ?? null].join('\n');
  let newest: KnownRun | undefined;
  for (const name of await readdir(workspace.runs)) {
    const known = await readRun(toRunFolder(join(workspace.runs, name)));
    if (known === undefined) continue;
    const job = jobOf(known);
    const isOwn = [job.name, job.tenant_id, job.environment].join('\n') === own;
    if (isOwn && (newest === undefined || compareAge(known, newest) > 0)) newest = known;
  }
  return newest;
}

function compareAge(a: KnownRun, b: KnownRun): number {
  const byTime = Number(a.state.requestedAt) - Number(b.state.requestedAt);
  return byTime !== 0 ? byTime : a.runId < b.runId ? -1 : 1;
}
