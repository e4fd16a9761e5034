import type { EndCause } from '@dativo/runner';

/** One thing that Azure says, and what it means for the person who reads it. */
export interface ExecutionRule {
  /** Unique; names the rule in tests. */
  readonly id: string;
  /** Every pattern must be found in the words of Azure. */
  readonly when: readonly RegExp[];
  readonly cause: EndCause;
  /** Whether the same start may well succeed a moment later. */
  readonly isTransient: boolean;
  /** One short sentence without a full stop. */
  readonly summary: string;
  readonly detail: string;
  readonly nextStep: string;
  /** Page that explains it. */
  readonly source: string;
}

const GUIDE = 'https://learn.microsoft.com/azure/container-apps';

export const PAGES = {
  jobs: `${GUIDE}/jobs`,
  startFailures: `${GUIDE}/troubleshoot-container-start-failures`,
  createFailures: `${GUIDE}/troubleshoot-container-create-failures`,
  pull: `${GUIDE}/troubleshoot-image-pull-failures`,
  secrets: `${GUIDE}/manage-secrets`,
  identity: `${GUIDE}/managed-identity`,
  quotas: `${GUIDE}/quotas`,
  storage: `${GUIDE}/storage-mounts`,
  logs: `${GUIDE}/log-monitoring`,
  interruptions:
    'https://azureossd.github.io/2025/06/12/Handling-job-terminations-with-long-running-jobs-on-Azure-Container-Apps',
  exits: 'https://azureossd.github.io/2024/01/19/Container-Apps-Backoff-restarts-and-container-exits/',
  oom: 'https://kubernetes.io/docs/tasks/configure-pod-container/assign-memory-resource/',
  shutdown: 'https://kubernetes.io/docs/concepts/cluster-administration/node-shutdown/',
} as const;
