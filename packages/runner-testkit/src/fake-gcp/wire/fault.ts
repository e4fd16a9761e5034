/** An error of a Google API, as its client gets to see it: `google.rpc.Status` in JSON. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly details: readonly object[];

  constructor(code: FaultCode, message: string, details: readonly object[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return HTTP_STATUS[this.code];
  }
}

/** Source: https://cloud.google.com/apis/design/errors (google.rpc.Code and its HTTP mapping). */
const HTTP_STATUS = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  ABORTED: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
} as const;

export type FaultCode = keyof typeof HTTP_STATUS;
