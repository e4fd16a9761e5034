/** The parts of a job's resource id. */
export interface JobId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly job: string;
}

/** Names as Azure takes them, so that none leads to another path. Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
const NAME = '[A-Za-z0-9][A-Za-z0-9-]*';
const JOB_ID = new RegExp(
  `^/subscriptions/([0-9A-Fa-f-]+)/resourceGroups/([\\w().-]+)/providers/Microsoft\\.App/jobs/(${NAME})$`,
  'i',
);
const EXECUTION = new RegExp(`^${NAME}$`);

export function toJobIdText({ subscriptionId, resourceGroup, job }: JobId): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.App/jobs/${job}`;
}

/** Undefined for what is not the resource id of a job. */
export function parseJobId(text: string): JobId | undefined {
  const [, subscriptionId, resourceGroup, job] = JOB_ID.exec(text) ?? [];
  if (subscriptionId === undefined || resourceGroup === undefined || job === undefined) return undefined;
  return { subscriptionId, resourceGroup, job };
}

/** Names of Azure tell no case apart. */
export function isSameJob(one: JobId, other: JobId): boolean {
  return toJobIdText(one).toLowerCase() === toJobIdText(other).toLowerCase();
}

export function isExecutionName(text: string): boolean {
  return EXECUTION.test(text);
}
