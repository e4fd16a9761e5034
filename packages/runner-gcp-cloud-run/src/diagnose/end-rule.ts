import type { DiagnosisRule } from '@dativo/runner/drivers';

/** One thing that Cloud Run says, and what it means for the person who reads it. */
export interface EndRule extends DiagnosisRule {
  /** Reasons of a condition, by Cloud Run's own names: one of them is enough. */
  readonly reasons?: readonly string[];
  /** A rule with both needs a reason or the words. */
  readonly when?: readonly RegExp[];
}

const DOCS = 'https://cloud.google.com/run/docs';

/** Pages of Google that the rules refer to, read in November 2026. */
export const PAGES = {
  reasons: `${DOCS}/reference/rest/v2/Condition`,
  troubleshooting: `${DOCS}/troubleshooting`,
  deploying: `${DOCS}/deploying`,
  secrets: `${DOCS}/configuring/jobs/secrets`,
  identity: `${DOCS}/configuring/jobs/service-identity`,
  memory: `${DOCS}/configuring/jobs/memory-limits`,
  timeout: `${DOCS}/configuring/task-timeout`,
  retries: `${DOCS}/jobs-retries`,
  vpc: `${DOCS}/configuring/vpc-direct-vpc`,
  connector: `${DOCS}/configuring/vpc-connectors`,
  volumes: `${DOCS}/configuring/jobs/cloud-storage-volume-mounts`,
  sql: 'https://cloud.google.com/sql/docs/postgres/connect-run',
  encryption: `${DOCS}/securing/using-cmek`,
  binaryAuthorization: 'https://cloud.google.com/binary-authorization/docs/run/enabling-binauthz-cloud-run',
  contract: `${DOCS}/container-contract`,
  quotas: 'https://cloud.google.com/run/quotas',
  executions: `${DOCS}/managing/job-executions`,
} as const;

export const DENIED =
  /permission(s)? (is )?denied|permissiondenied|permission '[^']*' denied|must have permission|does not have (permission|access)|missing permission|forbidden|\b403\b/i;
