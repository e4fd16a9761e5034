import type { DiagnosisRule } from '@dativo/runner/drivers';

/** One thing that Azure says, and what it means for the person who reads it. */
export interface ExecutionRule extends DiagnosisRule {
  readonly when: readonly RegExp[];
  /** The words only say that something failed: others about the same execution are heard before them. */
  readonly isVague?: true;
}

const GUIDE = 'https://learn.microsoft.com/azure/container-apps';
/** Of the engineers who support Container Apps. */
const BLOG = 'https://azureossd.github.io';

export const PAGES = {
  jobs: `${GUIDE}/jobs`,
  startFailures: `${GUIDE}/troubleshoot-container-start-failures`,
  createFailures: `${BLOG}/2024/01/16/Container-Apps-Troubleshooting-OCI-Container-create-failed-issues/index.html`,
  deployment: `${GUIDE}/deployment-errors`,
  pull: `${GUIDE}/troubleshoot-image-pull-failures`,
  pullWords: `${BLOG}/2023/08/25/Container-Apps-Troubleshooting-image-pull-errors/index.html`,
  secrets: `${GUIDE}/manage-secrets`,
  identity: `${GUIDE}/managed-identity`,
  quotas: `${GUIDE}/quotas`,
  profiles: `${GUIDE}/workload-profiles-overview`,
  environment: `${GUIDE}/environment`,
  storage: `${GUIDE}/storage-mounts`,
  mounts: `${BLOG}/2023/07/24/Troubleshooting-volume-mount-issues-on-Azure-Container-Apps/index.html`,
  logs: `${GUIDE}/log-monitoring`,
  interruptions: `${BLOG}/2025/06/12/Handling-job-terminations-with-long-running-jobs-on-Azure-Container-Apps`,
  exits: `${BLOG}/2024/01/19/Container-Apps-Backoff-restarts-and-container-exits/index.html`,
  probes: `${GUIDE}/health-probes`,
  shutdown: 'https://kubernetes.io/docs/concepts/cluster-administration/node-shutdown/',
} as const;
