import { type ExecutionRule, PAGES } from './execution-rule.ts';

/** What else a container needs before it runs: secrets, volumes, a command that is there. */
export const START_RULES: readonly ExecutionRule[] = [
  {
    id: 'secret-denied',
    when: [
      /secret|key ?vault/i,
      /forbidden|denied|unauthorized|\b403\b|does not have secrets get|managed identity|not authorized/i,
    ],
    cause: 'secret',
    isTransient: false,
    summary: 'the identity of the job could not read a secret',
    detail: 'Container Apps reads references to Key Vault as the identity that is named beside them.',
    nextStep:
      'Give the identity the role Key Vault Secrets User on the vault; check the vault firewall, and that the secret is there.',
    source: PAGES.secrets,
  },
  {
    id: 'secret-missing',
    when: [/secret/i, /not ?found|does not exist|couldn't find key|missing|disabled|expired/i],
    cause: 'secret',
    isTransient: false,
    summary: 'a secret that the job refers to is not there',
    detail: 'A variable of the container refers to a secret that the job or its vault does not have.',
    nextStep: 'Create the secret, or correct the reference in secrets of the module, and apply.',
    source: PAGES.secrets,
  },
  {
    id: 'volume',
    when: [/failedmount|mount(ing)? (volume|failed)|mountvolume|volume .*mount|unable to attach or mount/i],
    cause: 'configuration',
    isTransient: false,
    summary: 'a volume could not be mounted',
    detail: 'The share is not there, its key has changed, or the environment cannot reach the storage account.',
    nextStep:
      'Check the storage of the environment and its key, and the network rules of the storage account (TCP 445 or 2049).',
    source: PAGES.storage,
  },
  {
    id: 'command-missing',
    when: [
      /executable file not found|no such file or directory|permission denied|exec format error|runcontainererror|starterror|containercannotrun|oci runtime/i,
    ],
    cause: 'configuration',
    isTransient: false,
    summary: 'the command of the container cannot be started',
    detail: 'The image has no such program, it may not be executed, or it was built for another CPU architecture.',
    nextStep: 'Compare command and args of the module with the image; Container Apps runs linux/amd64.',
    source: PAGES.createFailures,
  },
  {
    id: 'container-configuration',
    when: [/createcontainer(config)?error|containercreatefailure|container ?create ?fail/i],
    cause: 'configuration',
    isTransient: false,
    summary: 'the container could not be made',
    detail: 'Something of its configuration cannot be used: a command, a variable, or a reference.',
    nextStep: 'Read ContainerAppSystemLogs of the execution; compare command, args and env of the job with the image.',
    source: PAGES.createFailures,
  },
  {
    id: 'identity',
    when: [/managed identity|identity .*(not found|not assigned)|msi|unable to get .*token/i],
    cause: 'permission',
    isTransient: false,
    summary: 'the managed identity of the job cannot be used',
    detail: 'The identity was removed, or is not assigned to the job.',
    nextStep: 'Apply the Terraform module again; it assigns the identity to the job.',
    source: PAGES.identity,
  },
];
