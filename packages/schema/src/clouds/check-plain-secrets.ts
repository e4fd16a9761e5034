import type { Check } from '../checks.ts';
import { remembered } from '../remembered.ts';
import { factsAt } from '../rules/facts-at.ts';
import type { JobView, Provider } from '../rules/job-view.ts';
import { placeAt } from '../rules/place.ts';
import { dottedPath, leafName } from '../rules/pointer.ts';
import type { Finding } from '../rules/report.ts';
import { pointerStep } from '../yaml/pointer.ts';
import { isSecretName } from './secret-name.ts';
import { credentialKind, isLiteralSecret } from './secret-value.ts';

const ENVIRONMENT = '/infrastructure/runtime/env';

/** Where a job says how to get at its data. */
const SETTINGS = [
  '/source/connection',
  '/source/credentials',
  '/source/dsn',
  '/source/engine/options',
  '/target/connection',
  '/target/credentials',
  '/target/engine/options',
  '/target/catalog',
  '/catalog/connection',
];

const PLACES = [ENVIRONMENT, ...SETTINGS];

/** JOB610 and JOB611: secrets are referred to, never written down. Nothing of a value goes into a finding. */
export const checkPlainSecrets: Check = (job) => {
  // A first look without pointers, since nearly all places hold none.
  if (!PLACES.some((pointer) => mayHoldSecret(job, pointer))) return [];
  return [
    ...secretsAt(job, ENVIRONMENT).map((secret) => inEnvironment(job, secret)),
    ...writtenOnce(
      job,
      SETTINGS.flatMap((pointer) => secretsAt(job, pointer)),
    ).map(inSettings),
  ];
};

/** A place that holds a secret, and by what it gave itself away. */
interface PlainSecret {
  readonly pointer: string;
  /** The kind of credential, for forms that are known; otherwise its name spoke. */
  readonly kind: string | undefined;
}

function secretsAt(job: JobView, pointer: string): readonly PlainSecret[] {
  const value = job.at(pointer);
  return value === undefined ? [] : secretsBelow(pointer, value);
}

function mayHoldSecret(job: JobView, pointer: string): boolean {
  const value = job.at(pointer);
  return value !== undefined && holdsSecret(value, isSecretName(nameOf(pointer)));
}

function holdsSecret(value: unknown, isNamed: boolean): boolean {
  if (typeof value === 'string') return credentialKind(value) !== undefined || (isNamed && isLiteralSecret(value));
  if (typeof value !== 'object' || value === null) return isNamed && isLiteralSecret(value);
  if (Array.isArray(value)) return value.some((item) => holdsSecret(item, isNamed));
  for (const key of Object.keys(value)) {
    const isSecret = isNameless(key) ? isNamed : isSecretName(key);
    if (holdsSecret((value as Readonly<Record<string, unknown>>)[key], isSecret)) return true;
  }
  return false;
}

/** Every value below a place; lists and maps under a secret's name count as that secret. */
function secretsBelow(pointer: string, value: unknown): PlainSecret[] {
  const isNamed = isSecretName(nameOf(pointer));
  if (typeof value === 'object' && value !== null) {
    // A list where text belongs is a fault of its own.
    if (isNamed && !mayHoldMembers(pointer)) return [];
    const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return members.flatMap(([key, member]) => secretsBelow(pointer + pointerStep(key), member));
  }
  const kind = typeof value === 'string' ? credentialKind(value) : undefined;
  return kind !== undefined || (isNamed && isLiteralSecret(value)) ? [{ pointer, kind }] : [];
}

function mayHoldMembers(pointer: string): boolean {
  const facts = factsAt(pointer);
  return facts === undefined || /\b(?:map|list)\b/.test(facts.expected);
}

/** A block that source and target share holds its secret once. */
function writtenOnce(job: JobView, secrets: readonly PlainSecret[]): readonly PlainSecret[] {
  if (secrets.length < 2) return secrets;
  const seen = new Set<unknown>();
  return secrets.filter(({ pointer }) => {
    const node = placeAt(job.document, pointer).value;
    if (node !== undefined && seen.has(node)) return false;
    seen.add(node);
    return true;
  });
}

const isNameless = remembered((name) => /^(?:\d+|value|default)$/.test(name));

/** The key that says what a value is: for `api_keys[0]` and `password.value` the one above. */
function nameOf(pointer: string): string {
  let end = pointer.length;
  for (;;) {
    const start = pointer.lastIndexOf('/', end - 1);
    const name = pointer.slice(start + 1, end);
    if (start <= 0 || !isNameless(name)) return name;
    end = start;
  }
}

const SECRETS_INPUT: Readonly<Record<Provider, string>> = {
  aws: 'Take it out of `env` and name it in the secrets input of the Terraform module, which hands it over from Secrets Manager or SSM.',
  azure:
    'Take it out of `env` and name it in the secrets input of the Terraform module, which hands it over from Key Vault.',
  gcp: 'Take it out of `env` and name it in the secrets input of the Terraform module, which hands it over from Secret Manager.',
  local: 'Take it out of `env` and set it in the environment that the job is started from.',
};

function inEnvironment(job: JobView, { pointer, kind }: PlainSecret): Finding {
  return {
    ruleId: 'JOB610',
    pointer,
    mark: 'value',
    isSecret: true,
    message: `\`env.${leafName(pointer)}\` ${saying(kind)}; whoever may read the job or its definition in the cloud can read it`,
    help: `${SECRETS_INPUT[job.provider ?? 'local']} If it was ever committed, change it.`,
  };
}

function inSettings({ pointer, kind }: PlainSecret): Finding {
  return {
    ruleId: 'JOB611',
    pointer,
    mark: 'value',
    isSecret: true,
    message: `\`${dottedPath(pointer)}\` ${saying(kind)}; whoever can read the job file can read it`,
    help: `Write a reference such as \`\${${variableOf(pointer)}}\`, which the container fills in from its environment. If it was ever committed, change it.`,
  };
}

function saying(kind: string | undefined): string {
  return kind === undefined ? 'holds a secret in plain text' : `holds ${kind} in plain text`;
}

function variableOf(pointer: string): string {
  const name = nameOf(pointer)
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
  return /^[A-Z]/.test(name) ? name : 'SECRET';
}
