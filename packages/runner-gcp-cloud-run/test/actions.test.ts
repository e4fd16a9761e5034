import { readFileSync } from 'node:fs';
import { createGcpCloudRunDriver, GCP_ACTIONS } from '@dativo/runner-gcp-cloud-run';
import { expect, test } from 'vitest';
import { CALL_ACTIONS } from '../src/actions.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const README = read('../README.md');
/** Names of actions as the files that send calls write them. */
const toSent = (source: string) => [...source.matchAll(/'([a-z]+(?:\.[A-Za-z]+){2})'/g)].map(([, action]) => action);

test('N4: every call that the port sends is listed as an action, and none is listed that is never sent', () => {
  const sent = new Set(toSent(read('../src/create-gcp-api.ts')));
  // The second permission that a start with overrides needs; nobody calls it.
  const beside = ['run.jobs.runWithOverrides'];
  expect(sent.size).toBeGreaterThanOrEqual(7);
  expect([...new Set(GCP_ACTIONS.map(({ action }) => action))].sort()).toEqual([...sent, ...beside].sort());
});

test('N4: every call that verify sends is listed; tests of permissions need none', () => {
  const files = ['create-verify-api.ts', 'read-registry.ts', 'look-at-network.ts'];
  const sent = new Set(files.flatMap((file) => toSent(read(`../src/verify/${file}`))));
  const listed = new Set(
    (createGcpCloudRunDriver().actions ?? []).filter((each) => each.for === 'verify').map(({ action }) => action),
  );
  const free = ['run.jobs.testIamPermissions', 'resourcemanager.projects.testIamPermissions'];
  expect([...sent].filter((action) => !listed.has(String(action)) && !free.includes(String(action)))).toEqual([]);
  expect([...listed].filter((action) => !sent.has(action))).toEqual(['run.jobs.runWithOverrides']);
});

test('N4: each method of the port is the action that it is listed as', () => {
  const words = { getJob: 'run.jobs.get', runJob: 'run.jobs.run', getExecution: 'run.executions.get' };
  expect(CALL_ACTIONS).toMatchObject(
    Object.fromEntries(
      Object.entries(words).map(([method, action]) => [
        method,
        expect.arrayContaining([expect.objectContaining({ action })]),
      ]),
    ),
  );
  expect(Object.values(CALL_ACTIONS).every((actions) => actions.length > 0)).toBe(true);
});

test('N4: the README names them all', () => {
  const known = new Set((createGcpCloudRunDriver().actions ?? []).map(({ action }) => action));
  expect([...known].filter((action) => !README.includes(`\`${action}\``))).toEqual([]);
});
