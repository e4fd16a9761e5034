/** The host of the pipeline did not do what was asked. Never ends a pipeline: what it was about is in the log too. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

export interface HostCall {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const LONGEST_MS = 30_000;

/** One call of the host's own API; gives the JSON of the answer. Throws {@link HostError}, which never holds the token. */
export async function callHost(url: string, { method = 'GET', headers, body }: HostCall): Promise<unknown> {
  const place = `${method} ${new URL(url).pathname}`;
  const response = await send(url, place, {
    method,
    headers: { 'user-agent': 'dativo', 'content-type': 'application/json', ...headers },
    signal: AbortSignal.timeout(LONGEST_MS),
    redirect: 'error',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new HostError(`${place} was answered with ${response.status}`);
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw new HostError(`${place} was answered with something else than JSON`);
  }
}

async function send(url: string, place: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new HostError(`${place} got no answer`, { cause });
  }
}

/** So many pages of a hundred are looked through. */
const MOST_PAGES = 50;

/** Goes through the pages of a list until one holds what is looked for. */
export async function findInPages<Item>(
  load: (page: number) => Promise<unknown>,
  fits: (item: unknown) => Item | undefined,
): Promise<Item | undefined> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const items = await load(page);
    if (!Array.isArray(items)) throw new HostError('a list was asked for, and the answer is none');
    for (const item of items) {
      const found = fits(item);
      if (found !== undefined) return found;
    }
    if (items.length < 100) return undefined;
  }
  return undefined;
}

/** A field of an answer whose shape nobody promises. */
export function fieldOf(value: unknown, ...names: readonly string[]): unknown {
  let current = value;
  for (const name of names) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Reflect.get(current, name);
  }
  return current;
}
