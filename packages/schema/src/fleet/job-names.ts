import type { JobView, Provider } from '../rules/job-view.ts';
import { isUnfinished } from '../tags/unfinished.ts';

export const JOB_NAME = '/infrastructure/tags/job_name';
export const ENVIRONMENT = '/infrastructure/tags/environment';
export const TENANT = '/tenant_id';

/** All that comparing jobs takes, as long as nothing is found. What is not known yet is `undefined`. */
export interface JobNames {
  readonly provider: Provider | undefined;
  readonly jobName: string | undefined;
  readonly environment: string | undefined;
  readonly tenant: string | undefined;
}

export function namesOf(view: JobView): JobNames {
  return {
    provider: view.provider,
    jobName: ownText(view.fixedText(JOB_NAME)),
    environment: ownText(view.fixedText(ENVIRONMENT)),
    tenant: ownText(view.fixedText(TENANT)),
  };
}

/** The same text with memory of its own: a piece of a text keeps all of that in memory. */
function ownText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : ` ${text}`.slice(1);
}

/** True for the name of a job or an environment by which it can be told from others. */
export function isName(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '' && !isUnfinished(text);
}
