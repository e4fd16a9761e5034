import type { Answers, Runtime } from './answers.ts';

/** Where the host's short-lived token is put, for clouds that read it from a file. */
export const TOKEN_FILE = '/tmp/sign-in-token';

/** How a machine without a ready-made sign-in of its host hands the host's token to a cloud. */
export interface FederatedSignIn {
  /** Whom the token is for; the cloud's trust in the host names the same. */
  readonly audience: string;
  /** Variables that the pipeline reads, with what they hold. PLAN stands for APPLY too. */
  readonly variables: readonly string[];
  /** Environment of the job, by name; a value may name one of the variables. */
  readonly env: (who: 'PLAN' | 'APPLY', answers: Answers) => Readonly<Record<string, string>>;
  /** Commands beside putting the token into its file. */
  readonly commands: (who: 'PLAN' | 'APPLY') => readonly string[];
}

/** Source: https://docs.gitlab.com/ci/cloud_services/ and each cloud's page on workload identity federation. */
export const FEDERATED: Readonly<Partial<Record<Runtime, FederatedSignIn>>> = {
  aws_fargate: {
    audience: 'sts.amazonaws.com',
    variables: [
      'AWS_PLAN_ROLE: ARN of a role that may read, and lock the state',
      'AWS_APPLY_ROLE: ARN of a role that may change',
    ],
    env: (who, { region }) => ({
      AWS_REGION: region,
      AWS_ROLE_ARN: `$AWS_${who}_ROLE`,
      AWS_WEB_IDENTITY_TOKEN_FILE: TOKEN_FILE,
    }),
    commands: () => [],
  },
  azure_container_apps: {
    audience: 'api://AzureADTokenExchange',
    variables: [
      'AZURE_TENANT_ID: the tenant',
      'AZURE_PLAN_CLIENT_ID: an app or identity that may read, and lock the state',
      'AZURE_APPLY_CLIENT_ID: one that may change',
    ],
    env: (who, { subscription }) => ({
      ARM_USE_OIDC: 'true',
      ARM_OIDC_TOKEN_FILE_PATH: TOKEN_FILE,
      ARM_CLIENT_ID: `$AZURE_${who}_CLIENT_ID`,
      ARM_TENANT_ID: '$AZURE_TENANT_ID',
      ARM_SUBSCRIPTION_ID: subscription,
      AZURE_CLIENT_ID: `$AZURE_${who}_CLIENT_ID`,
      AZURE_FEDERATED_TOKEN_FILE: TOKEN_FILE,
    }),
    commands: () => [],
  },
  gcp_cloud_run: {
    audience: '$GCP_IDENTITY_AUDIENCE',
    variables: [
      'GCP_IDENTITY_AUDIENCE: an audience that the workload identity provider allows',
      `GCP_PLAN_CREDENTIALS: a credential configuration (JSON, no secret) with ${TOKEN_FILE} as its file, for an account that may read, and lock the state`,
      'GCP_APPLY_CREDENTIALS: the same for an account that may change',
    ],
    env: () => ({ GOOGLE_APPLICATION_CREDENTIALS: '/tmp/gcp-credentials.json' }),
    commands: (who) => [`printf '%s' "$GCP_${who}_CREDENTIALS" > /tmp/gcp-credentials.json`],
  },
};
