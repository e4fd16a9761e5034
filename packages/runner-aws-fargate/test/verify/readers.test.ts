import { expect, test } from 'vitest';
import { readImageName } from '../../src/verify/image-name.ts';
import { toShortestGapSeconds } from '../../src/verify/schedule-gap.ts';
import { readSecretReference } from '../../src/verify/secret-reference.ts';
import { trustsTasks } from '../../src/verify/trust-policy.ts';

const DIGEST = `sha256:${'0'.repeat(64)}`;
const ECR = { account: '123456789012', region: 'eu-central-1', repository: 'demo/etl' };

test.each([
  ['123456789012.dkr.ecr.eu-central-1.amazonaws.com/demo/etl', { ...ECR, tag: 'latest', digest: undefined }],
  ['123456789012.dkr.ecr.eu-central-1.amazonaws.com/demo/etl:1.2', { ...ECR, tag: '1.2', digest: undefined }],
  [`123456789012.dkr.ecr.eu-central-1.amazonaws.com/demo/etl@${DIGEST}`, { ...ECR, tag: undefined, digest: DIGEST }],
  [
    `123456789012.dkr.ecr.eu-central-1.amazonaws.com/demo/etl:1.2@${DIGEST}`,
    { ...ECR, tag: undefined, digest: DIGEST },
  ],
  ['123456789012.dkr-ecr.eu-central-1.on.aws/demo/etl:1', { ...ECR, tag: '1', digest: undefined }],
  [
    '123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com/a:1',
    { account: ECR.account, region: 'us-gov-west-1', repository: 'a', tag: '1', digest: undefined },
  ],
  [
    '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/a:1',
    { account: ECR.account, region: 'cn-north-1', repository: 'a', tag: '1', digest: undefined },
  ],
  ['public.ecr.aws/demo/etl:1', undefined],
  ['localhost:5000/etl', undefined],
  ['etl', undefined],
])('the image %s', (text, ecr) => {
  expect(readImageName(text).ecr).toEqual(ecr);
  expect(readImageName(text).digest).toBe(text.includes('@') ? DIGEST : undefined);
});

const PLACE = { partition: 'aws', region: 'eu-central-1', account: '123456789012' };
const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:demo/db-AbCdEf';
const PARAMETER = 'arn:aws:ssm:eu-central-1:123456789012:parameter';

test.each([
  [SECRET, { kind: 'secret', id: SECRET, arn: SECRET }],
  [`${SECRET}:password::`, { kind: 'secret', id: SECRET, arn: SECRET }],
  [`${SECRET}:password:AWSCURRENT:v1`, { kind: 'secret', id: SECRET, arn: SECRET }],
  [`${PARAMETER}/demo/key`, { kind: 'parameter', name: '/demo/key', arn: `${PARAMETER}/demo/key` }],
  [`${PARAMETER}/key`, { kind: 'parameter', name: 'key', arn: `${PARAMETER}/key` }],
  ['/demo/key', { kind: 'parameter', name: '/demo/key', arn: `${PARAMETER}/demo/key` }],
  ['key', { kind: 'parameter', name: 'key', arn: `${PARAMETER}/key` }],
])('the secret %s', (valueFrom, reference) => {
  expect(readSecretReference(valueFrom, PLACE)).toEqual(reference);
});

test.each([
  ['30 6 * * *', 86_400],
  ['0 6,18 * * *', 43_200],
  ['0 5,6 * * 1', 3_600],
  ['50 23,0 * * *', 3_600],
  ['*/15 * * * *', 900],
  ['5/20 * * * *', 1_200],
  ['10-12 3 * * *', 60],
  ['0 */7 * * *', 10_800],
  ['* * * * *', 60],
  ['@daily', undefined],
  ['61 * * * *', undefined],
  ['*/0 * * * *', undefined],
])('two starts of %s are at least %s seconds apart', (cron, seconds) => {
  expect(toShortestGapSeconds(cron)).toBe(seconds);
});

const ALLOW = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ecs-tasks.amazonaws.com' } };

test.each([
  [
    'as the module writes it',
    { Statement: [{ ...ALLOW, Condition: { StringEquals: { 'aws:SourceAccount': '1' } } }] },
    true,
  ],
  ['one statement without a list', { Statement: ALLOW }, true],
  [
    'several services',
    { Statement: [{ ...ALLOW, Principal: { Service: ['ec2.amazonaws.com', 'ecs-tasks.amazonaws.com'] } }] },
    true,
  ],
  ['everybody', { Statement: [{ ...ALLOW, Principal: '*' }] }, true],
  ['another service', { Statement: [{ ...ALLOW, Principal: { Service: 'ecs.amazonaws.com' } }] }, false],
  ['an account', { Statement: [{ ...ALLOW, Principal: { AWS: 'arn:aws:iam::1:root' } }] }, false],
  ['another action', { Statement: [{ ...ALLOW, Action: 'sts:TagSession' }] }, false],
  ['a denial', { Statement: [{ ...ALLOW, Effect: 'Deny' }] }, false],
  ['nothing', {}, false],
])('a trust policy with %s', (_what, policy, trusts) => {
  expect(trustsTasks(JSON.stringify(policy))).toBe(trusts);
});

test('a trust policy that is no JSON lets nobody in', () => {
  expect(trustsTasks('<policy>')).toBe(false);
});
