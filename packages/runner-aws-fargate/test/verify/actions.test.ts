import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AWS_ACTIONS, LOCK_ACTIONS } from '../../src/actions.ts';
import { createVerifyApi, type SendToAws, VERIFY_ACTIONS, verifyFargate } from '../../src/verify/index.ts';
import { collect } from './collect.ts';
import { createHealthyApi, createRequest, TARGET } from './healthy-target.ts';

const KNOWN = new Set(
  [...AWS_ACTIONS, ...Object.values(LOCK_ACTIONS).flat(), ...VERIFY_ACTIONS].map(({ action }) => action),
);

test('N4: no call of AWS is written in this package that verify does not know', () => {
  const source = readFileSync(new URL('../../src/aws-sdk.ts', import.meta.url), 'utf8');
  const calls = [...source.matchAll(/send\(\s*'([a-z0-9]+)',\s*'([A-Za-z]+)'/g)].map(
    ([, service = '', operation = '']) => `${service}:${operation}`,
  );
  expect(calls.length).toBeGreaterThanOrEqual(9);
  expect(calls.filter((call) => !KNOWN.has(call))).toEqual([]);
  expect(source.match(/\.send\(/g)).toHaveLength(1);
});

test('N4: verify itself calls only what it says that it calls', async () => {
  const called = new Set<string>();
  const send: SendToAws = async (service, operation) => {
    called.add(`${service}:${operation}`);
    return {};
  };
  const api = createVerifyApi(send, { readUrl: async () => '{}' });
  const questions: Promise<unknown>[] = [
    ...(['describeSubnets', 'describeSecurityGroups'] as const).map((name) => api[name](['x'])),
    ...(
      ['describeRouteTables', 'describeEndpoints', 'getRole', 'describeCluster', 'describeTaskDefinition'] as const
    ).map((name) => api[name]('x')),
    ...(['probeStop', 'describeSecret', 'describeParameter', 'describeLogGroup'] as const).map((name) =>
      api[name]('x'),
    ),
    api.describeService('x', 'y'),
    api.getCaller(),
    api.simulate({ principal: 'x', actions: [], resources: [], context: {} }),
    api.getManifest({ account: '', region: '', repository: '', tag: '1', digest: undefined }),
    api.getImageConfig({ account: '', region: '', repository: '', tag: '1', digest: undefined }, 'x'),
  ];
  await Promise.all(questions);
  expect(questions).toHaveLength(Object.keys(api).length);
  expect([...called].sort()).toEqual(VERIFY_ACTIONS.map(({ action }) => action).sort());
});

test('N4: every kind of resource that the driver names is understood', async () => {
  const options = {
    request: createRequest(),
    target: TARGET,
    actions: [...AWS_ACTIONS, ...VERIFY_ACTIONS],
    api: createHealthyApi(),
  };
  const checks = (await collect(verifyFargate(options))).filter(({ id }) => id === 'permission');
  expect(checks.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(checks.length).toBe(new Set(options.actions.map(({ action }) => action)).size);
});
