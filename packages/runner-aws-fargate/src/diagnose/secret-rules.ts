import { DENIED, NO_CONNECTION, PAGES, type StopRule, THROTTLED } from './stop-rule.ts';

const SECRET =
  /retrieve (the )?secrets?|fetch(ing)? secret|secrets? from (asm|ssm)|secrets manager|secretsmanager|invalid (ssm )?parameters|ssm parameter/i;
const REGISTRY_TOKEN = /retrieve ecr registry auth|registry auth from|api\.ecr|getauthorizationtoken/i;
const EITHER = /unable to pull secrets or registry auth|unable to retrieve secret/i;

/** Values and tokens that are fetched before the container exists. */
export const SECRET_RULES: readonly StopRule[] = [
  {
    id: 'secret-throttled',
    when: [SECRET, THROTTLED],
    cause: 'secret',
    isTransient: true,
    summary: 'the secret store limits how often it is read',
    detail:
      'Many tasks that start together read their secrets together, and the account has one limit for all of them.',
    nextStep:
      'Start again; spread starts, put several values into one secret, or raise the throughput of Parameter Store.',
    source: PAGES.secrets,
  },
  {
    id: 'secret-no-connection',
    when: [SECRET, NO_CONNECTION],
    cause: 'network',
    isTransient: true,
    summary: 'the secret store could not be reached',
    detail:
      'The task had no answer from Secrets Manager or Parameter Store in time. If it happens at every start, its subnets have no way there.',
    nextStep:
      'If it comes again: check the route to a NAT gateway, an internet gateway with a public address, or VPC endpoints (secretsmanager, ssm), and egress on TCP 443 of the security groups.',
    source: PAGES.resources,
  },
  {
    id: 'secret-key-denied',
    when: [SECRET, /\bkms\b/i, /access|denied|not allowed|decrypt/i],
    cause: 'permission',
    isTransient: false,
    summary: 'the execution role may not use the key that a secret is encrypted with',
    detail: 'The secret itself may be read, but not its KMS key.',
    nextStep:
      "Give the key's ARN to the module in secret_kms_key_arns, and let the policy of the key allow the execution role kms:Decrypt.",
    source: PAGES.secrets,
  },
  {
    id: 'secret-denied',
    when: [SECRET, DENIED],
    cause: 'permission',
    isTransient: false,
    summary: 'the execution role may not read a secret',
    detail:
      'It lacks secretsmanager:GetSecretValue or ssm:GetParameters for that very secret. A name that ends like a generated suffix (a hyphen and six characters) needs the full ARN.',
    nextStep: 'Name the secret in the module by its full ARN and apply, or extend the policy of the execution role.',
    source: PAGES.secrets,
  },
  {
    id: 'secret-deleted',
    when: [SECRET, /marked for deletion|scheduled for deletion|marked deleted/i],
    cause: 'secret',
    isTransient: false,
    summary: 'a secret is about to be deleted',
    detail: 'Secrets Manager keeps a deleted secret for a while, but does not give its value any more.',
    nextStep: 'Restore it (aws secretsmanager restore-secret), or name another one.',
    source: PAGES.secrets,
  },
  {
    id: 'secret-not-found',
    when: [
      SECRET,
      /resourcenotfound|parameternotfound|can't find|cannot find|not found|does not exist|invalid (ssm )?parameters/i,
    ],
    cause: 'secret',
    isTransient: false,
    summary: 'a secret that the job needs does not exist',
    detail: 'There is no such secret or parameter in this region and account, or the secret has no value yet.',
    nextStep: 'Create it, or correct the reference in the secrets of the module and apply.',
    source: PAGES.secrets,
  },
  {
    id: 'secret-key-missing',
    when: [SECRET, /did not contain json key|does not contain json key|invalid character|unmarshal|json key/i],
    cause: 'secret',
    isTransient: false,
    summary: 'a secret does not hold the key that is asked of it',
    detail:
      'The reference ends in a key, but the value of the secret is no JSON object, or has no such key at its top level.',
    nextStep: 'Store the value as a JSON object with that key, or take the key out of the reference.',
    source: PAGES.secrets,
  },
  {
    id: 'token-no-connection',
    when: [REGISTRY_TOKEN, NO_CONNECTION],
    cause: 'network',
    isTransient: true,
    summary: 'ECR could not be reached',
    detail: 'The task had no answer from ECR in time. If it happens at every start, its subnets have no way there.',
    nextStep:
      'If it comes again: check the route to a NAT gateway, an internet gateway with a public address, or VPC endpoints (ecr.api, ecr.dkr, s3), and egress on TCP 443 of the security groups.',
    source: PAGES.resources,
  },
  {
    id: 'token-denied',
    when: [REGISTRY_TOKEN, DENIED],
    cause: 'permission',
    isTransient: false,
    summary: 'the execution role may not log in to ECR',
    detail: 'It lacks ecr:GetAuthorizationToken, which has no narrower resource than *.',
    nextStep: 'Allow ecr:GetAuthorizationToken on * to the execution role.',
    source: PAGES.executionRole,
  },
  {
    id: 'fetch-cut-off',
    when: [EITHER, NO_CONNECTION],
    cause: 'network',
    isTransient: true,
    summary: 'secrets or the login to the registry were not fetched in time',
    detail:
      'Fargate gave up while it waited for an answer. If it happens at every start, the subnets have no way to AWS.',
    nextStep:
      'If it comes again: check the route to a NAT gateway, an internet gateway with a public address, or VPC endpoints, and egress on TCP 443 of the security groups.',
    source: PAGES.resources,
  },
  {
    id: 'secret',
    when: [EITHER],
    cause: 'secret',
    isTransient: false,
    summary: 'secrets or the login to the registry could not be fetched',
    detail:
      'ECS cuts the message off before its cause: a missing permission, a missing secret, or no way to the service.',
    nextStep: 'Run dativo verify, which looks at the secrets, the execution role and the network one by one.',
    source: PAGES.resources,
  },
];
