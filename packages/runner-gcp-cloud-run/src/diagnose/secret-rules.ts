import { DENIED, type EndRule, PAGES } from './end-rule.ts';

const SECRET = /\bsecrets?\b|secretmanager|secret_key_ref/i;

/** Values that are fetched before the container exists, and the keys that they are encrypted with. */
export const SECRET_RULES: readonly EndRule[] = [
  {
    id: 'secret-missing',
    reasons: ['SECRET_DOES_NOT_EXIST'],
    when: [SECRET, /not found|does not exist|was not found|destroyed state|disabled state|is not enabled/i],
    cause: 'secret',
    isTransient: false,
    summary: 'a secret that the job needs is not there',
    detail: 'There is no such secret or version in the project, or the version is disabled or destroyed.',
    nextStep:
      'Add a version (gcloud secrets versions add), or correct the reference in the secrets of the module and apply.',
    source: PAGES.secrets,
  },
  {
    id: 'secret-denied',
    reasons: ['SECRETS_ACCESS_CHECK_FAILED'],
    when: [SECRET, DENIED],
    cause: 'secret',
    isTransient: false,
    summary: 'the service account of the job may not read a secret',
    detail: 'It needs roles/secretmanager.secretAccessor on that very secret; a new grant takes some minutes.',
    nextStep: 'Name the secret in the secrets of the module and apply, or give the role to the service account.',
    source: PAGES.secrets,
  },
  {
    id: 'key-denied',
    reasons: ['ENCRYPTION_KEY_PERMISSION_DENIED', 'ENCRYPTION_KEY_CHECK_FAILED'],
    when: [/\bkms\b|cryptokey|encryption key/i, /denied|disabled|destroyed|not found|permission/i],
    cause: 'permission',
    isTransient: false,
    summary: 'Cloud Run may not use the key that the job is encrypted with',
    detail: 'Its service agent needs roles/cloudkms.cryptoKeyEncrypterDecrypter, and the key must be enabled.',
    nextStep:
      'Give the role to the service agent on the key of the module (kms_key), and enable the version of the key.',
    source: PAGES.encryption,
  },
  {
    id: 'identity',
    when: [/service account/i, /does not exist|not found|get access tokens?|actas|disabled|permission/i],
    cause: 'permission',
    isTransient: false,
    summary: 'Cloud Run cannot act as the service account of the job',
    detail: 'The account was deleted or disabled, or the service agent of Cloud Run may not make tokens for it.',
    nextStep: 'Check service_account of the module; the service agent needs roles/run.serviceAgent in the project.',
    source: PAGES.identity,
  },
];
