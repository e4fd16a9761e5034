import type { VerifyCheck } from '../verify.ts';

/** Makes the results of one check: its id and subject are said once. */
export function checkOf(id: string, subject: string) {
  const toCheck = (status: VerifyCheck['status'], message: string, help: string | null): VerifyCheck => ({
    id,
    subject,
    status,
    message,
    help,
  });
  return {
    /** All is as it has to be. */
    ok: (message: string) => toCheck('ok', message, null),
    /** The run may start, but something will be missing or in its way. */
    warning: (message: string, help: string) => toCheck('warning', message, help),
    /** The run would not start, or not end well. */
    failed: (message: string, help: string) => toCheck('failed', message, help),
    /** There is nothing to look at. */
    skipped: (message: string) => toCheck('skipped', message, null),
    /** A look-up that was denied or unanswered. */
    unknown: (why: string) => toCheck('warning', `unknown: ${why}`, GRANT_HELP),
  };
}

const GRANT_HELP = 'Allow these credentials the look-up to have this checked; the run itself may not need it.';

/** The help of every check that finds the cloud other than Terraform left it. */
export const REAPPLY = 'Apply the Terraform module again and resolve the job with its outputs.';
