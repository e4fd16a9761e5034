import { DriverError, type DriverErrorCode } from '@dativo/runner';
import type { Call } from './job-service-driver.ts';

/** What the answers mean. 507 is the service's word for "no room", said before anything is started. */
const CODES: Record<number, DriverErrorCode> = { 401: 'AUTH', 404: 'NOT_FOUND', 429: 'THROTTLED', 507: 'CAPACITY' };

/** Speaks to the service at this address, for example `http://127.0.0.1:8080`, as whoever the token belongs to. */
export function overHttp(endpoint: string, token: string): Call {
  return async (method, path, body) => {
    const answer = await send(`${endpoint}${path}`, { method, token, body }).catch((cause: unknown) => {
      throw new DriverError('UNAVAILABLE', `${method} ${path}: no answer`, { cause });
    });
    if (answer.status < 300) return JSON.parse(answer.text);
    const code = CODES[answer.status] ?? (answer.status < 500 ? 'INVALID' : 'UNAVAILABLE');
    throw new DriverError(code, `${method} ${path}: ${answer.status} ${answer.text}`);
  };
}

interface Request {
  readonly method: string;
  readonly token: string;
  readonly body: object | undefined;
}

async function send(url: string, { method, token, body }: Request): Promise<{ status: number; text: string }> {
  const content = body === undefined ? null : JSON.stringify(body);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(url, { method, headers, body: content, signal: AbortSignal.timeout(20_000) });
  return { status: answer.status, text: await answer.text() };
}
