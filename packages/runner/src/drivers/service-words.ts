import { DriverError } from '../driver-error.ts';
import type { ServiceLook, ServiceWords } from '../service.ts';
import type { VerifyCheck } from '../verify.ts';

/** Why a service is not started: there is no end of it to wait for, so a run of it could only be a false success. */
export function toServiceRefusal({ name, commands }: ServiceWords): DriverError {
  return new DriverError('REFUSED', `${name} is a service: it runs all the time and is never finished`, {
    help: `Nothing was started. To see how it fares: dativo verify JOB, or ${commands.look} - for a new revision of it: ${commands.newRevision} - for a job that runs once and ends, leave the input service of the Terraform module null.`,
  });
}

/** The first line of a look at a service: what it is, since whoever asked may have meant a job. */
export function toServiceCheck({ name, commands }: ServiceWords): VerifyCheck {
  return {
    id: 'service',
    subject: name,
    status: 'ok',
    message: `a service, not a job: it runs all the time; a new revision: ${commands.newRevision}`,
    help: null,
  };
}

/** What the checks add up to, where everything could be looked up. */
export function toServiceLook(
  checks: readonly VerifyCheck[],
  { isChanging }: { readonly isChanging: boolean },
): ServiceLook {
  const hasFailed = checks.some(({ status }) => status === 'failed');
  return { state: hasFailed ? 'failed' : isChanging ? 'changing' : 'ready', checks };
}
