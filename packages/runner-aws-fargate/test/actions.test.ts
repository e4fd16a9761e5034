import { readFileSync } from 'node:fs';
import { run } from '@dativo/runner';
import { AWS_ACTIONS, createAwsFargateDriver, LOCK_ACTIONS } from '@dativo/runner-aws-fargate';
import { createSignals } from '@dativo/runner-testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CALL_ACTIONS } from '../src/actions.ts';
import { openFakeStage } from './fake-stage.ts';

const SDK = readFileSync(new URL('../src/aws-sdk.ts', import.meta.url), 'utf8');
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

let stage: Awaited<ReturnType<typeof openFakeStage>>;
beforeAll(async () => {
  stage = await openFakeStage();
});
afterAll(() => stage.close());

test('N4: every operation that the SDK file sends is listed as an action, and none is listed that is never sent', () => {
  const sent = [...SDK.matchAll(/send\('(\w+)', '(\w+)'/g)].map(([, service, operation]) => `${service}:${operation}`);
  const listed = [...AWS_ACTIONS, ...Object.values(LOCK_ACTIONS).flat()].map(({ action }) => action);
  // Permissions that RunTask needs beside its own; nobody calls these two.
  const beside = ['ecs:TagResource', 'iam:PassRole'];
  expect(new Set(sent).size).toBeGreaterThan(8);
  expect([...new Set(listed)].sort()).toEqual([...new Set([...sent, ...beside])].sort());
});

test('N4: a run from its check to its stop calls nothing that is not listed', async () => {
  const { driver, clock, fake, requestFor } = stage;
  const signals = createSignals();
  void clock.sleep(35_000).then(() => signals.send('SIGTERM'));
  const result = await run(requestFor(), driver, { clock, signals });
  expect(result.verdict).toBe('canceled');
  await driver.find(requestFor());
  for await (const marked of driver.listMarked?.(requestFor()) ?? []) expect(marked.ref.runId).toBe('weather-1');
  const called = fake.calls
    .filter(({ op }) => op !== 'other')
    .map(({ service, operation }) => `${service}:${operation}`);
  const allowed = (driver.actions ?? []).map(({ action }) => action);
  expect([...new Set(called)].filter((action) => !allowed.includes(action))).toEqual([]);
  expect(new Set(called)).toEqual(
    new Set(['ecs:RunTask', 'ecs:DescribeTasks', 'ecs:ListTasks', 'ecs:StopTask', 'logs:GetLogEvents']),
  );
});

test('N4: each method of the port is the action that it is listed as', () => {
  for (const [method, actions] of Object.entries(CALL_ACTIONS)) {
    expect(actions[0]?.action.split(':')[1]?.toLowerCase()).toBe(method.toLowerCase());
  }
});

test('N4: the driver names the actions of verify as well, and the README names them all', () => {
  const { actions = [] } = createAwsFargateDriver();
  expect(actions.length).toBeGreaterThan(AWS_ACTIONS.length);
  const known = new Set([...actions, ...Object.values(LOCK_ACTIONS).flat()].map(({ action }) => action));
  expect([...known].filter((action) => !README.includes(`\`${action}\``))).toEqual([]);
});
