import type { Rule } from './rule.ts';

const CONTRACT = 'dativo-config.schema.json';

/** About the checking itself: ignores and settings. */
export const checkingRules = {
  JOB901: { severity: 'warning', summary: 'An ignore ignores something.', source: CONTRACT },
  JOB902: { severity: 'warning', summary: 'An ignore gives a reason.', source: CONTRACT },
  JOB903: { severity: 'warning', summary: 'An ignore names a rule that can be ignored.', source: CONTRACT },
  JOB910: { severity: 'error', isContract: true, summary: 'The settings file keeps its schema.', source: CONTRACT },
} as const satisfies Record<string, Rule>;
