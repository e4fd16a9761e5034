import type { AuthClient } from 'google-auth-library';
import { toGcpError } from './classify-error.ts';
import { toGoogleError } from './google-error.ts';

/** Gives access tokens; where they come from is its own business. */
export interface GcpCredential {
  /**
   * A token that is valid for the scope `cloud-platform`. Where `isRefused` is true, Google has just refused the last one, so it should
   * be another one. Throws where there is none.
   */
  getAccessToken(isRefused?: boolean): Promise<string>;
}

/** Where calls go, and who makes them. */
export interface GcpPlace {
  /** For fakes and private endpoints: one origin for all services, or one each. Default: Google's own. */
  readonly endpoint?: Endpoint | undefined;
  /** Default: the usual credentials of Google's libraries (application default credentials). */
  readonly credential?: GcpCredential | undefined;
}

/** Where calls go in place of Google's own hosts: one origin for all services, or one for each. */
export type Endpoint = string | Readonly<Partial<Record<Service, string>>>;

/** The services that the driver calls. */
export type Service =
  | 'run'
  | 'logging'
  | 'secretmanager'
  | 'artifactregistry'
  | 'iam'
  | 'cloudresourcemanager'
  | 'storage'
  | 'vpcaccess'
  | 'compute';

/** One call of a Google API. */
export interface GcpCall {
  readonly service: Service;
  /** Name of the permission or method, for messages. */
  readonly action: string;
  readonly method: 'GET' | 'POST';
  /** Where the service has hosts of its own, for example one in each region. Default: `SERVICE.googleapis.com`. */
  readonly host?: string;
  /** Begins with the version, for example `/v2/projects/P/...`. */
  readonly path: string;
  /** Default: JSON, or anything where text is read. */
  readonly accept?: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** Default `json`. */
  readonly reads?: 'json' | 'text';
}

/**
 * Makes one call, and gives the answer in Google's own shape. Throws `DriverError`. Only a read whose token was refused is repeated,
 * once, with another token; nothing that changes anything ever is.
 */
export type Send = <Answer>(call: GcpCall) => Promise<Answer>;

/** Milliseconds; shorter than what the run loop gives one call. */
const TIMEOUT_MS = 20_000;
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/**
 * Calls to Google Cloud over HTTPS, each with a token. Throws `DriverError` for every answer that is none.
 *
 * @example
 * // Not run: needs a Google Cloud project.
 * import { createSender } from '@dativo/runner-gcp-cloud-run';
 *
 * const send = createSender();
 * const path = '/v2/projects/acme/locations/europe-west1/jobs';
 * await send<{ jobs?: object[] }>({ service: 'run', action: 'run.jobs.list', method: 'GET', path });
 */
export function createSender({ endpoint, credential = createDefaultCredential() }: GcpPlace = {}): Send {
  const ask = async (call: GcpCall, isRefused: boolean): Promise<Response> => {
    const token = await credential.getAccessToken(isRefused);
    return fetch(toUrl(call, endpoint), {
      method: call.method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: call.accept ?? (call.reads === 'text' ? '*/*' : 'application/json'),
        'content-type': 'application/json',
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
  };
  return async <Answer>(call: GcpCall) => {
    try {
      const first = await ask(call, false);
      const answer =
        first.status === 401 && call.method === 'GET' ? await askAgain(first, () => ask(call, true)) : first;
      const text = await answer.text();
      if (!answer.ok) throw toGoogleError(answer.status, text);
      if (call.reads === 'text') return text as Answer;
      return (text === '' ? {} : JSON.parse(text)) as Answer;
    } catch (error) {
      throw toGcpError(call.action, error);
    }
  };
}

async function askAgain(refused: Response, ask: () => Promise<Response>): Promise<Response> {
  await refused.body?.cancel();
  return ask();
}

function toUrl({ service, host, path, query = {} }: GcpCall, endpoint: Endpoint | undefined): URL {
  const own = typeof endpoint === 'string' ? endpoint : endpoint?.[service];
  const url = new URL(path, own ?? `https://${host ?? `${service}.googleapis.com`}`);
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(key, String(value));
  }
  return url;
}

/** The library is loaded at the first call: most commands never make one. */
function createDefaultCredential(): GcpCredential {
  let client: Promise<AuthClient> | undefined;
  const open = async () => {
    const { GoogleAuth } = await import('google-auth-library');
    // Every call names its project. Without this the library looks one up first, which a federated identity may not be allowed to.
    return new GoogleAuth({ scopes: SCOPE, projectId: 'not-asked-for' }).getClient();
  };
  return {
    async getAccessToken(isRefused = false) {
      // A client keeps its token as long as its own clock says that it is valid.
      if (isRefused) client = undefined;
      client ??= open();
      // What failed once may be there a moment later.
      const { token } = await (await client.catch(forget)).getAccessToken();
      if (!token) throw new Error('Could not load the default credentials: they gave no access token');
      return token;
    },
  };

  function forget(error: unknown): never {
    client = undefined;
    throw error;
  }
}
