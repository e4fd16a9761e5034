import type { ServerResponse } from 'node:http';
import type { Fault } from './fault.ts';

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Becomes JSON; nothing where it is left out. */
  readonly body?: unknown;
  /** Instead of a body: writes it piece by piece, and ends the response. */
  readonly write?: (response: ServerResponse) => void;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function toFaultAnswer(fault: Fault): Answer {
  return { status: fault.status, headers: fault.headers, body: fault.toBody() };
}
