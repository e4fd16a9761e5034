import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { createGcpApi, createSender, type GcpCall, type Send } from '@dativo/runner-gcp-cloud-run';
import { afterEach, expect, test } from 'vitest';
import { readRegistry } from '../src/verify/read-registry.ts';
import { EXECUTION, JOB_NAME } from './cloud-run-request.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A server on a free port; gives its origin and what it has seen. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse, count: number) => void) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, url, headers } = request;
    seen.push({ method, url, authorization: headers.authorization, body });
    answer(request, response, seen.length);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  closers.push(close);
  return { origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`, seen };
}

/** A credential that gives another token each time. */
function createCredential() {
  const asked: boolean[] = [];
  return { asked, getAccessToken: async (isRefused = false) => `token-${asked.push(isRefused)}` };
}

test('a registry of images is asked as one: its own host, the forms of a manifest, slashes of a name', async () => {
  const calls: GcpCall[] = [];
  const send = (async (call) => {
    calls.push(call);
    return '{}';
  }) as Send;
  const { getManifest, getImageConfig } = readRegistry(send);
  const place = { project: 'example.com:acme', location: 'europe-west1', repository: 'etl' };
  const image = { ...place, name: 'weather/app', tag: '1.2', digest: undefined };
  expect(await getManifest(image)).toBe('{}');
  await getManifest({ ...image, tag: undefined, digest: 'sha256:aa' });
  await getImageConfig(image, 'sha256:bb');
  const root = '/v2/example.com/acme/etl/weather/app';
  expect(calls.map(({ path }) => path)).toEqual([
    `${root}/manifests/1.2`,
    `${root}/manifests/sha256:aa`,
    `${root}/blobs/sha256:bb`,
  ]);
  expect(new Set(calls.map(({ host }) => host))).toEqual(new Set(['europe-west1-docker.pkg.dev']));
  expect(calls[0]?.accept).toMatch(/oci\.image\.index.*docker\.distribution\.manifest\.v2/);
});

test('what a call accepts is sent', async () => {
  const accepted: unknown[] = [];
  const { origin } = await serve(({ headers }, response) => {
    accepted.push(headers.accept);
    response.end('{}');
  });
  const send = createSender({ endpoint: origin, credential: createCredential() });
  const call = { service: 'artifactregistry', action: 'x', method: 'GET', path: '/v2/' } as const;
  await send({ ...call, accept: 'application/vnd.oci.image.index.v1+json', host: 'unused.example.com' });
  await send(call);
  expect(accepted).toEqual(['application/vnd.oci.image.index.v1+json', 'application/json']);
});

test('a start is one request, with everything in its place', async () => {
  const { origin, seen } = await serve((_, response) => {
    response.end(JSON.stringify({ name: 'projects/p/locations/l/operations/o', metadata: { name: EXECUTION } }));
  });
  const api = createGcpApi({ endpoint: origin, credential: createCredential() });
  const overrides = { containerOverrides: [{ args: ['run'] }], taskCount: 1, timeout: '90s' };
  expect(await api.runJob({ job: JOB_NAME, etag: '"e"', overrides })).toEqual({
    operation: 'projects/p/locations/l/operations/o',
    execution: { name: EXECUTION },
  });
  expect(seen).toEqual([
    {
      method: 'POST',
      url: `/v2/${JOB_NAME}:run`,
      authorization: 'Bearer token-1',
      body: JSON.stringify({ etag: '"e"', overrides }),
    },
  ]);
});

test.each([401, 500, 503, 429])('N1: a start that is answered %i is not repeated', async (status) => {
  const { origin, seen } = await serve((_, response) => {
    response.statusCode = status;
    response.end('{}');
  });
  const api = createGcpApi({ endpoint: origin, credential: createCredential() });
  const overrides = { containerOverrides: [], taskCount: 1 };
  await expect(api.runJob({ job: JOB_NAME, overrides })).rejects.toMatchObject({ code: expect.any(String) });
  expect(seen).toHaveLength(1);
});

test('N1: a connection that breaks off is UNAVAILABLE, and not repeated', async () => {
  const { origin, seen } = await serve((request) => request.socket.destroy());
  const api = createGcpApi({ endpoint: origin, credential: createCredential() });
  const overrides = { containerOverrides: [], taskCount: 1 };
  await expect(api.runJob({ job: JOB_NAME, overrides })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(seen).toHaveLength(1);
});

test('a read whose token was refused is asked once more, with another token', async () => {
  const { origin, seen } = await serve((_, response, count) => {
    response.statusCode = count === 1 ? 401 : 200;
    response.end(JSON.stringify({ name: JOB_NAME }));
  });
  const credential = createCredential();
  const api = createGcpApi({ endpoint: origin, credential });
  expect(await api.getJob({ job: JOB_NAME })).toEqual({ name: JOB_NAME });
  expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  expect(credential.asked).toEqual([false, true]);
});

test('S10: a token that stays refused is AUTH, after two requests', async () => {
  const { origin, seen } = await serve((_, response) => {
    response.statusCode = 401;
    response.end(JSON.stringify({ error: { status: 'UNAUTHENTICATED', message: 'expired' } }));
  });
  const api = createGcpApi({ endpoint: origin, credential: createCredential() });
  await expect(api.getExecution({ execution: EXECUTION })).rejects.toMatchObject({ code: 'AUTH' });
  expect(seen).toHaveLength(2);
});

test('pages: sizes and tokens go out and come back; an empty token is the end', async () => {
  const { origin, seen } = await serve((_, response, count) => {
    response.end(
      JSON.stringify(
        count === 1 ? { executions: [{ name: EXECUTION }], nextPageToken: 'a/b=' } : { nextPageToken: '' },
      ),
    );
  });
  const api = createGcpApi({ endpoint: origin, credential: createCredential() });
  expect(await api.listExecutions({ job: JOB_NAME, pageSize: 2 })).toEqual({
    executions: [{ name: EXECUTION }],
    nextPageToken: 'a/b=',
  });
  expect(await api.listTasks({ execution: `${JOB_NAME}/executions/-`, pageToken: 'a/b=' })).toEqual({ tasks: [] });
  expect(seen.map(({ url }) => url)).toEqual([
    `/v2/${JOB_NAME}/executions?pageSize=2`,
    `/v2/${JOB_NAME}/executions/-/tasks?pageToken=a%2Fb%3D`,
  ]);
});

test('each service may have an address of its own', async () => {
  const { origin, seen } = await serve((_, response) => response.end('{}'));
  const api = createGcpApi({ endpoint: { logging: `${origin}/` }, credential: createCredential() });
  const input = { resourceName: 'projects/p', filter: 'f', orderBy: 'timestamp asc', pageSize: 5 } as const;
  expect(await api.listLogEntries(input)).toEqual({ entries: [] });
  expect(seen[0]).toMatchObject({
    url: '/v2/entries:list',
    body: JSON.stringify({ resourceNames: ['projects/p'], filter: 'f', orderBy: 'timestamp asc', pageSize: 5 }),
  });
});

test('a cancel says nothing but that it was taken', async () => {
  const { origin, seen } = await serve((_, response) => response.end('{}'));
  const api = createGcpApi({ endpoint: origin, credential: createCredential() });
  expect(await api.cancelExecution({ execution: EXECUTION })).toBeUndefined();
  expect(seen[0]?.url).toBe(`/v2/${EXECUTION}:cancel`);
});

test('N15: no token is in an error', async () => {
  const { origin } = await serve((_, response) => {
    response.statusCode = 500;
    response.end('<html><title>Error 500</title></html>');
  });
  const send = createSender({ endpoint: origin, credential: { getAccessToken: async () => 'canary-token' } });
  const error = await send({ service: 'run', action: 'run.jobs.get', method: 'GET', path: '/v2/x' }).catch(
    (each) => each,
  );
  expect(error).toMatchObject({
    code: 'UNAVAILABLE',
    message: 'run.jobs.get failed (HTTP 500): Error 500',
  });
  expect(inspect(error, { depth: 10 })).not.toContain('canary-token');
});

test('a credential that fails is no fault of the driver', async () => {
  const getAccessToken = () => Promise.reject(new Error('Could not load the default credentials.'));
  const send = createSender({ endpoint: 'http://127.0.0.1:1', credential: { getAccessToken } });
  const call = { service: 'run', action: 'run.jobs.get', method: 'GET', path: '/v2/x' } as const;
  await expect(send(call)).rejects.toMatchObject({ code: 'AUTH', help: expect.stringMatching(/gcloud auth/) });
});

test('N15: an answer that leads to another host takes no token there', async () => {
  const other = await serve((_, response) => response.end('{}'));
  const { origin } = await serve((_, response) => response.writeHead(307, { location: `${other.origin}/there` }).end());
  const send = createSender({ endpoint: origin, credential: createCredential() });
  await send({ service: 'run', action: 'run.jobs.get', method: 'GET', path: '/v2/a' }).catch(() => {});
  expect(other.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
});
