import { PAGES, type StopRule } from './stop-rule.ts';
import { listReasons, type StoppedTask } from './stopped-task.ts';

/** Words that say no more than that the task ended with its container. */
const PLAIN_ENDING = /^essential container in task exited\.?$/i;

/** A stop that no rule knows. Undefined where the container ended by itself and its exit code says all. */
export function toUnknownStop(task: StoppedTask, containerName: string | undefined): StopRule | undefined {
  const containers = task.containers ?? [];
  const hasExited = containers.some(
    ({ name, exitCode }) => exitCode !== undefined && (containerName === undefined || name === containerName),
  );
  const said = listReasons(task, containerName).filter((reason) => !PLAIN_ENDING.test(reason));
  if (task.stopCode === 'TaskFailedToStart') return { ...UNKNOWN, ...NOT_STARTED };
  if (hasExited && said.length === 0) return undefined;
  if (said.length > 0) return UNKNOWN;
  return task.stopCode === 'EssentialContainerExited' || task.stoppedReason !== undefined ? NO_EXIT_CODE : undefined;
}

const UNKNOWN: StopRule = {
  id: 'unknown',
  when: [],
  cause: 'unknown',
  isTransient: false,
  summary: 'the task stopped for a reason that is not known here',
  detail: 'No rule knows these words of ECS.',
  nextStep: 'Read the words of ECS and the log; look the words up in the AWS guide.',
  source: PAGES.stopped,
};

const NOT_STARTED = {
  id: 'unknown-start',
  summary: 'the task did not start, and ECS gives no reason that is known here',
  source: PAGES.failedToStart,
} as const;

const NO_EXIT_CODE: StopRule = {
  ...UNKNOWN,
  id: 'no-exit-code',
  summary: 'the task ended, but ECS gives no exit code of the container',
  detail: 'Without an exit code it is not proven that the job did its work.',
  nextStep: "Look at the log for how far the job came, and at the target's data, before you start it again.",
};
