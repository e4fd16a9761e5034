import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { readRegistry } from '../../src/verify/registry/read-registry.ts';

const TOKENS = { entra: 'canary-entra', refresh_token: 'canary-refresh', access_token: 'canary-access' };
const IMAGE = { server: 'acme.azurecr.io', repository: 'team/etl', reference: '1' };
const CONFIG = `sha256:${'c'.repeat(64)}`;
const MANIFEST = JSON.stringify({ config: { digest: CONFIG } });
const STORE = 'https://store7.blob.core.windows.net/etl?sig=x';

interface Asked {
  readonly url: string;
  readonly authorization: string | null;
  readonly body: string;
  readonly redirect: string | undefined;
  readonly accept: string | null;
}
type Answers = Readonly<Record<string, (() => Response) | undefined>>;

afterEach(() => void vi.unstubAllGlobals());

/** What the registry answers by the end of the path; what is not named here, as it should. */
function openRegistry(changes: Answers = {}) {
  const asked: Asked[] = [];
  const answers: Answers = {
    '/oauth2/exchange': () => Response.json({ refresh_token: TOKENS.refresh_token }),
    '/oauth2/token': () => Response.json({ access_token: TOKENS.access_token }),
    '/manifests/1': () => new Response(MANIFEST),
    [`/blobs/${CONFIG}`]: () => new Response(null, { status: 307, headers: { location: STORE } }),
    '/etl': () => Response.json({ os: 'linux', architecture: 'amd64' }),
    ...changes,
  };
  vi.stubGlobal('fetch', async (address: string, { headers, body, redirect }: RequestInit) => {
    const url = new URL(address);
    const given = new Headers(headers);
    asked.push({
      url: url.href,
      authorization: given.get('authorization'),
      body: String(body ?? ''),
      redirect,
      accept: given.get('accept'),
    });
    const found = Object.entries(answers).find(([path]) => url.pathname.endsWith(path));
    const answer = found?.[1]?.() ?? new Response('{}', { status: 500 });
    // What Node does with a redirection that it is told not to follow.
    if (redirect === 'error' && answer.status > 299 && answer.status < 400) throw new TypeError('fetch failed');
    return answer;
  });
  const scopes: unknown[] = [];
  const getToken = async (scope: unknown) => {
    scopes.push(scope);
    return { token: TOKENS.entra };
  };
  return { asked, scopes, getImage: () => readRegistry({ credential: { getToken } }).getImage(IMAGE) };
}

const toError = (code: string, message = 'no') => JSON.stringify({ errors: [{ code, message }] });
const refuse = (status: number, code: string, message?: string) => () =>
  new Response(toError(code, message), { status });

test('R10: a token is exchanged twice, good for one repository; the manifest tells digest and platform', async () => {
  const { asked, scopes, getImage } = openRegistry();
  expect(await getImage()).toEqual({
    digest: `sha256:${createHash('sha256').update(MANIFEST).digest('hex')}`,
    platforms: { kind: 'found', value: ['linux/amd64'] },
  });
  expect(scopes).toEqual(['https://containerregistry.azure.net/.default']);
  expect(asked.map(({ url }) => url)).toEqual([
    'https://acme.azurecr.io/oauth2/exchange',
    'https://acme.azurecr.io/oauth2/token',
    'https://acme.azurecr.io/v2/team/etl/manifests/1',
    `https://acme.azurecr.io/v2/team/etl/blobs/${CONFIG}`,
    STORE,
  ]);
  expect(asked.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
    { grant_type: 'access_token', service: 'acme.azurecr.io', access_token: TOKENS.entra },
    {
      grant_type: 'refresh_token',
      service: 'acme.azurecr.io',
      scope: 'repository:team/etl:pull',
      refresh_token: TOKENS.refresh_token,
    },
    {},
    {},
    {},
  ]);
  expect(asked[2]?.accept).toContain('application/vnd.oci.image.index.v1+json');
});

test('R10: an index is enough; nothing else is asked for', async () => {
  const index = { manifests: [{ platform: { os: 'linux', architecture: 'arm64' } }] };
  const { asked, getImage } = openRegistry({ '/manifests/1': () => Response.json(index) });
  expect(await getImage()).toMatchObject({ platforms: { kind: 'found', value: ['linux/arm64'] } });
  expect(asked).toHaveLength(3);
});

test('N15: tokens go to the registry and nowhere else, also not where it leads to', async () => {
  const { asked, getImage } = openRegistry();
  await getImage();
  const elsewhere = asked.filter(({ url }) => new URL(url).host !== IMAGE.server);
  expect(elsewhere).toHaveLength(1);
  expect(JSON.stringify(elsewhere)).not.toContain('canary');
  expect(elsewhere[0]?.authorization).toBeNull();
  // Nothing is redirected behind our back: the blob is followed by hand.
  expect(asked.map(({ redirect }) => redirect)).toEqual(['error', 'error', 'error', 'manual', 'error']);
});

test.each(['/oauth2/exchange', '/oauth2/token', '/manifests/1', '/etl'])(
  'N15: a redirection of %s is not followed',
  async (path) => {
    const lead = () => new Response(null, { status: 302, headers: { location: 'https://evil.example/take' } });
    const { asked, getImage } = openRegistry({ [path]: lead });
    const found = await getImage().catch((thrown: unknown) => thrown);
    expect(asked.map(({ url }) => url).filter((url) => url.includes('evil'))).toEqual([]);
    if (path === '/etl') expect(found).toMatchObject({ platforms: { kind: 'unknown' } });
    else expect(found).toMatchObject({ name: 'DriverError' });
  },
);

test('N15: a store without TLS is not asked', async () => {
  const location = 'http://store7.example/etl';
  const { asked, getImage } = openRegistry({
    [`/blobs/${CONFIG}`]: () => new Response(null, { status: 307, headers: { location } }),
  });
  expect(await getImage()).toMatchObject({ platforms: { kind: 'unknown', why: expect.stringMatching(/without TLS/) } });
  expect(asked.map(({ url }) => url)).not.toContain(location);
});

test.each([
  'acme.azurecr.io.example.com',
  'acme.azurecr.us',
  'azurecr.io',
  'xazurecr.io',
  'acme.azurecr.io@example.com',
  'example.com/.azurecr.io',
  'acme.azurecr.io:8080',
  'ghcr.io',
])('N15: no token is even asked for where the host is %s', async (server) => {
  const { asked } = openRegistry();
  const getToken = vi.fn(async () => ({ token: TOKENS.entra }));
  const image = { ...IMAGE, server };
  await expect(readRegistry({ credential: { getToken } }).getImage(image)).rejects.toMatchObject({ code: 'INVALID' });
  expect([asked, getToken.mock.calls]).toEqual([[], []]);
});

const PLAIN = () => new Response('<html>not found</html>', { status: 404 });
test.each<[string, Answers, string, RegExp]>([
  ['not there by this tag', { '/manifests/1': refuse(404, 'MANIFEST_UNKNOWN') }, 'NOT_FOUND', /MANIFEST_UNKNOWN/],
  ['not there at all', { '/manifests/1': refuse(404, 'NAME_UNKNOWN') }, 'NOT_FOUND', /NAME_UNKNOWN/],
  ['not there, says a proxy', { '/manifests/1': PLAIN }, 'UNAVAILABLE', /did not say/],
  ['no exchange there', { '/oauth2/exchange': PLAIN }, 'UNAVAILABLE', /did not say/],
  ['no role at the exchange', { '/oauth2/exchange': refuse(401, 'UNAUTHORIZED') }, 'AUTH', /pull\/read .*401/],
  ['no role for the repository', { '/oauth2/token': refuse(403, 'DENIED') }, 'AUTH', /403/],
  ['no role at the manifest', { '/manifests/1': refuse(401, 'UNAUTHORIZED') }, 'AUTH', /401/],
  ['a firewall', { '/oauth2/exchange': refuse(403, 'DENIED', "client with IP '1' is not allowed") }, 'AUTH', /IP '1'/],
  ['too many', { '/manifests/1': refuse(429, 'TOOMANYREQUESTS') }, 'THROTTLED', /429/],
  ['out of order', { '/oauth2/token': () => new Response('', { status: 503 }) }, 'UNAVAILABLE', /503/],
  ['no token', { '/oauth2/token': () => Response.json({}) }, 'UNAVAILABLE', /acme\.azurecr\.io gave no access_token/],
  ['nonsense', { '/oauth2/exchange': () => new Response('<html>') }, 'UNAVAILABLE', /gave no refresh_token/],
  ['half a token', { '/oauth2/token': () => new Response('"canary-access') }, 'UNAVAILABLE', /gave no/],
  ['too long', { '/manifests/1': () => new Response('x'.repeat(4 * 1024 * 1024 + 1)) }, 'UNAVAILABLE', /characters/],
  ['the token said back', { '/manifests/1': refuse(401, 'UNAUTHORIZED', 'bad canary-access') }, 'AUTH', /bad \*\*\*/],
])('R10: %s', async (_what, changes, code, message) => {
  const { getImage } = openRegistry(changes);
  const error = await getImage().then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(JSON.stringify([error, error?.cause], ['message', 'cause', 'stack'])).not.toContain('canary');
  expect(String(error?.stack)).not.toContain('canary');
});

test('R10: a credential without a token says so', async () => {
  openRegistry();
  const api = readRegistry({ credential: { getToken: async () => null } });
  await expect(api.getImage(IMAGE)).rejects.toMatchObject({ code: 'AUTH', message: expect.stringMatching(/no token/) });
});

test.each([
  ['refused', () => new Response('<Error/>', { status: 403 }), { kind: 'unknown', isDenied: true }],
  ['gone', () => new Response('', { status: 404 }), { kind: 'unknown', isDenied: false }],
  [
    'another image',
    () => Response.json({ os: 'windows', architecture: 'amd64' }),
    { kind: 'found', value: ['windows/amd64'] },
  ],
])('R10: what the store of blobs answers: %s', async (_what, answer, platforms) => {
  const { getImage } = openRegistry({ '/etl': answer });
  expect(await getImage()).toMatchObject({ platforms });
});
