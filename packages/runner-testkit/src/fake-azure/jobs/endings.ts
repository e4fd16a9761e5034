import type { Ending } from './execution.ts';

/** Source of reason and message: examples of the public specification (Microsoft.App, Job_Execution_Get). */
const BACKOFF = { reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit' } as const;

/**
 * How executions end otherwise than by their containers' own end. Words: those of Kubernetes jobs and pods, on which the platform
 * stands, and of its system logs (https://learn.microsoft.com/azure/container-apps/log-monitoring).
 */
export const ENDINGS = {
  failed: { status: 'Failed', ...BACKOFF },
  stopped: { status: 'Stopped' },
  deadline: {
    status: 'Failed',
    reason: 'DeadlineExceeded',
    message: 'Job was active longer than specified deadline',
  },
  nodeShutdown: {
    status: 'Failed',
    ...BACKOFF,
    information: 'Terminated: Pod was terminated in response to imminent node shutdown.',
  },
  noRoom: {
    status: 'Failed',
    reason: 'AssigningReplicaFailed',
    message:
      'Maximum Allowed Cores exceeded for the Managed Environment. Please check https://learn.microsoft.com/en-us/azure/container-apps/quotas for resource limits',
    information: 'FailedScheduling: 0/4 nodes are available: 4 Insufficient cpu.',
  },
} as const satisfies Readonly<Record<string, Ending>>;

export function toImageFault(image: string): Ending {
  const message = `Persistent Image Pull Errors for image "${image}". Please check https://aka.ms/ca/image-pull-failures`;
  return { status: 'Failed', reason: 'ImagePullFailure', message, information: `ImagePullBackOff: ${message}` };
}

export function toSecretFault(name: string): Ending {
  const message = `Unable to get value using Managed identity for secret ${name}.`;
  const information = `CreateContainerConfigError: secret "${name}" not found`;
  return { status: 'Failed', reason: 'CreateContainerConfigError', message, information };
}

export function toStartFault(error: string): Ending {
  return { status: 'Failed', ...BACKOFF, information: `StartError: ${error}` };
}
