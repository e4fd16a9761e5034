import { Fault } from './fault.ts';

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function toAnswer(output: object): Answer {
  if (!(output instanceof Fault)) return json(200, output);
  const { status, message, code, details } = output;
  return json(status, {
    error: { code: status, message, status: code, ...(details.length > 0 && { details }) },
  });
}

function json(status: number, body: object): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify(body) };
}
