import { type EndRule, PAGES } from './end-rule.ts';

/** What Cloud Run did by itself. */
export const PLATFORM_RULES: readonly EndRule[] = [
  {
    id: 'capacity',
    when: [
      /no (available )?(capacity|instances?)|insufficient (capacity|resources)|not enough (capacity|resources)|resources? (are|is) (currently )?unavailable|waiting for (additional )?resources|stockout/i,
    ],
    cause: 'capacity',
    isTransient: true,
    summary: 'Cloud Run has no room for the task now',
    detail: 'There is no free capacity of this size in the region at the moment.',
    nextStep: 'Start again later, make the task smaller, or make the job in another region as well.',
    source: PAGES.quotas,
  },
  {
    id: 'quota',
    when: [/quota (exceeded|violated)|exceeded .*quota|total allowable|requested total cpu|maximum number of/i],
    cause: 'capacity',
    isTransient: true,
    summary: 'the project uses as much of Cloud Run as it may',
    detail: 'The quota counts all services and jobs of the project in the region.',
    nextStep: 'Start again when others have ended, or ask for a higher quota.',
    source: PAGES.quotas,
  },
  {
    id: 'interrupted',
    when: [
      /was (interrupted|preempted|evicted|migrated)|instance (was )?(terminated|shut ?down) by|infrastructure (failure|error)|maintenance/i,
    ],
    cause: 'platform',
    isTransient: true,
    summary: 'Cloud Run ended the container',
    detail: 'The machine that it ran on failed or was taken away; the job did not do it.',
    nextStep: 'Start again if the job may run twice (retry.on: platform).',
    source: PAGES.retries,
  },
  {
    id: 'polling',
    reasons: ['JOB_STATUS_SERVICE_POLLING_ERROR'],
    cause: 'platform',
    isTransient: true,
    summary: 'Cloud Run lost sight of the execution',
    detail: 'A fault of its own: what became of the container is not known.',
    nextStep: "Look at the log and at the target's data for how far the job came before you start it again.",
    source: PAGES.reasons,
  },
  {
    id: 'internal',
    reasons: ['INTERNAL', 'IMMEDIATE_RETRY', 'POSTPONED_RETRY'],
    when: [/internal (system )?error|internal server error|unexpected error|please try again/i],
    cause: 'platform',
    isTransient: true,
    summary: 'Cloud Run failed',
    detail: 'A fault of its own.',
    nextStep: 'Start again if the job may run twice; look at the status page of Google Cloud if it comes again.',
    source: PAGES.troubleshooting,
  },
];
