import { expect, test } from 'vitest';
import { type ApiOptions, startApi } from './api-stand-in.ts';
import { errorOf, eventsOf, type JobParts, makeWorkspace, readDataset, reportOf, type Workspace } from './workspace.ts';

const KEY = 'sk_test_not_for_logs_4711';
const CUSTOMERS = Array.from({ length: 250 }, (_, index) => ({
  id: `cus_${String(index).padStart(4, '0')}`,
  object: 'customer',
  created: 1_761_991_200 - index * 3600,
  email: index === 7 ? null : `customer${index}@example.com`,
  balance: -index,
  livemode: false,
  address: index === 0 ? { country: 'PT', line1: '1, "Rua" 🚲' } : null,
}));
const CONTACTS = Array.from({ length: 201 }, (_, index) => ({
  id: String(1000 + index),
  createdAt: `2026-11-0${1 + (index % 9)}T10:00:00.000Z`,
  updatedAt: '2026-11-20T08:30:00.123Z',
  email: `contact${index}@example.com`,
  lastname: index === 3 ? '' : `Name ${index}`,
  hs_object_secret: 'not asked for',
}));
const CUSTOMER_COLUMNS = [
  { name: 'id', type: 'string', required: true },
  { name: 'created', type: 'timestamp', required: true },
  { name: 'email', type: 'string' },
  { name: 'balance', type: 'integer' },
  { name: 'livemode', type: 'boolean' },
  { name: 'address', type: 'string' },
];
const CONTACT_COLUMNS = [
  { name: 'id', type: 'integer', required: true },
  { name: 'email', type: 'string' },
  { name: 'lastname', type: 'string' },
  { name: 'updatedAt', type: 'timestamp' },
];

interface Case extends JobParts {
  readonly type: 'stripe' | 'hubspot';
  readonly objects?: readonly string[];
  readonly connector?: Readonly<Record<string, unknown>>;
}

async function openJob({ type, objects, connector, ...parts }: Case): Promise<Workspace> {
  const workspace = await makeWorkspace();
  const usual =
    type === 'stripe' ? (['customers', CUSTOMER_COLUMNS] as const) : (['contacts', CONTACT_COLUMNS] as const);
  await workspace.writeJob({
    columns: usual[1],
    ...parts,
    source: { files: null, objects: objects ?? [usual[0]], ...parts.source },
  });
  const recipe = {
    name: type,
    type,
    roles: ['source'],
    default_engine: { type: 'native' },
    credentials: { type: 'api_key', from_env: 'API_KEY' },
    connection_template: { base_url: '${BASE_URL}' },
  };
  await workspace.write('source.yaml', JSON.stringify({ ...recipe, ...connector }));
  return workspace;
}

const open = (options: Partial<ApiOptions> = {}) =>
  startApi({ accounts: { [KEY]: { customers: CUSTOMERS, contacts: CONTACTS } }, ...options });

test('stripe: all pages arrive once, seconds become timestamps, nested values JSON', async () => {
  await using api = await open();
  await using workspace = await openJob({ type: 'stripe' });
  const result = await workspace.run({ env: { API_KEY: KEY, BASE_URL: api.url } });
  expect(errorOf(result)).toBe('');
  expect(reportOf(result)).toEqual([0, 250, 250, 0, 1]);
  expect(api.calls.map(({ url }) => url)).toEqual([
    '/v1/customers?limit=100',
    '/v1/customers?limit=100&starting_after=cus_0099',
    '/v1/customers?limit=100&starting_after=cus_0199',
  ]);
  const rows = await readDataset(
    workspace,
    'id, epoch(created)::bigint::varchar, email, balance::varchar, livemode, address',
    'order by id',
  );
  expect(rows).toEqual(
    CUSTOMERS.map(({ id, created, email, balance, livemode, address }) => [
      id,
      String(created),
      email,
      String(balance),
      livemode,
      address === null ? null : JSON.stringify(address),
    ]),
  );
  expect(eventsOf(result, 'job_validated')[0]).toMatchObject({ source_type: 'stripe', source_objects: 1 });
});

test('hubspot: asks for the columns by name, follows the pages, and takes empty text for a missing value', async () => {
  await using api = await open();
  await using workspace = await openJob({ type: 'hubspot' });
  const result = await workspace.run({ env: { API_KEY: KEY, BASE_URL: `${api.url}/` } });
  expect(errorOf(result)).toBe('');
  expect(api.calls.map(({ url }) => url)).toEqual(
    ['', '&after=100', '&after=200'].map(
      (after) => `/crm/v3/objects/contacts?limit=100&properties=email%2Clastname${after}`,
    ),
  );
  const rows = await readDataset(workspace, 'id::varchar, email, lastname, updatedAt::varchar', 'order by id');
  expect(rows).toEqual(
    CONTACTS.map(({ id, email, lastname }) => [
      id,
      email,
      lastname === '' ? null : lastname,
      '2026-11-20 08:30:00.123',
    ]),
  );
});

test('a pause that the API asks for is kept, and trouble of its own is waited out', async () => {
  await using api = await open({
    busy: [
      { status: 429, retryAfter: '1' },
      { status: 503, retryAfter: '0' },
    ],
  });
  await using workspace = await openJob({ type: 'stripe' });
  const result = await workspace.run({ env: { API_KEY: KEY, BASE_URL: api.url } });
  expect(reportOf(result)).toEqual([0, 250, 250, 0, 1]);
  expect(api.calls.map(({ status }) => status)).toEqual([429, 503, 200, 200, 200]);
  expect(eventsOf(result, 'source_waiting')).toMatchObject([
    { level: 'WARNING', message: 'stripe asks for a pause (429); asking again in 1 s', attempt: 1, wait_seconds: 1 },
    { message: 'stripe has trouble of its own (503); asking again in 0 s', attempt: 2 },
  ]);
  expect(Number(result.log.at(-1)?.['duration_seconds'])).toBeGreaterThanOrEqual(1);
  expect(result.stderr).not.toContain(KEY);
});

test('gives up on an API that stays busy, and on a pause that is too long', async () => {
  await using stubborn = await open({ busy: Array.from({ length: 6 }, () => ({ status: 429, retryAfter: '0' })) });
  await using workspace = await openJob({ type: 'hubspot' });
  const result = await workspace.run({ env: { API_KEY: KEY, BASE_URL: stubborn.url } });
  expect(errorOf(result)).toBe('hubspot asks for a pause (429); gave up after 6 attempt(s).');
  await using slow = await open({ busy: [{ status: 429, retryAfter: '3600' }] });
  const other = await workspace.run({ env: { API_KEY: KEY, BASE_URL: slow.url } });
  expect(errorOf(other)).toContain('gave up after 1 attempt(s)');
  expect([result.exitCode, other.exitCode]).toEqual([2, 2]);
});

test('a stop ends the wait for an API', async () => {
  await using api = await open({ busy: [{ status: 429, retryAfter: '60' }] });
  await using workspace = await openJob({ type: 'stripe' });
  const result = await workspace.run({
    env: { API_KEY: KEY, BASE_URL: api.url },
    onLog: (line, kill) => {
      if (line['event_type'] === 'source_waiting') kill('SIGTERM');
    },
  });
  expect(result.exitCode).toBe(143);
});

const env = { API_KEY: KEY };
test.each([
  {
    what: 'the key is wrong',
    type: 'stripe',
    env: { API_KEY: 'sk_other_8899' },
    message: 'stripe does not know the key in API_KEY (401)',
  },
  {
    what: 'the token is wrong',
    type: 'hubspot',
    env: { API_KEY: 'pat_other_8899' },
    message: 'hubspot does not know the key in API_KEY (401)',
  },
  {
    what: 'the key is not set',
    type: 'stripe',
    env: {},
    message: 'API_KEY is not set; it must hold the key of the API',
  },
  { what: 'the key is empty', type: 'hubspot', env: { API_KEY: ' ' }, message: 'API_KEY is not set' },
  {
    what: 'the object is unknown',
    type: 'stripe',
    env,
    objects: ['custommers'],
    message: 'stripe has no /v1/custommers (404)',
  },
  {
    what: 'an object is no name',
    type: 'stripe',
    env,
    objects: ['../customers'],
    message: 'objects must hold names such as customers',
  },
  { what: 'no object is named', type: 'hubspot', env, objects: [], message: 'objects is required' },
  {
    what: 'the right is missing',
    type: 'stripe',
    env,
    busy: [{ status: 403 }],
    message: 'stripe does not let the key in API_KEY read /v1/customers (403)',
  },
  {
    what: 'the API sends it elsewhere',
    type: 'stripe',
    env,
    busy: [{ status: 307 }],
    message: 'stripe refused /v1/customers (307)',
  },
  {
    what: 'the connector has no key',
    type: 'stripe',
    env,
    connector: { credentials: null },
    message: 'credentials.from_env is required',
  },
  {
    what: 'the key would travel in clear',
    type: 'stripe',
    env: { ...env, BASE_URL: 'http://api.example.com' },
    message: 'must be an https:// address',
  },
] as const)('fails with 2, without a word of the key, when $what', async ({ message, env: own, ...rest }) => {
  await using api = await open('busy' in rest ? { busy: rest.busy } : {});
  await using workspace = await openJob(rest);
  const result = await workspace.run({ env: { BASE_URL: api.url, ...own } });
  expect(errorOf(result)).toContain(message);
  expect(result.exitCode).toBe(2);
  expect(reportOf(result)).toEqual([2, 0, 0, 0, 0]);
  expect(result.stderr).not.toMatch(/_4711|_8899/);
  expect(await workspace.list()).not.toContain('out/');
});
