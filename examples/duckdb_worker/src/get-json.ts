import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiKey } from './api-source.ts';
import { firstLine, JobError } from './job-error.ts';
import type { Logger } from './log.ts';

export interface ApiCall {
  /** For messages: `stripe`. */
  readonly api: string;
  readonly key: ApiKey;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

export type JsonObject = Readonly<Record<string, unknown>>;

const MOST_ATTEMPTS = 6;
const REQUEST_TIMEOUT_MS = 60_000;
/** Between attempts, where the API does not say how long; doubled each time. */
const FIRST_WAIT_SECONDS = 1;
/** A longer pause than this is for the next run. */
const LONGEST_WAIT_SECONDS = 120;

/**
 * Asks for one page. Waits and asks again where the API is busy (429, 5xx) or cannot be reached. Messages have no word of
 * an answer's text: APIs repeat keys and data in it. Throws `SOURCE`, or the signal's reason.
 */
export async function getJson(url: URL, call: ApiCall): Promise<JsonObject> {
  for (let attempt = 1; ; attempt += 1) {
    const asked = await ask(url, call);
    if (asked.kind === 'answered') return asked.body;
    const waitSeconds = asked.waitSeconds ?? FIRST_WAIT_SECONDS * 2 ** (attempt - 1);
    if (attempt === MOST_ATTEMPTS || waitSeconds > LONGEST_WAIT_SECONDS) {
      throw new JobError('SOURCE', `${call.api} ${asked.problem}; gave up after ${attempt} attempt(s).`);
    }
    call.logger.write({
      level: 'WARNING',
      module: 'source',
      event: 'source_waiting',
      message: `${call.api} ${asked.problem}; asking again in ${waitSeconds} s`,
      fields: { attempt, wait_seconds: waitSeconds },
    });
    await sleep(waitSeconds * 1000, undefined, { signal: call.signal }).catch(() => call.signal.throwIfAborted());
  }
}

type Asked =
  | { readonly kind: 'answered'; readonly body: JsonObject }
  | { readonly kind: 'again'; readonly problem: string; readonly waitSeconds: number | undefined };

async function ask(url: URL, { api, key, signal }: ApiCall): Promise<Asked> {
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { accept: 'application/json', authorization: `Bearer ${key.value}` },
      // The key is for this address alone.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
    });
    if (response.ok) return { kind: 'answered', body: toObject(await response.json(), api) };
    await response.body?.cancel();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof JobError) throw error;
    if (error instanceof SyntaxError) throw new JobError('SOURCE', `${api} answered with something that is not JSON.`);
    return { kind: 'again', problem: `cannot be reached (${causeOf(error)})`, waitSeconds: undefined };
  }
  if (response.status === 429 || response.status >= 500) {
    const problem = response.status === 429 ? 'asks for a pause (429)' : `has trouble of its own (${response.status})`;
    return { kind: 'again', problem, waitSeconds: readRetryAfter(response) };
  }
  throw new JobError('SOURCE', refusal(response.status, url, api, key));
}

/** Seconds, or a date. Source: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter({ headers }: Response): number | undefined {
  const text = headers.get('retry-after') ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(Math.ceil((at - Date.now()) / 1000), 0);
}

function refusal(status: number, { pathname }: URL, api: string, { variable }: ApiKey): string {
  if (status === 401) return `${api} does not know the key in ${variable} (401); is it whole, and of this account?`;
  if (status === 403) return `${api} does not let the key in ${variable} read ${pathname} (403); give it that right.`;
  if (status === 404) return `${api} has no ${pathname} (404); is the object's name right?`;
  return `${api} refused ${pathname} (${status}).`;
}

function toObject(body: unknown, api: string): JsonObject {
  if (isObject(body)) return body;
  throw new JobError('SOURCE', `${api} answered with JSON that is no object.`);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** fetch says only that it failed; why is in the cause. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code ?? firstLine(cause);
}
