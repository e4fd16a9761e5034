import { type ExecutionRule, PAGES } from './execution-rule.ts';

const SECRET = /secret|key ?vault/i;

/** A secret that could not be had. */
export const SECRET_RULES: readonly ExecutionRule[] = [
  {
    id: 'secret-firewall',
    when: [/ForbiddenByFirewall/i],
    cause: 'secret',
    isTransient: false,
    summary: 'the firewall of the vault keeps the environment out',
    detail: 'Key Vault knows the address that asks, and does not let it in.',
    nextStep:
      'Allow the outbound addresses or the subnet of the environment at the vault, or give it a private endpoint.',
    source: PAGES.deployment,
  },
  {
    id: 'secret-disabled',
    when: [/SecretDisabled|secret .*(is|was) (disabled|expired|not yet valid)/i],
    cause: 'secret',
    isTransient: false,
    summary: 'a secret of the job is disabled or has expired in its vault',
    detail: 'The vault has it, and gives it to nobody.',
    nextStep: 'Enable the secret in the vault, or put a new version there.',
    source: PAGES.deployment,
  },
  {
    id: 'secret-invalid',
    when: [/secret/i, /value or keyVaultUrl and identity should be provided|InvalidUri/i],
    cause: 'secret',
    isTransient: false,
    summary: 'a secret of the job has neither a value nor a reference that can be read',
    detail: 'A secret needs a value, or the address of a vault secret with the identity that may read it.',
    nextStep: 'Correct secrets of the module (https://VAULT.vault.azure.net/secrets/NAME) and apply.',
    source: PAGES.secrets,
  },
  {
    id: 'secret-denied',
    when: [
      SECRET,
      /forbidden|denied|unauthorized|\b403\b|does not have secrets get|managed identity|not authorized|authorization failed/i,
    ],
    cause: 'secret',
    isTransient: false,
    summary: 'the identity of the job could not read a secret',
    detail:
      'Container Apps reads references to Key Vault as the identity beside them; a role, a firewall and a secret that is not there look the same here.',
    nextStep:
      'Give the identity the role Key Vault Secrets User on the vault; check the vault firewall, and that the secret is there.',
    source: PAGES.secrets,
  },
  {
    id: 'secret-missing',
    when: [/secret/i, /not ?found|does not exist|couldn't find key|missing/i],
    cause: 'secret',
    isTransient: false,
    summary: 'a secret that the job refers to is not there',
    detail: 'The container refers to a secret that the job or its vault does not have.',
    nextStep: 'Create the secret, or correct the reference in secrets of the module, and apply.',
    source: PAGES.secrets,
  },
];
