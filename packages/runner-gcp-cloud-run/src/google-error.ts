/** An answer of a Google API with a status that is no success. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  readonly httpStatus: number;
  /** Name of `google.rpc.Code`, for example `NOT_FOUND`; empty where the answer has none. */
  readonly status: string;

  constructor(httpStatus: number, status: string, message: string) {
    super(message);
    this.httpStatus = httpStatus;
    this.status = status;
  }
}

/**
 * Reads the body of a failed answer; front ends of Google's answer in HTML at times.
 * Source: https://cloud.google.com/apis/design/errors#http_mapping
 */
export function toGoogleError(httpStatus: number, body: string): GoogleError {
  const { status, message } = parse(body) ?? {};
  const words = message ?? /<title>([^<]*)<\/title>/i.exec(body)?.[1] ?? 'no message';
  return new GoogleError(httpStatus, status ?? '', words);
}

function parse(body: string): { readonly status?: string; readonly message?: string } | undefined {
  try {
    const { error } = JSON.parse(body) as { readonly error?: unknown };
    if (typeof error === 'string') return { status: 'UNAUTHENTICATED', message: error };
    return typeof error === 'object' && error !== null ? error : undefined;
  } catch {
    return undefined;
  }
}
