import { DriverError } from '@dativo/runner';
import { AzureError } from '../../azure-error.ts';

export interface RegistryRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: URLSearchParams;
  /** What must not come back in an error, whatever the registry says. */
  readonly secrets: readonly string[];
}

/** Milliseconds. A registry behind a firewall may not answer at all, and the other checks wait for this one. */
const TIMEOUT_MS = 10_000;
/** Manifests have 4 MiB at most; configurations of images hold their history. Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
const LONGEST_ANSWER = 4 * 1024 * 1024;
/** Only these say that an image is not there; a proxy can answer 404, too. Source: the table of error codes of the same specification */
const MISSING: readonly string[] = ['MANIFEST_UNKNOWN', 'NAME_UNKNOWN'];

/** The text of an answer. Throws `AzureError` for what a registry refuses. A redirection is an error: tokens do not follow one. */
export async function askRegistry(address: string, request: RegistryRequest): Promise<string> {
  return toText(await openRegistry(address, request, 'error'), request.secrets);
}

export function openRegistry(
  address: string,
  { secrets: _, ...request }: RegistryRequest,
  redirect: 'error' | 'manual',
): Promise<Response> {
  return fetch(address, { ...request, redirect, signal: AbortSignal.timeout(TIMEOUT_MS) });
}

export async function toText(response: Response, secrets: readonly string[]): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw toRefusal(response, text, secrets);
  if (text.length <= LONGEST_ANSWER) return text;
  throw new DriverError('UNAVAILABLE', `the answer has ${text.length} characters, more than a registry gives`);
}

function toRefusal({ status, statusText }: Response, text: string, secrets: readonly string[]): Error {
  const { code = '', message = statusText } = readFirstError(text);
  if (status === 404 && !MISSING.includes(code)) {
    return new DriverError('UNAVAILABLE', 'the registry answered 404 and did not say that the image is not there');
  }
  const told = secrets.reduce((words, secret) => words.replaceAll(secret, '***'), message);
  return new AzureError({ status, code, message: told });
}

/** Source: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
function readFirstError(text: string): { readonly code?: string; readonly message?: string } {
  try {
    const { errors } = JSON.parse(text) as { errors?: readonly { code?: unknown; message?: unknown }[] };
    const { code, message } = errors?.[0] ?? {};
    return {
      ...(typeof code === 'string' && { code }),
      ...(typeof message === 'string' && message !== '' && { message }),
    };
  } catch {
    // Gateways send HTML.
    return {};
  }
}
