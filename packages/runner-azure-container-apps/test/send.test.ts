import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAzureApi } from '@dativo/runner-azure-container-apps';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JOB_ID } from './azure-request.ts';

type Answer = readonly [status: number, body: unknown, headers?: Record<string, string>];

const asked: { readonly method: string; readonly url: string; readonly token: string }[] = [];
let answers: Answer[] = [];
let tokens = 0;
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  asked.push({
    method: String(request.method),
    url: String(request.url),
    token: String(request.headers.authorization),
  });
  const [status, body, headers = {}] = answers.shift() ?? [500, {}];
  response.writeHead(status, headers).end(body === undefined ? '' : JSON.stringify(body));
});
const open = () => {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  tokens = 0;
  const getToken = async () => {
    tokens += 1;
    return { token: `token-${tokens}` };
  };
  return createAzureApi({ endpoint, credential: { getToken } });
};

beforeEach(async () => {
  asked.length = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
});

const start = () => open().startJob({ jobId: JOB_ID, template: { containers: [] } });

describe('N1: a start is sent once', () => {
  test.each([
    [500, 'UNAVAILABLE'],
    [503, 'UNAVAILABLE'],
    [429, 'THROTTLED'],
  ])('after %s', async (status, code) => {
    answers = [
      [status, {}],
      [200, { name: 'second' }],
    ];
    await expect(start()).rejects.toMatchObject({ code });
    expect(asked).toHaveLength(1);
  });

  test('200 names the execution, and so does what 202 leads to', async () => {
    answers = [[200, { name: 'weather-1' }]];
    expect(await start()).toEqual({ name: 'weather-1' });
    answers = [[202, undefined, { location: 'https://management.azure.com/operations/7?api-version=1' }]];
    const taken = await start();
    expect(taken.name).toBeUndefined();
    answers = [[200, { name: 'weather-2' }]];
    expect(await open().getStartResult({ location: taken.location ?? '' })).toEqual({ name: 'weather-2' });
  });

  test('a token that was refused took no effect: asked once more, with a new one', async () => {
    answers = [
      [401, { error: { code: 'ExpiredAuthenticationToken' } }],
      [200, { name: 'weather-1' }],
    ];
    expect(await start()).toEqual({ name: 'weather-1' });
    expect(asked.map(({ token }) => token)).toEqual(['Bearer token-1', 'Bearer token-2']);
    answers = [
      [401, {}],
      [401, {}],
      [200, {}],
    ];
    await expect(start()).rejects.toMatchObject({ code: 'AUTH' });
  });
});

test('N15: an address that Azure gives is never followed to another host with the token', async () => {
  answers = [[200, { value: [] }]];
  await open().listExecutions({ jobId: JOB_ID, purpose: 'find', nextLink: 'https://evil.example/next?page=2' });
  expect(asked.map(({ url }) => url)).toEqual(['/next?page=2']);
});

test('an execution that is not there is no error', async () => {
  answers = [[404, { error: { code: 'ResourceNotFound', message: 'gone' } }]];
  expect(await open().getExecution({ jobId: JOB_ID, execution: 'weather-1' })).toBeUndefined();
});

test('a result that was cut off says so', async () => {
  const tables = [{ columns: [{ name: 'A' }], rows: [[1]] }];
  answers = [[200, { tables, error: { code: 'PartialError' } }]];
  const table = await open().queryLogs({ workspaceId: 'w', query: 'q', timespan: 'P1D' });
  expect(table).toEqual({ columns: ['A'], rows: [[1]], isPartial: true });
});
