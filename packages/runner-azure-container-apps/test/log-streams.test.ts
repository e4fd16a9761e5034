import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createLogStreams } from '../src/log-streams.ts';

const TOKEN = 'canary-of-a-stream';
afterEach(() => void vi.unstubAllGlobals());

function stubFetch(answer: () => Response = () => new Response('x')): { asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: URL) => {
    asked.push(String(address));
    return answer();
  });
  return { asked };
}

const call = (endpoint: string) => ({ endpoint, token: TOKEN, isFollowed: false });

test('asks the host that Azure names for the last lines', async () => {
  const { asked } = stubFetch();
  await createLogStreams({})(call('https://westeurope.azurecontainerapps.dev/subscriptions/s/logstream'));
  expect(asked).toEqual([
    'https://westeurope.azurecontainerapps.dev/subscriptions/s/logstream?follow=false&output=text&tailLines=300',
  ]);
});

test.each([
  'http://westeurope.azurecontainerapps.dev/a',
  'https://azurecontainerapps.dev.example.com/a',
  'https://example.com/azurecontainerapps.dev',
  'https://xazurecontainerapps.dev/a',
  'https://westeurope.azurecontainerapps.dev@example.com/a',
  'file:///etc/passwd',
  'nonsense',
])('N15: the token goes nowhere else: %s', async (endpoint) => {
  const { asked } = stubFetch();
  const error = await createLogStreams({})(call(endpoint)).catch((thrown: unknown) => thrown);
  expect(asked).toEqual([]);
  expect(String(error)).toMatch(/DriverError|Error/);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(TOKEN);
});

test('N15: a redirection is not followed', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(createLogStreams({ endpoint })(call('https://a.azurecontainerapps.dev/here'))).rejects.toThrow();
    expect(asked.map((path) => path.split('?')[0])).toEqual(['/here']);
  } finally {
    server.close();
  }
});

test.each([
  [401, 'AUTH'],
  [404, 'NOT_FOUND'],
  [503, 'UNAVAILABLE'],
])('an answer of %i is the driver’s own error', async (status, code) => {
  stubFetch(() => new Response('secret words', { status }));
  await expect(createLogStreams({})(call('https://a.azurecontainerapps.dev/x'))).rejects.toMatchObject({ code });
});
