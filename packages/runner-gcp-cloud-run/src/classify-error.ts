import { DriverError } from '@dativo/runner';
import {
  fitsRule,
  mayHaveTakenEffect as isEffectPossible,
  toCallError,
  toCodeOfStatus,
  toFirstLine,
} from '@dativo/runner/drivers';
import { ERROR_RULES } from './error-rules.ts';
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
  const { name, message, httpStatus: status } = shape;
  const rule = ERROR_RULES.find((each) => fitsRule(each, [name, ...shape.codes], message));
  const code = status === 408 ? 'UNAVAILABLE' : toCodeOfStatus(status);
  return toCallError({ action, name, message, status }, rule ?? { code }, thrown);
}

/** Whether a call that failed may have taken effect all the same. */
export function mayHaveTakenEffect(error: DriverError): boolean {
  return isEffectPossible(error, toShape(error.cause).codes);
}

function toShape(thrown: unknown): ErrorShape {
  if (thrown instanceof GoogleError) {
    return { name: thrown.status, codes: [], httpStatus: thrown.httpStatus, message: toFirstLine(thrown.message) };
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
    message: toFirstLine([...new Set(words)].join(': ')),
  };
}
