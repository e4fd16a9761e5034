import { PAGES, type StopRule } from './stop-rule.ts';

const MAINTENANCE: StopRule = {
  id: 'maintenance',
  when: [/^(Service \S+: )?ECS is performing maintenance on the underlying infrastructure/i],
  cause: 'platform',
  isTransient: true,
  summary: 'AWS stopped the task for maintenance',
  detail: 'Fargate retires tasks that run on an old revision of its platform, after a notice to the account.',
  nextStep: 'Start again; the new task runs on the new revision.',
  source: PAGES.maintenance,
};

const SPOT: StopRule = {
  id: 'spot',
  when: [/^Your Spot Task was interrupted/i],
  cause: 'spot',
  isTransient: true,
  summary: 'Fargate took the Spot capacity back',
  detail: 'The task got two minutes of notice as SIGTERM, then it was killed.',
  nextStep: 'Start again if the job may run twice (retry.on: spot), or run it on FARGATE.',
  source: PAGES.spot,
};

const INFRASTRUCTURE: StopRule = {
  id: 'infrastructure',
  when: [],
  cause: 'platform',
  isTransient: true,
  summary: 'Fargate found the host of the task unhealthy',
  detail: 'ECS stopped the task because of what it runs on, not because of the job.',
  nextStep: 'Start again.',
  source: PAGES.task,
};

const USER: StopRule = {
  id: 'user',
  when: [/^(task stopped by|stopped by) /i],
  cause: 'user',
  isTransient: false,
  summary: 'somebody stopped the task',
  detail: 'StopTask was called; the words are those of the caller. CloudTrail knows who it was.',
  nextStep: 'Ask whoever it was before you start it again.',
  source: PAGES.stopTask,
};

/**
 * Endings that the platform names by a code or in fixed words, in the order in which they are believed. They come before all other
 * words, since the caller of StopTask writes its reason freely. A retired task may carry the code of a stop by hand, so its fixed words
 * come first of all.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html, stopCode.
 */
export const STOP_CODES: readonly { readonly codes: readonly string[]; readonly rule: StopRule }[] = [
  { codes: [], rule: MAINTENANCE },
  { codes: ['SpotInterruption', 'TerminationNotice'], rule: SPOT },
  { codes: ['InfrastructureHealth'], rule: INFRASTRUCTURE },
  { codes: ['UserInitiated'], rule: USER },
];
