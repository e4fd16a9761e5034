import type { Answers, Runtime } from './answers.ts';
import { indent } from './indent.ts';
import { TERRAFORM_VERSION } from './install-terraform.ts';
import type { PipelineFacts } from './pipeline.ts';

/** Actions by commit, since a tag can be moved. */
const ACTIONS = {
  checkout: 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
  node: 'actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0',
  terraform: 'hashicorp/setup-terraform@b9cd54a3c349d3f38e8881555d616ced269862dd # v3.1.2',
  aws: 'aws-actions/configure-aws-credentials@a03048d87541d1d9fcf2ecf528a4a65ba9bd7838 # v5.0.0',
  azure: 'azure/login@a457da9ea143d694b1b9c7c869ebb04ebe844ef5 # v2.3.0',
  gcp: 'google-github-actions/auth@7c6bc770dae815cd3e89ee6cdf493a5fab2cc093 # v3.0.0',
} as const;

/** Who signs in: one that may only read, and one that may change. */
type Who = 'PLAN' | 'APPLY';

interface SignIn {
  /** Variables of the repository that the workflow reads, with what they hold. */
  readonly variables: readonly string[];
  readonly steps: (who: Who, answers: Answers) => readonly string[];
  readonly env: (who: Who, answers: Answers) => readonly string[];
}

/** With GitHub's own short-lived token: no key of a cloud is kept anywhere. */
const SIGN_INS: Readonly<Partial<Record<Runtime, SignIn>>> = {
  aws_fargate: {
    variables: [
      'AWS_PLAN_ROLE: ARN of a role that may read, and lock the state',
      'AWS_APPLY_ROLE: ARN of a role that may change',
    ],
    steps: (who, { region }) => [
      `- uses: ${ACTIONS.aws}`,
      '  with:',
      `    role-to-assume: \${{ vars.AWS_${who}_ROLE }}`,
      `    aws-region: ${region}`,
    ],
    env: () => [],
  },
  azure_container_apps: {
    variables: [
      'AZURE_TENANT_ID: the tenant',
      'AZURE_PLAN_CLIENT_ID: an app or identity that may read, and lock the state',
      'AZURE_APPLY_CLIENT_ID: one that may change',
    ],
    steps: (who, { subscription }) => [
      `- uses: ${ACTIONS.azure}`,
      '  with:',
      `    client-id: \${{ vars.AZURE_${who}_CLIENT_ID }}`,
      '    tenant-id: ${{ vars.AZURE_TENANT_ID }}',
      `    subscription-id: ${subscription}`,
    ],
    env: (who, { subscription }) => [
      'ARM_USE_OIDC: "true"',
      `ARM_CLIENT_ID: \${{ vars.AZURE_${who}_CLIENT_ID }}`,
      'ARM_TENANT_ID: ${{ vars.AZURE_TENANT_ID }}',
      `ARM_SUBSCRIPTION_ID: ${subscription}`,
    ],
  },
  gcp_cloud_run: {
    variables: [
      'GCP_IDENTITY_PROVIDER: projects/…/workloadIdentityPools/…/providers/…',
      'GCP_PLAN_ACCOUNT: a service account that may read, and lock the state',
      'GCP_APPLY_ACCOUNT: one that may change',
    ],
    steps: (who) => [
      `- uses: ${ACTIONS.gcp}`,
      '  with:',
      '    workload_identity_provider: ${{ vars.GCP_IDENTITY_PROVIDER }}',
      `    service_account: \${{ vars.GCP_${who}_ACCOUNT }}`,
    ],
    env: () => [],
  },
};

const NO_SIGN_IN: SignIn = { variables: [], steps: () => [], env: () => [] };

/** Checks every pull request, plans it where that is safe, and applies and runs what has been merged. */
export function githubPipeline(answers: Answers, { job, packages }: PipelineFacts): string {
  const signIn = SIGN_INS[answers.runtime] ?? NO_SIGN_IN;
  const notes = signIn.variables.map((line) => `#   ${line}\n`).join('');
  const needed =
    notes === '' ? '' : `# Needs these variables (Settings, Secrets and variables, Actions, Variables):\n${notes}`;
  return `# Checks job files on pull requests, shows what would change, and applies and runs what is merged to main.
${needed}name: dativo
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
${indent(setUp(packages), 6)}      - run: dativo validate --format github
  plan:
    # A fork has no token to sign in with.
    if: github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository
    needs: validate
    runs-on: ubuntu-latest
${indent(access('PLAN', answers, signIn), 4)}    steps:
${indent([...setUp(packages), ...terraform(), ...signIn.steps('PLAN', answers)], 6)}      - run: dativo plan ${job}
  up:
    if: github.ref == 'refs/heads/main'
    needs: validate
    runs-on: ubuntu-latest
    environment: production # asks for a reviewer where the repository says so
    concurrency:
      group: dativo-up
      cancel-in-progress: false # a terraform that is killed leaves its lock behind
${indent(access('APPLY', answers, signIn), 4)}    steps:
${indent([...setUp(packages), ...terraform(), ...signIn.steps('APPLY', answers)], 6)}      - run: dativo up ${job} --auto-approve
`;
}

function setUp(packages: string): readonly string[] {
  return [
    `- uses: ${ACTIONS.checkout}`,
    '  with:',
    '    persist-credentials: false',
    `- uses: ${ACTIONS.node}`,
    '  with:',
    '    node-version: 24',
    `- run: npm install --global ${packages}`,
  ];
}

function terraform(): readonly string[] {
  return [
    `- uses: ${ACTIONS.terraform}`,
    '  with:',
    `    terraform_version: ${TERRAFORM_VERSION}`,
    '    terraform_wrapper: false # it would put its own words into the outputs',
  ];
}

/** What the job of a pipeline may do beside reading the repository. */
function access(who: Who, answers: Answers, { steps, env }: SignIn): readonly string[] {
  if (steps(who, answers).length === 0) return [];
  const variables = env(who, answers).map((line) => `  ${line}`);
  return [
    'permissions:',
    '  contents: read',
    '  id-token: write # signs in to the cloud; no key is kept anywhere',
    ...(variables.length === 0 ? [] : ['env:', ...variables]),
  ];
}
