import { AzureError } from './azure-error.ts';
import { createDefaultCredential } from './azure-sdk.ts';
import { toAzureError } from './classify-error.ts';
import type { AzureCredential } from './credential.ts';

/** Where calls go, and with whose token. */
export interface SenderOptions {
  /** One origin for every service, in place of Azure's own. */
  readonly endpoint?: string | undefined;
  /** Default: the chain of `@azure/identity`. */
  readonly credential?: AzureCredential | undefined;
}

/** One call of Azure. */
export interface AzureCall {
  /** Named in errors, as the permission is. */
  readonly action: string;
  readonly service: keyof typeof SERVICES;
  readonly method: 'GET' | 'POST';
  /** Path with its query, or a whole address that Azure gave. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the service has an origin for each account, that one. */
  readonly origin?: string;
  /** Default `json`. */
  readonly reads?: 'json' | 'text';
}

/** What Azure answered with a status of success. */
export interface AzureAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined where the answer has no body; a text where the call reads one. */
  readonly body: unknown;
}

/** Makes one call of Azure, never a second one that could take effect too. Throws `DriverError`. */
export type Send = (call: AzureCall) => Promise<AzureAnswer>;

/**
 * Sources of the scopes: https://learn.microsoft.com/azure/azure-monitor/logs/api/access-api for Log Analytics,
 * https://learn.microsoft.com/azure/storage/blobs/authorize-access-azure-active-directory for storage.
 */
export const SERVICES = {
  arm: { origin: 'https://management.azure.com', scope: 'https://management.azure.com/.default' },
  logs: { origin: 'https://api.loganalytics.io', scope: 'https://api.loganalytics.io/.default' },
  storage: { origin: 'https://blob.core.windows.net', scope: 'https://storage.azure.com/.default' },
} as const;

/** Milliseconds; a little less than the run loop waits for a call, so that it learns why there is no answer. */
const CALL_TIMEOUT_MS = 28_000;

/**
 * Sends calls to Azure over HTTPS, each with a token; one whose token was refused goes out once more. Throws `DriverError`.
 *
 * @example
 * // Not run: needs an Azure subscription.
 * import { createSender } from '@dativo/runner-azure-container-apps';
 *
 * const send = createSender({});
 * await send({ service: 'arm', action: 'list', method: 'GET', path: '/subscriptions?api-version=2022-12-01' });
 */
export function createSender({ endpoint, credential = createDefaultCredential() }: SenderOptions): Send {
  return async (call) => {
    try {
      return await sendOnce(call, credential, endpoint).catch((thrown: unknown) => {
        // A token can run out under way. A call that was refused for it took no effect, so asking again is no second call.
        if (thrown instanceof AzureError && thrown.status === 401) return sendOnce(call, credential, endpoint);
        throw thrown;
      });
    } catch (thrown) {
      throw toAzureError(call.action, thrown);
    }
  };
}

async function sendOnce(call: AzureCall, credential: AzureCredential, endpoint?: string): Promise<AzureAnswer> {
  const { origin, scope } = SERVICES[call.service];
  const token = await credential.getToken(scope);
  if (token === null) {
    throw new AzureError({ status: 401, code: 'CredentialUnavailableError', message: 'the credential gave no token' });
  }
  const sent = call.body === undefined ? undefined : JSON.stringify(call.body);
  const response = await fetch(toAddress(call.path, endpoint ?? call.origin ?? origin), {
    method: call.method,
    headers: {
      ...call.headers,
      accept: call.reads === 'text' ? '*/*' : 'application/json',
      authorization: `Bearer ${token.token}`,
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(sent === undefined ? {} : { body: sent }),
    // A token must not follow a redirection to another host.
    redirect: 'error',
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  const text = await response.text();
  if (!response.ok) throw toRefusal(response, text);
  const body = call.reads === 'text' ? text : text === '' ? undefined : JSON.parse(text);
  return { status: response.status, headers: response.headers, body };
}

/** Addresses that Azure gives (`nextLink`, `Location`) stay as they are, but are never followed to another host: they get the token. */
function toAddress(path: string, origin: string): URL {
  const base = new URL(origin);
  const { pathname, search } = new URL(path, base);
  return new URL(`${pathname}${search}`, base);
}

interface Envelope {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly innererror?: Envelope;
  readonly details?: readonly Envelope[];
}

function toRefusal(response: Response, text: string): AzureError {
  const { code, message, details, innererror } = toEnvelope(text);
  const inner = details?.[0] ?? innererror;
  const words = [message, inner?.message].filter((each) => typeof each === 'string' && each !== '');
  const codes = [code, inner?.code].filter((each) => typeof each === 'string');
  return new AzureError({
    status: response.status,
    code: String(codes[0] ?? ''),
    innerCode: String(codes[1] ?? ''),
    message: [...new Set(words)].join(' ') || response.statusText,
  });
}

/** ARM says `{ error: { code, message } }`; some of its services leave the outer member out, and gateways send HTML. */
function toEnvelope(text: string): Envelope {
  try {
    const parsed = JSON.parse(text) as { readonly error?: Envelope } & Envelope;
    return parsed.error ?? parsed ?? {};
  } catch {
    return { message: text.startsWith('<') ? '' : text };
  }
}
