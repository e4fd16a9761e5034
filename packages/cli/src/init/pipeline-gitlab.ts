import type { Answers } from './answers.ts';
import { FEDERATED, type FederatedSignIn, TOKEN_FILE } from './federated-sign-in.ts';
import { indent } from './indent.ts';
import { INSTALL_TERRAFORM } from './install-terraform.ts';
import type { PipelineFacts } from './pipeline.ts';

/** Checks every merge request, plans it, and applies and runs what has been merged. */
export function gitlabPipeline(answers: Answers, { job, packages }: PipelineFacts): string {
  const signIn = FEDERATED[answers.runtime];
  const notes = (signIn?.variables ?? []).map((line) => `#   ${line}\n`).join('');
  const needed =
    notes === '' ? '' : `# Needs these variables (Settings, CI/CD, Variables), those of APPLY protected:\n${notes}`;
  return `# Checks job files on merge requests, shows what would change, and applies and runs what is merged.
${needed}default:
  image: node:24-bookworm
stages: [validate, plan, up]

validate:
  stage: validate
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm install --global ${packages}
    - dativo validate --format text --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json

plan:
  stage: plan
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
${indent(access('PLAN', answers, signIn), 2)}  script:
${indent(script('PLAN', signIn, packages), 4)}    - dativo plan ${job}

up:
  stage: up
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  environment: production
  resource_group: dativo-up # one at a time
  interruptible: false # a terraform that is killed leaves its lock behind
${indent(access('APPLY', answers, signIn), 2)}  script:
${indent(script('APPLY', signIn, packages), 4)}    - dativo up ${job} --auto-approve
`;
}

function access(who: 'PLAN' | 'APPLY', answers: Answers, signIn: FederatedSignIn | undefined): readonly string[] {
  if (signIn === undefined) return [];
  const variables = Object.entries(signIn.env(who, answers)).map(
    ([name, value]) => `  ${name}: ${JSON.stringify(value)}`,
  );
  return [
    'id_tokens:',
    '  SIGN_IN_TOKEN: # short-lived; no key is kept anywhere',
    `    aud: ${JSON.stringify(signIn.audience)}`,
    'variables:',
    ...variables,
  ];
}

function script(who: 'PLAN' | 'APPLY', signIn: FederatedSignIn | undefined, packages: string): readonly string[] {
  const commands =
    signIn === undefined ? [] : [`printf '%s' "$SIGN_IN_TOKEN" > ${TOKEN_FILE}`, ...signIn.commands(who)];
  return [...INSTALL_TERRAFORM, `npm install --global ${packages}`, ...commands].map((command) => `- ${command}`);
}
