import { type EndRule, PAGES } from './end-rule.ts';

/** What became of the container itself. */
export const CONTAINER_RULES: readonly EndRule[] = [
  {
    id: 'memory',
    when: [/memory limit|out of memory|\boom\b|exceeded .*memory|ran out of memory/i],
    cause: 'memory',
    isTransient: false,
    summary: 'the container needed more memory than it has',
    detail: 'Cloud Run ends a container that goes beyond its limit; files in its file system count as memory, too.',
    nextStep: 'Raise memory of the module, or let the job hold less at once.',
    source: PAGES.memory,
  },
  {
    id: 'timeout',
    when: [/configured timeout was reached|timed out after|timeout .*(reached|exceeded)|exceeded .*timeout/i],
    cause: 'timeout',
    isTransient: false,
    summary: "the task took longer than the job's timeout",
    detail: 'Cloud Run ends a task at its timeout, whatever it is doing.',
    nextStep: 'Raise timeout_seconds of the module, or let the job do less at once.',
    source: PAGES.timeout,
  },
  {
    id: 'command',
    when: [
      /application failed to start|failed to create init process|failed to load \S+|no such file or directory|command .*not found|resolve binary path|executable file not found/i,
    ],
    cause: 'configuration',
    isTransient: false,
    summary: 'the command of the container could not be started',
    detail: 'Its entry point is not in the image, cannot be executed, or ends before it begins.',
    nextStep: 'Check use_entry_point of the module and the entry point of the image; run the image by hand.',
    source: PAGES.contract,
  },
  {
    id: 'start-timeout',
    reasons: ['PROGRESS_DEADLINE_EXCEEDED'],
    when: [/startup timeout|failed to start within|did not start in time/i],
    cause: 'platform',
    isTransient: true,
    summary: 'the container was not up in time',
    detail: 'Cloud Run gives a container four minutes to start, large images included.',
    nextStep: 'Start again; if it comes again, make the image smaller and look at its entry point.',
    source: PAGES.quotas,
  },
];
