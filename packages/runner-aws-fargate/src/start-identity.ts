import { createHash } from 'node:crypto';
import type { StartRequest } from '@dativo/runner';

const MARK = 'dativo';
/**
 * `startedBy` of RunTask: up to 128 letters, digits, hyphens, slashes and underscores.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
const STARTED_BY_LIMIT = 128;
/** Room for the attempt and the slashes. */
const RUN_NAME_LIMIT = STARTED_BY_LIMIT - MARK.length - 12;
const PLAIN_RUN_ID = /^[A-Za-z0-9_-]+$/;
const HASHED = 'sha256-';

export type StartIdentity = Pick<StartRequest, 'runId' | 'attempt' | 'rung'>;

/** What ECS shows of a start for as long as it shows the task: `dativo/<run id>/<attempt>`. */
export function toMarker(runId: string, attempt: number): string {
  return `${MARK}/${toRunName(runId)}/${attempt}`;
}

/** The same start has the same token, another one another: 64 characters, as many as ECS takes. */
export function toClientToken({ runId, attempt, rung }: StartIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify([runId, attempt, rung]))
    .digest('hex');
}

/** The parts of a marker; undefined where it is not one of ours. */
export function parseMarker(startedBy: string | undefined): { runName: string; attempt: number } | undefined {
  const [, runName, attempt] = /^dativo\/([A-Za-z0-9_-]+)\/([1-9][0-9]{0,8})$/.exec(startedBy ?? '') ?? [];
  return runName === undefined ? undefined : { runName, attempt: Number(attempt) };
}

/** The run id as a marker can hold it: itself, or its hash where it is too long or has other characters. */
export function toRunName(runId: string): string {
  const isPlain = PLAIN_RUN_ID.test(runId) && runId.length <= RUN_NAME_LIMIT && !runId.startsWith(HASHED);
  return isPlain ? runId : `${HASHED}${createHash('sha256').update(runId).digest('hex')}`;
}

/** Whether a name in a marker stands for a run id that only the task's environment tells. */
export function isHashedName(runName: string): boolean {
  return runName.startsWith(HASHED);
}
