import { AZURE_ACTIONS, createAzureContainerAppsDriver } from '@dativo/runner-azure-container-apps';
import { expect, test } from 'vitest';
import { CALL_ACTIONS } from '../src/actions.ts';
import { toAzureApi } from '../src/create-azure-api.ts';

test('N4: every call of the driver has its permission, and the driver tells it', () => {
  const send = async () => ({ status: 200, headers: new Headers(), body: {} });
  const calls = Object.keys(toAzureApi(send, async () => new Response()));
  expect(Object.keys(CALL_ACTIONS).sort()).toEqual(calls.sort());
  expect(Object.values(CALL_ACTIONS).every((actions) => actions.length > 0)).toBe(true);
  expect(createAzureContainerAppsDriver().actions).toEqual(expect.arrayContaining([...AZURE_ACTIONS]));
});
