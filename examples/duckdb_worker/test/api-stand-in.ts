import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** What one account holds: its objects by the names that they have in addresses. */
export type Account = Readonly<Record<string, readonly Item[]>>;

interface Busy {
  readonly status: number;
  readonly retryAfter?: string;
}

export interface ApiOptions {
  /** By the key that opens it. */
  readonly accounts: Readonly<Record<string, Account>>;
  /** Answers that come once each, before the true ones: a status with its Retry-After. */
  readonly busy?: readonly Busy[];
}

export interface ApiStandIn extends AsyncDisposable {
  readonly url: string;
  /** Every request with its answer's status, in order. */
  readonly calls: readonly { readonly url: string; readonly status: number }[];
}

/**
 * The part of Stripe and HubSpot that lists objects, on a free port: it checks the key and gives pages.
 * Sources: https://docs.stripe.com/api/pagination and https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/guide
 */
export async function startApi({ accounts, busy = [] }: ApiOptions): Promise<ApiStandIn> {
  const calls: { url: string; status: number }[] = [];
  const waiting = [...busy];
  const server = createServer((request, answer) => {
    const { status, body, headers = {} } = respond(request, accounts, waiting);
    calls.push({ url: request.url ?? '/', status });
    answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Real answers repeat a part of a key that they refuse; here they repeat all of it, which must not reach a log. */
function respond(
  { headers, url: path = '/' }: IncomingMessage,
  accounts: ApiOptions['accounts'],
  waiting: Busy[],
): Answer {
  const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  const account = accounts[key];
  if (account === undefined) return { status: 401, body: { message: `Invalid API Key provided: ${key}` } };
  const busy = waiting.shift();
  if (busy !== undefined) {
    const { status, retryAfter } = busy;
    return {
      status,
      body: { message: key },
      ...(retryAfter !== undefined && { headers: { 'retry-after': retryAfter } }),
    };
  }
  const url = new URL(path, 'http://stand-in');
  const [, api, object = ''] = /^\/(v1|crm\/v3\/objects)\/(.+)$/.exec(url.pathname) ?? [];
  const items = account[object];
  if (api === undefined || items === undefined) return { status: 404, body: { message: `${path} with ${key}` } };
  return { status: 200, body: api === 'v1' ? stripePage(items, url) : hubspotPage(items, url) };
}

/** Newest first: a page begins behind the object that `starting_after` names. */
function stripePage(items: readonly Item[], { pathname, searchParams }: URL): object {
  const limit = Number(searchParams.get('limit') ?? 10);
  const after = searchParams.get('starting_after');
  const begin = after === null ? 0 : items.findIndex(({ id }) => id === after) + 1;
  const data = items.slice(begin, begin + limit);
  return { object: 'list', url: pathname, data, has_more: begin + limit < items.length };
}

/** Gives the properties that are asked for, null where the object has none. */
function hubspotPage(items: readonly Item[], { searchParams }: URL): object {
  const limit = Number(searchParams.get('limit') ?? 10);
  const begin = Number(searchParams.get('after') ?? 0);
  const names = (searchParams.get('properties') ?? '').split(',').filter((name) => name !== '');
  const results = items.slice(begin, begin + limit).map(({ id, createdAt, updatedAt, ...properties }) => ({
    id,
    properties: Object.fromEntries(names.map((name) => [name, properties[name] ?? null])),
    createdAt,
    updatedAt,
    archived: false,
  }));
  const end = begin + limit;
  return {
    results,
    ...(end < items.length && { paging: { next: { after: String(end), link: 'https://elsewhere' } } }),
  };
}
