import { DriverError, type DriverErrorCode } from '@dativo/runner';
import {
  fitsRule,
  mayHaveTakenEffect as isEffectPossible,
  toCallError,
  toCodeOfStatus,
  toFirstLine,
} from '@dativo/runner/drivers';
import { AzureError } from './azure-error.ts';
import { ERROR_RULES } from './error-rules.ts';

/** The parts of an error that tell its class. */
interface ErrorShape {
  /** Codes of Azure or Node and names of errors, the most telling first. */
  readonly names: readonly string[];
  readonly status: number | undefined;
  readonly message: string;
}

/** What a rejected call of Azure means, as the error that drivers throw; the vendor's error is its `cause`. */
export function toAzureError(action: string, thrown: unknown): DriverError {
  if (thrown instanceof DriverError) return thrown;
  const shape = toShape(thrown);
  const { names, message, status } = shape;
  const rule = names
    .map((name) => ERROR_RULES.find((each) => each.names?.includes(name)))
    .concat(ERROR_RULES.find((each) => each.names === undefined && fitsRule(each, names, message)))
    .find((each) => each !== undefined);
  const word = ERROR_RULES.find((each) => each.code === 'CAPACITY' && each.message && fitsRule(each, names, message));
  const chosen = isRefusal(status) ? (word ?? rule) : rule;
  const byStatus = CODES[status ?? 0] ?? toCodeOfStatus(status);
  return toCallError({ action, name: names[0] ?? '', message, status }, chosen ?? { code: byStatus }, thrown);
}

/** What the plain status means, where it is not what it means elsewhere. */
const CODES: Readonly<Record<number, DriverErrorCode>> = { 408: 'UNAVAILABLE', 413: 'REFUSED' };

/** Whether a call that failed may have taken effect all the same. */
export function mayHaveTakenEffect(error: DriverError): boolean {
  return isEffectPossible(error, toShape(error.cause).names);
}

export function isNotFound(thrown: unknown): boolean {
  return thrown instanceof DriverError && thrown.code === 'NOT_FOUND';
}

/** Only an answer that says no can say that there is no room; a 5xx may have begun the start. */
function isRefusal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}

function toShape(thrown: unknown): ErrorShape {
  if (thrown instanceof AzureError) {
    const names = [thrown.innerCode, thrown.code].filter((name) => name !== '');
    return { names, status: thrown.status, message: toFirstLine(thrown.message) };
  }
  if (typeof thrown !== 'object' || thrown === null) {
    return { names: [], status: undefined, message: String(thrown) };
  }
  // `fetch` says "fetch failed" and keeps the reason in its cause; credentials keep the answer in theirs.
  const { name, code, message, cause } = thrown as Readonly<Record<string, unknown>>;
  const deeper = (cause ?? {}) as Readonly<Record<string, unknown>>;
  const isCutOff = thrown instanceof SyntaxError;
  const words = [message, deeper['message']].filter((each) => typeof each === 'string' && each !== '');
  const names = [isCutOff ? 'ERR_STREAM_PREMATURE_CLOSE' : name, deeper['code'], code, deeper['name']];
  return {
    names: names.flatMap((each) => (typeof each === 'string' && each !== 'TypeError' ? [each] : [])),
    status: undefined,
    message: toFirstLine([...new Set(words)].join(': ')),
  };
}
