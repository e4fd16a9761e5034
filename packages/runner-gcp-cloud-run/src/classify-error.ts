import { DriverError, type DriverErrorCode } from '@dativo/runner';
import { ERROR_RULES, type ErrorRule, NOT_SENT } from './error-rules.ts';
import { GoogleError } from './google-error.ts';

/** The parts of an error that tell its class. */
interface ErrorShape {
  /** Name of `google.rpc.Code`, or of the error. */
  readonly name: string;
  /** Node's codes of a network failure: of the error itself, and of what caused it. */
  readonly codes: readonly string[];
  readonly httpStatus: number | undefined;
  readonly message: string;
}

/** What a rejected call of Google Cloud means, as the error that drivers throw; the vendor's error is its `cause`. */
export function toGcpError(action: string, thrown: unknown): DriverError {
  if (thrown instanceof DriverError) return thrown;
  const shape = toShape(thrown);
  const rule = ERROR_RULES.find((each) => fits(each, shape));
  const code: DriverErrorCode = rule?.code ?? toCodeOfStatus(shape.httpStatus);
  const status = shape.httpStatus === undefined ? '' : ` (HTTP ${shape.httpStatus})`;
  const told = [shape.name, shape.message].filter((part) => part !== '' && part !== 'Error').join(': ');
  return new DriverError(code, `${action} failed${status}: ${told}`, {
    cause: thrown,
    ...(rule?.help === undefined ? {} : { help: rule.help }),
  });
}

/** Whether a call that failed may have taken effect all the same. */
export function mayHaveTakenEffect({ code, cause }: DriverError): boolean {
  if (code === 'UNAVAILABLE') return !toShape(cause).codes.some((each) => NOT_SENT.includes(each));
  return code === 'INTERNAL' || code === 'AMBIGUOUS';
}

function fits(rule: ErrorRule, { name, codes, message }: ErrorShape): boolean {
  if (rule.names && !rule.names.includes(name) && !codes.some((code) => rule.names?.includes(code))) return false;
  return rule.message?.test(message) ?? true;
}

/** For answers without a name that a rule knows. One without a status was not understood, so it proves nothing. */
function toCodeOfStatus(status: number | undefined): DriverErrorCode {
  if (status === undefined) return 'INTERNAL';
  if (status === 429) return 'THROTTLED';
  if (status === 401 || status === 403) return 'AUTH';
  if (status === 404) return 'NOT_FOUND';
  if (status === 409 || status === 412) return 'CONFLICT';
  if (status === 408) return 'UNAVAILABLE';
  return status >= 400 && status < 500 ? 'INVALID' : 'UNAVAILABLE';
}

const LONGEST_MESSAGE = 600;

function toShape(thrown: unknown): ErrorShape {
  if (thrown instanceof GoogleError) {
    return { name: thrown.status, codes: [], httpStatus: thrown.httpStatus, message: toLine(thrown.message) };
  }
  if (typeof thrown !== 'object' || thrown === null) {
    return { name: '', codes: [], httpStatus: undefined, message: String(thrown) };
  }
  // `fetch` says "fetch failed" and keeps the reason in its cause; the auth library keeps the answer's status.
  const { name, code, message, cause, status } = thrown as Readonly<Record<string, unknown>>;
  const deeper = (cause ?? {}) as Readonly<Record<string, unknown>>;
  const words = [message, deeper['message']].filter((each) => typeof each === 'string' && each !== '');
  return {
    name: typeof name === 'string' ? name : '',
    codes: [code, deeper['code'], deeper['name']].flatMap((each) => (typeof each === 'string' ? [each] : [])),
    httpStatus: typeof status === 'number' ? status : undefined,
    message: toLine([...new Set(words)].join(': ')),
  };
}

/** Messages of proxies and libraries run over many lines. */
function toLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, LONGEST_MESSAGE);
}
