import type { IncomingMessage } from 'node:http';
import { Fault } from './fault.ts';
import { type Input, isObject } from './input.ts';
import { findRoute } from './routes.ts';

/** One call of the API, understood. */
export interface Request {
  readonly operation: string;
  /** The parts of the path by their names (`project`, `job`, ...). */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The body as JSON; empty where there was none. */
  readonly input: Input;
  readonly body: Buffer;
}

/** Throws the {@link Fault} that the API answers to what it does not understand. */
export function readRequest({ method = '', url = '', headers }: IncomingMessage, body: Buffer): Request {
  if (!/^Bearer \S+$/.test(headers.authorization ?? '')) {
    const message =
      'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
    throw new Fault('UNAUTHENTICATED', message);
  }
  // A proxy's clients send the whole address.
  const { pathname, searchParams } = new URL(url, 'http://google/');
  const found = findRoute(method, pathname);
  if (found === undefined) throw new Fault('UNIMPLEMENTED', `the fake does not know ${method} ${pathname}`);
  return { operation: found.route.operation, parts: found.parts, query: searchParams, input: parse(body), body };
}

function parse(body: Buffer): Input {
  if (body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(body.toString());
    if (isObject(value)) return value;
  } catch {
    // Said below, for both kinds of nonsense.
  }
  throw new Fault('INVALID_ARGUMENT', 'Invalid JSON payload received. Unexpected token.');
}
