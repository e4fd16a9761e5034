import { type JournalRecord, type RunJob, type RunState, toRunRequest, toRunState } from '@dativo/runner';
import { type Owner, readFileJournal } from '@dativo/runner/files';
import { findOwner } from './claim-run.ts';
import type { RunFolder } from './run-folder.ts';
import { readKeptSecrets } from './run-secrets.ts';

/** What is known of a run: its records, what they say, and who looks after it. */
export interface KnownRun {
  readonly runId: string;
  /** Where its record is, or would be where the run was found by asking its runtime. */
  readonly folder: RunFolder;
  readonly records: readonly JournalRecord[];
  readonly state: RunState;
  /** The living process that watches it. */
  readonly owner: Owner | undefined;
  /** Sensitive values of the job that must not be shown. */
  readonly hidden: readonly string[];
  /** The text of the job as it may be kept, where that is another one. */
  readonly maskedText?: string | undefined;
}

/** Reads the record of one run; `undefined` where none was begun. Throws `JournalError` for one that cannot be read. */
export async function readRun(folder: RunFolder): Promise<KnownRun | undefined> {
  const records = await readFileJournal(folder.path);
  if (records.length === 0) return undefined;
  const state = toRunState(records);
  const owner = state.result === undefined ? await findOwner(folder) : undefined;
  return { runId: state.request.run_id, folder, records, state, owner, hidden: await readKeptSecrets(folder) };
}

/** The job of a run, from its verdict, or from the job file that was submitted. */
export function jobOf({ state }: Pick<KnownRun, 'state'>): RunJob {
  if (state.result !== undefined) return state.result.job;
  const { job } = toRunRequest(state.request);
  const { tags } = job.infrastructure ?? {};
  return {
    name: tags?.job_name ?? null,
    tenant_id: job.tenant_id,
    environment: job.environment ?? tags?.environment ?? null,
  };
}
