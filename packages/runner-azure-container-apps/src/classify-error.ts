import { DriverError, type DriverErrorCode } from '@dativo/runner';
import { AzureError } from './azure-error.ts';
import type { ErrorRule } from './error-rule.ts';
import { ERROR_RULES } from './error-rules.ts';
import { NOT_SENT } from './not-sent.ts';

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
  const rule = shape.names
    .map((name) => ERROR_RULES.find((each) => each.names?.includes(name)))
    .concat(ERROR_RULES.find((each) => each.names === undefined && fits(each, shape)))
    .find((each) => each !== undefined);
  const word = ERROR_RULES.find((each) => each.code === 'CAPACITY' && each.message && fits(each, shape));
  const chosen = isRefusal(shape.status) ? (word ?? rule) : rule;
  const code = chosen?.code ?? toCodeOfStatus(shape.status);
  const status = shape.status === undefined ? '' : ` (HTTP ${shape.status})`;
  const told = [shape.names[0] ?? '', shape.message].filter((part) => part !== '' && part !== 'Error').join(': ');
  return new DriverError(code, `${action} failed${status}: ${told}`, {
    cause: thrown,
    ...(chosen?.help === undefined ? {} : { help: chosen.help }),
  });
}

/** Whether a call that failed may have taken effect all the same. */
export function mayHaveTakenEffect({ code, cause }: DriverError): boolean {
  if (code === 'UNAVAILABLE') return !toShape(cause).names.some((each) => NOT_SENT.includes(each));
  return code === 'INTERNAL' || code === 'AMBIGUOUS';
}

export function isNotFound(thrown: unknown): boolean {
  return thrown instanceof DriverError && thrown.code === 'NOT_FOUND';
}

/** Only an answer that says no can say that there is no room; a 5xx may have begun the start. */
function isRefusal(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}

function fits(rule: ErrorRule, { message }: ErrorShape): boolean {
  return rule.message?.test(message) ?? true;
}

/** For answers without a code that a rule knows. One without a status was not understood, so it proves nothing. */
function toCodeOfStatus(status: number | undefined): DriverErrorCode {
  if (status === undefined) return 'INTERNAL';
  if (status === 429) return 'THROTTLED';
  if (status === 401 || status === 403) return 'AUTH';
  if (status === 404) return 'NOT_FOUND';
  if (status === 409 || status === 412) return 'CONFLICT';
  if (status === 408) return 'UNAVAILABLE';
  if (status === 413) return 'REFUSED';
  return status >= 400 && status < 500 ? 'INVALID' : 'UNAVAILABLE';
}

const LONGEST_MESSAGE = 600;

function toShape(thrown: unknown): ErrorShape {
  if (thrown instanceof AzureError) {
    const names = [thrown.innerCode, thrown.code].filter((name) => name !== '');
    return { names, status: thrown.status, message: toLine(thrown.message) };
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
    message: toLine([...new Set(words)].join(': ')),
  };
}

/** Messages of proxies and credentials run over many lines. */
function toLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, LONGEST_MESSAGE);
}
