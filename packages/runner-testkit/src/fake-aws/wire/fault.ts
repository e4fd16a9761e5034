/** An error of the API, as its client gets to see it. */
export class Fault extends Error {
  readonly code: string;
  readonly status: number;
  /** Further members of the error's body. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, status = 400, members: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.members = members;
  }
}

/** A fault for a handler to give or to throw. */
export function fault(code: string, message: string, status?: number): Fault {
  return new Fault(code, message, status);
}
