import type { IncomingMessage } from 'node:http';
import { Fault } from './fault.ts';
import type { Input } from './input.ts';
import { findRoute } from './routes.ts';

/** One request, understood. */
export interface Request {
  /** The API's own name of the operation (`operationId` of its specification). */
  readonly operation: string;
  /** What the path names: job, execution, replica, container, workspace. */
  readonly names: Readonly<Record<string, string>>;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly input: Input;
  readonly body: Buffer;
}

/** Understands a request by its method and path. Throws a {@link Fault} for what neither API has. */
export function readRequest(message: IncomingMessage, body: Buffer): Request {
  const { pathname, searchParams } = new URL(message.url ?? '/', 'http://azure');
  const method = String(message.method);
  const path = decodeURIComponent(pathname).replace(/\/$/, '');
  const { operation, names, needsVersion, isOpen = false } = findRoute(method, path);
  if (!isOpen) refuseNobody(message.headers);
  if (needsVersion && !searchParams.has('api-version')) {
    const message = 'The api-version query parameter (?api-version=) is required for all requests.';
    throw new Fault(400, 'MissingApiVersionParameter', message);
  }
  return {
    operation,
    names,
    method,
    path,
    query: searchParams,
    headers: message.headers,
    input: parseBody(body, message.headers['content-type']),
    body,
  };
}

function refuseNobody({ authorization = '' }: IncomingMessage['headers']): void {
  if (/^Bearer ./.test(authorization)) return;
  const text = "Authentication failed. The 'Authorization' header is missing.";
  throw new Fault(401, 'AuthenticationFailed', text, { headers: { 'www-authenticate': 'Bearer' } });
}

function parseBody(body: Buffer, type = ''): Input {
  if (body.length === 0) return {};
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(body.toString()));
  try {
    const value: unknown = JSON.parse(body.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Input;
  } catch {
    // Told below, as everything else that is no object.
  }
  throw new Fault(400, 'InvalidRequestContent', 'The request content was invalid and could not be deserialized.');
}
