import { parseResolvedJob, type RuleSettings, ruleCatalog } from '@dativo/schema';
import type { RunRequest } from '../driver.ts';
import type { JournaledRequest } from './journal.ts';
import { JournalError } from './journal-error.ts';

/** A request as plain JSON. */
export function toJournaledRequest(request: RunRequest, runtime: string): JournaledRequest {
  return {
    runtime,
    run_id: request.runId,
    job_text: request.jobText,
    container_mode: request.containerMode,
    environment: { ...request.environment },
    timeout_seconds: request.timeoutSeconds ?? null,
    grace_seconds: request.graceSeconds,
  };
}

/**
 * The request of a journal again. Throws `JournalError` `UNREADABLE` where its job can no longer be read.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { toRunRequest } from '@dativo/runner';
 *
 * const request = toRunRequest({
 *   runtime: 'local_process',
 *   run_id: 'orders-1',
 *   job_text: readFileSync('resolved.yaml', 'utf8'),
 *   container_mode: 'self_hosted',
 *   environment: {},
 *   timeout_seconds: null,
 *   grace_seconds: 10,
 * });
 * request.job.tenant_id; // => 'acme'
 */
export function toRunRequest(journaled: JournaledRequest): RunRequest {
  const parsed = parseResolvedJob(journaled.job_text, { rules: toContractOnly() });
  if (!parsed.ok) {
    const why = parsed.diagnostics.map(({ message }) => message).join('; ');
    throw new JournalError('UNREADABLE', `the job of run ${journaled.run_id} cannot be read from its journal: ${why}`, {
      help: 'Take the run over with the version of dativo that started it.',
    });
  }
  return {
    runId: journaled.run_id,
    job: parsed.job,
    jobText: journaled.job_text,
    containerMode: journaled.container_mode,
    environment: journaled.environment,
    timeoutSeconds: journaled.timeout_seconds ?? undefined,
    graceSeconds: journaled.grace_seconds,
  };
}

/** The job passed the rules of its project when it was started; now only its shape counts. */
function toContractOnly(): RuleSettings {
  return Object.fromEntries(Object.keys(ruleCatalog).map((id) => [id, 'off']));
}
