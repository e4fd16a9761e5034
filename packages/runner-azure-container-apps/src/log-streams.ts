import { AzureError } from './azure-error.ts';
import { toAzureError } from './classify-error.ts';
import { TAIL_LINES } from './live/join.ts';
import type { SenderOptions } from './send.ts';

export interface LogStreamCall {
  /** As Azure gave it with the replica. */
  readonly endpoint: string;
  readonly token: string;
  readonly isFollowed: boolean;
  readonly signal?: AbortSignal;
}

/** Opens a log stream of a container. Throws `DriverError`. */
export type OpenLogStream = (call: LogStreamCall) => Promise<Response>;

/** Where Azure's log streams are. Source: https://learn.microsoft.com/azure/china/resources-developer-guide (`REGION.azurecontainerapps.dev`) */
const HOST = /^([a-z0-9-]+\.)+azurecontainerapps\.dev$/i;
/** Milliseconds until the answer begins. */
const CALL_TIMEOUT_MS = 28_000;
const ACTION = 'jobs/logstream';

export function createLogStreams({ endpoint: origin }: Pick<SenderOptions, 'endpoint'>): OpenLogStream {
  return async (call) => {
    try {
      return await open(toAddress(call, origin), call);
    } catch (thrown) {
      throw toAzureError(ACTION, thrown);
    }
  };
}

async function open(address: URL, { token, isFollowed, signal }: LogStreamCall): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(
    () => patience.abort(new DOMException('no answer in time', 'TimeoutError')),
    CALL_TIMEOUT_MS,
  );
  const signals = [patience.signal, ...(signal ? [signal] : [])];
  try {
    const headers = { authorization: `Bearer ${token}` };
    // A token must not follow a redirection to another host.
    const response = await fetch(address, { headers, redirect: 'error', signal: AbortSignal.any(signals) });
    if (response.ok) return response;
    await response.body?.cancel();
    throw new AzureError({ status: response.status, code: '', message: response.statusText });
  } finally {
    // The rest of a stream that is followed may take as long as the run.
    if (isFollowed) clearTimeout(timer);
    else timer.unref();
  }
}

function toAddress({ endpoint, isFollowed }: LogStreamCall, origin: string | undefined): URL {
  const given = new URL(endpoint);
  const isAzure = given.protocol === 'https:' && HOST.test(given.hostname);
  if (origin === undefined && !isAzure) {
    throw new AzureError({ status: 400, code: 'BadRequest', message: `${given.host} is no host of log streams` });
  }
  const address = origin === undefined ? given : new URL(`${given.pathname}${given.search}`, origin);
  address.searchParams.set('follow', String(isFollowed));
  address.searchParams.set('output', 'text');
  address.searchParams.set('tailLines', String(TAIL_LINES));
  return address;
}
