import type { Check } from '../checks.ts';
import { cloudRules } from '../generated/cloud-rules.ts';
import { RUNTIME_TITLES, runtimeOf } from './runtime-of.ts';

const TIMEOUT = '/infrastructure/runtime/timeout_seconds';
const SECONDS_PER_HOUR = 3600;

/** JOB603: no longer than the runtime lets a run take. */
export const checkTimeout: Check = (job) => {
  const runtime = runtimeOf(job);
  const seconds = job.at(TIMEOUT);
  if (runtime === undefined || typeof seconds !== 'number') return [];
  const most = cloudRules.timeouts[runtime].max_seconds;
  if (most === null || seconds <= most) return [];
  return [
    {
      ruleId: 'JOB603',
      pointer: TIMEOUT,
      mark: 'value',
      message: `\`timeout_seconds\` is ${seconds}; ${RUNTIME_TITLES[runtime]} stops a run after ${most} at the latest (${most / SECONDS_PER_HOUR} hours)`,
      help: `Write ${most} or less, and split work that takes longer.`,
    },
  ];
};
