import type { Answers, Runtime } from './answers.ts';
import { TOKEN_FILE } from './federated-sign-in.ts';
import { indent } from './indent.ts';
import { INSTALL_TERRAFORM } from './install-terraform.ts';
import type { PipelineFacts } from './pipeline.ts';

/** Service connections, by what they may do. */
const CONNECTIONS = { plan: 'dativo-plan', up: 'dativo-apply' } as const;
type Stage = keyof typeof CONNECTIONS;

/** How a command runs with the rights of a service connection: with the host's short-lived token, no key is kept. */
const TASKS: Readonly<Record<Runtime, (stage: Stage, command: string, answers: Answers) => readonly string[]>> = {
  local_process: (_stage, command) => [`- script: ${command}`],
  aws_fargate: (stage, command, { region }) => [
    '- task: AWSShellScript@1',
    '  inputs:',
    `    awsCredentials: ${CONNECTIONS[stage]}`,
    `    regionName: ${region}`,
    '    scriptType: inline',
    `    inlineScript: ${command}`,
  ],
  azure_container_apps: (stage, command) =>
    withAzureToken(stage, [
      'export ARM_USE_OIDC=true ARM_OIDC_TOKEN="$idToken" ARM_CLIENT_ID="$servicePrincipalId" ARM_TENANT_ID="$tenantId"',
      command,
    ]),
  gcp_cloud_run: (stage, command) =>
    withAzureToken(stage, [
      `printf '%s' "$idToken" > ${TOKEN_FILE}`,
      `printf '%s' "$${stage === 'plan' ? 'GCP_PLAN_CREDENTIALS' : 'GCP_APPLY_CREDENTIALS'}" > /tmp/gcp-credentials.json`,
      'export GOOGLE_APPLICATION_CREDENTIALS=/tmp/gcp-credentials.json',
      command,
    ]),
};

/** Source: https://learn.microsoft.com/azure/devops/pipelines/tasks/reference/azure-cli-v2 (addSpnToEnvironment) */
function withAzureToken(stage: Stage, commands: readonly string[]): readonly string[] {
  return [
    '- task: AzureCLI@2',
    '  inputs:',
    `    azureSubscription: ${CONNECTIONS[stage]}`,
    '    addSpnToEnvironment: true',
    '    scriptType: bash',
    '    scriptLocation: inlineScript',
    '    inlineScript: |',
    ...['set -e', ...commands].map((command) => `      ${command}`),
  ];
}

const NEEDS: Readonly<Record<Runtime, readonly string[]>> = {
  local_process: [],
  aws_fargate: [
    `# Needs the extension AWS Toolkit and two service connections to AWS with OIDC: ${CONNECTIONS.plan}, which may read and lock the state,`,
    `# and ${CONNECTIONS.up}.`,
  ],
  azure_container_apps: [
    `# Needs two service connections to Azure with workload identity federation: ${CONNECTIONS.plan}, which may read and lock the state, and`,
    `# ${CONNECTIONS.up}.`,
  ],
  gcp_cloud_run: [
    `# Needs two service connections to Azure with workload identity federation, ${CONNECTIONS.plan} and ${CONNECTIONS.up}, whose tokens`,
    '# Google Cloud trusts, and the variables GCP_PLAN_CREDENTIALS and GCP_APPLY_CREDENTIALS: credential configurations',
    `# (JSON, no secret) with ${TOKEN_FILE} as their file.`,
  ],
};

/** Checks every pull request, plans it, and applies and runs what has been merged. */
export function azurePipeline(answers: Answers, { job, packages }: PipelineFacts): string {
  const task = TASKS[answers.runtime];
  return `# Checks job files on pull requests, shows what would change, and applies and runs what is merged to main.
${indent(NEEDS[answers.runtime], 0)}# In Azure Repos a branch policy of main (build validation) starts this for pull requests; \`pr\` is for GitHub.
trigger:
  branches:
    include: [main]
pr:
  branches:
    include: [main]
lockBehavior: sequential
pool:
  vmImage: ubuntu-latest
stages:
  - stage: validate
    jobs:
      - job: validate
        steps:
${indent(setUp(packages), 10)}          - script: dativo validate --format azure
  - stage: plan
    dependsOn: validate
    condition: and(succeeded(), eq(variables['Build.Reason'], 'PullRequest'))
    jobs:
      - job: plan
        steps:
${indent([...setUp(packages), ...terraform(), ...task('plan', `dativo plan ${job}`, answers)], 10)}  - stage: up
    dependsOn: validate
    condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))
    jobs:
      - deployment: up
        environment: production # asks for an approval where the environment says so
        strategy:
          runOnce:
            deploy:
              steps:
                - checkout: self
${indent([...setUp(packages), ...terraform(), ...task('up', `dativo up ${job} --auto-approve`, answers)], 16)}`;
}

function setUp(packages: string): readonly string[] {
  return [
    '- task: UseNode@1',
    '  inputs:',
    '    version: 24.x',
    `- script: npm install --global ${packages}`,
    '  displayName: install dativo',
  ];
}

function terraform(): readonly string[] {
  const commands = INSTALL_TERRAFORM.map((command) => command.replace(/^unzip/, 'sudo unzip'));
  return [
    '- script: |',
    ...['set -e', ...commands].map((command) => `    ${command}`),
    '  displayName: install terraform',
  ];
}
