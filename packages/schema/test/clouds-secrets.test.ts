import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSecretName } from '../src/clouds/secret-name.ts';
import { credentialKind, isLiteralSecret } from '../src/clouds/secret-value.ts';
import { cloudJob, findings, marks } from './clouds-job.ts';

describe('names', () => {
  test.each([
    'PASSWORD',
    'DB_PASSWORD',
    'PGPASSWORD',
    'password_2',
    'DB_PASSWORD_PROD',
    'dbPassword',
    'clientSecret',
    'API_KEY',
    'APIKEY',
    'apiKey',
    'api-key',
    'STRIPE_API_KEYS',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'secret_key',
    'PRIVATE_KEY',
    'AUTH_TOKEN',
    'TOKEN_GITHUB',
    'GOOGLE_CREDENTIALS',
    'SENTRY_DSN',
    'passphrase',
  ])('%s is the name of a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  test.each([
    'TOKEN_URL',
    'OAUTH_TOKEN_URL',
    'TOKEN_TYPE',
    'TOKENIZER',
    'MAX_TOKENS',
    'TOKEN_LIMIT',
    'SECRET_ARN',
    'SECRET_NAME',
    'DB_PASSWORD_FILE',
    'DATIVO_SECRET_MANAGER',
    'GDRIVE_CREDENTIALS_PATH',
    'PASSWORD_MIN_LENGTH',
    'KEY',
    'PRIMARY_KEY',
    'partition_key',
    'PASSENGER',
    'AUTHOR',
    'STATE_DIR',
    'bucket',
    'path_style_access',
  ])('%s is not', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('values', () => {
  test.each([
    ['AKIAIOSFODNN7EXAMPLE', 'an AWS access key id'],
    ['key ASIAIOSFODNN7EXAMPLE, old', 'an AWS access key id'],
    ['-----BEGIN PRIVATE KEY-----\nx', 'a private key'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'a private key'],
    ['postgres://app:hunter2@db/orders', 'an address with a password'],
    ['redis://:hunter2@cache:6379', 'an address with a password'],
    ['postgres://${PGUSER:-app}:hunter2@${PGHOST}/orders', 'an address with a password'],
    ['host=db password=hunter2', 'a connection string with a password'],
    ['Server=db;Uid=app;Pwd=hunter2;', 'a connection string with a password'],
    ['AccountName=acme;AccountKey=aGVsbG8=', 'a connection string with a password'],
    ['https://api.example.com/v1?api_key=hunter2', 'an address with a key in it'],
    [`ghp_${'a1'.repeat(18)}`, 'a GitHub token'],
    [`glpat-${'a1'.repeat(10)}`, 'a GitLab token'],
    [`xoxb-${'1'.repeat(12)}`, 'a Slack token'],
    [`AIza${'a'.repeat(35)}`, 'a Google API key'],
  ])('%s is %s', (text, kind) => {
    expect(credentialKind(text)).toBe(kind);
  });

  test.each([
    'postgres://${PGUSER}:${PGPASSWORD}@db/orders',
    'postgres://${PGUSER:-app}:${PGPASSWORD:-x}@db/orders',
    'postgres://{{terraform_outputs.user}}:{{terraform_outputs.password}}@db/orders',
    'postgres://app@db:5432/orders',
    'http://minio:9000',
    's3://lake/acme/',
    'host=db password=${PGPASSWORD}',
    'https://api.example.com/v1?token=${TOKEN}',
    'AKIA',
    'XAKIAIOSFODNN7EXAMPLE',
    'mailto:data@example.com',
    '12:30@noon',
    '',
  ])('%s gives nothing away', (text) => {
    expect(credentialKind(text)).toBeUndefined();
  });

  test.each([
    '',
    '  ',
    '${PASSWORD}',
    '${PASSWORD:-dev}',
    '$PASSWORD',
    'x-${PASSWORD}',
    '{{terraform_outputs.password}}',
    'true',
    'NONE',
    'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-a1b2c3',
    'projects/acme/secrets/db',
    '/run/secrets/db',
    './keys/service.json',
    'postgresql://localhost/orders',
    'host=localhost dbname=orders',
    null,
    true,
  ])('%j is no secret under any name', (value) => {
    expect(isLiteralSecret(value)).toBe(false);
  });

  test.each(['hunter2', 'minioadmin', '/9j/4AAQSk', 'a b c', 1234])('%j may be one', (value) => {
    expect(isLiteralSecret(value)).toBe(true);
  });
});

describe('places', () => {
  const S = 'hunter2';
  test.each([
    [{ source: { connection: { password: S } } }, ['JOB611 password']],
    [{ source: { connection: { s3: { secret_access_key: S } } } }, ['JOB611 secret_access_key']],
    [{ source: { credentials: { token: S } } }, ['JOB611 token']],
    [{ source: { credentials: { oauth: { client: { secret: S } } } } }, ['JOB611 secret']],
    [{ source: { dsn: `postgres://a:${S}@b/c` } }, ['JOB611 dsn']],
    [{ source: { engine: { options: { api_key: S } } } }, ['JOB611 api_key']],
    [{ target: { connection: { secret_key: S } } }, ['JOB611 secret_key']],
    [{ target: { credentials: { password: S } } }, ['JOB611 password']],
    [{ target: { engine: { options: { passphrase: S } } } }, ['JOB611 passphrase']],
    [{ target: { catalog: { auth_token: S } } }, ['JOB611 auth_token']],
    [{ catalog: { type: 'nessie', connection: { token: S } } }, ['JOB611 token']],
    [{ source: { credentials: { tokens: [S, 'other'] } } }, ['JOB611 0', 'JOB611 1']],
    [{ source: { connection: { password: [S] } } }, ['JOB202 password']],
    [{ source: { description: `password: ${S}` } }, []],
  ])('%j', (top, expected) => {
    expect(marks(cloudJob('aws', {}, {}, top))).toEqual(expected);
  });

  test.each([
    [{ PASSWORD: 'hunter2' }, ['JOB610 PASSWORD']],
    [{ PASSWORD: 1234 }, ['JOB610 PASSWORD']],
    [{ PASSWORD: true }, []],
    [{ PASSWORD: ['hunter2'] }, ['JOB202 PASSWORD']],
    [{ A: 'AKIAIOSFODNN7EXAMPLE', B: 'b', TOKEN: 'c' }, ['JOB610 A', 'JOB610 TOKEN']],
  ])('env %j', (env, expected) => {
    for (const provider of ['aws', 'azure', 'gcp', 'local'] as const)
      expect(marks(cloudJob(provider, { env }))).toEqual(expected);
  });
});

describe('nothing of a secret is told', () => {
  /** Long and odd enough never to stand in a message by chance. */
  const secret = fc.stringMatching(/^[A-Za-z0-9!#%*+_-]{12,40}$/);
  const place = fc.constantFrom(
    (value: string) => cloudJob('aws', { env: { DB_PASSWORD: value } }),
    (value: string) => cloudJob('gcp', { env: { ADDRESS: `postgres://app:x${value}@db/orders` } }),
    (value: string) => cloudJob('aws', {}, {}, { source: { connection: { password: value } } }),
    (value: string) => cloudJob('aws', {}, {}, { source: { dsn: `postgres://app:x${value}@db/orders` } }),
    (value: string) => cloudJob('azure', {}, {}, { source: { credentials: { api_keys: [value] } } }),
    (value: string) => cloudJob('aws', { image: `https://app:x${value}@ghcr.io/acme/ingest:1` }),
  );

  test('neither the value nor a trace of it', () => {
    fc.assert(
      fc.property(place, secret, secret, (write, one, other) => {
        const [first, second] = [findings(write(one)), findings(write(other))];
        expect(first).toHaveLength(1);
        expect(JSON.stringify(first)).not.toContain(one);
        const told = ({ message, help, fix, fingerprint, related }: (typeof first)[number]) => ({
          message,
          help,
          fix,
          fingerprint,
          related,
        });
        expect(second.map(told)).toEqual(first.map(told));
      }),
    );
  });
});
