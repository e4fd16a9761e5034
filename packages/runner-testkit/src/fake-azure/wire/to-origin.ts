import type { Request } from './read-request.ts';

/** Where links of an answer lead to: where the request came in, or the proxy before it that says so. */
export function toOrigin({ headers }: Pick<Request, 'headers'>): string {
  const scheme = headers['x-forwarded-proto'] ?? 'http';
  return `${scheme}://${headers['x-forwarded-host'] ?? headers.host}`;
}
