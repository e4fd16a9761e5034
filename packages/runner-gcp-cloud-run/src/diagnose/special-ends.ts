import type { ExecutionLook } from '../execution-look.ts';
import { type EndRule, PAGES } from './end-rule.ts';
import type { EndWords } from './end-words.ts';

export const USER: EndRule = {
  id: 'user',
  reasons: ['CANCELLED', 'CANCELLING'],
  cause: 'user',
  isTransient: false,
  summary: 'somebody canceled the execution',
  detail: 'The audit log of the project knows who it was (method google.cloud.run.v2.Executions.CancelExecution).',
  nextStep: 'Ask whoever it was before you start it again.',
  source: PAGES.executions,
};

export const DELETED: EndRule = {
  id: 'deleted',
  reasons: ['DELETED'],
  cause: 'user',
  isTransient: false,
  summary: 'somebody deleted the execution',
  detail: 'A deleted execution is ended first. The audit log of the project knows who it was.',
  nextStep: 'Ask whoever it was before you start it again.',
  source: PAGES.executions,
};

/** `google.rpc.Code` 14. */
export const UNAVAILABLE: { readonly status: number; readonly rule: EndRule } = {
  status: 14,
  rule: {
    id: 'unavailable',
    cause: 'platform',
    isTransient: true,
    summary: 'Cloud Run ended the container',
    detail: 'It says that the attempt became unavailable: the machine failed or was taken away; the job did not do it.',
    nextStep: 'Start again if the job may run twice (retry.on: platform).',
    source: PAGES.retries,
  },
};

/** An end that no rule knows. Undefined where the container ended by itself and its exit code or signal says all. */
export function toUnknownEnd({ task, execution }: ExecutionLook, { reasons }: EndWords): EndRule | undefined {
  const result = task?.lastAttemptResult;
  if (result?.exitCode || result?.termSignal) return undefined;
  const hasFailed = execution?.conditions?.some(
    ({ type, state }) => type === 'Completed' && state === 'CONDITION_FAILED',
  );
  if (!hasFailed && result !== undefined) return undefined;
  if (task?.startTime === undefined) return NOT_STARTED;
  return hasFailed || reasons.length > 0 ? NO_EXIT_CODE : undefined;
}

const NOT_STARTED: EndRule = {
  id: 'unknown-start',
  cause: 'unknown',
  isTransient: false,
  summary: 'the container did not start, and Cloud Run gives no reason that is known here',
  detail: 'No rule knows these words of Cloud Run.',
  nextStep: 'Read the words of Cloud Run and the log of the execution.',
  source: PAGES.troubleshooting,
};

const NO_EXIT_CODE: EndRule = {
  id: 'no-exit-code',
  cause: 'unknown',
  isTransient: false,
  summary: 'the execution ended, but Cloud Run gives no exit code of the container',
  detail: 'Without an exit code it is not proven that the job did its work.',
  nextStep: "Look at the log for how far the job came, and at the target's data, before you start it again.",
  source: PAGES.troubleshooting,
};
