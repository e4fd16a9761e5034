import { DriverError, type DriverErrorCode } from '@dativo/runner';
import { ERROR_RULES, type ErrorRule } from './error-rules.ts';

/** The parts of a vendor's error that tell its class. */
interface ErrorShape {
  readonly name: string;
  /** Node's code of a network failure. */
  readonly code: string;
  readonly status: number | undefined;
  readonly message: string;
}

/** What a rejected call of AWS means, as the error that drivers throw; the vendor's error is its `cause`. */
export function toAwsError(action: string, thrown: unknown): DriverError {
  if (thrown instanceof DriverError) return thrown;
  const shape = toShape(thrown);
  const rule = ERROR_RULES.find((each) => fits(each, shape));
  const code: DriverErrorCode = rule?.code ?? toCodeOfStatus(shape.status);
  const told = [shape.name, shape.message].filter((part) => part !== '' && part !== 'Error').join(': ');
  return new DriverError(code, `${action} failed: ${told}`, {
    cause: thrown,
    ...(rule?.help === undefined ? {} : { help: rule.help }),
  });
}

function fits(rule: ErrorRule, { name, code, message }: ErrorShape): boolean {
  if (rule.names && !rule.names.includes(name) && !rule.names.includes(code)) return false;
  return rule.message?.test(message) ?? true;
}

/** For names that no rule knows. An answer without a status was not understood, so it proves nothing. */
function toCodeOfStatus(status: number | undefined): DriverErrorCode {
  if (status === undefined) return 'INTERNAL';
  if (status === 429) return 'THROTTLED';
  if (status === 401 || status === 403) return 'AUTH';
  if (status === 404) return 'NOT_FOUND';
  if (status === 409 || status === 412) return 'CONFLICT';
  return status >= 400 && status < 500 ? 'INVALID' : 'UNAVAILABLE';
}

const LONGEST_MESSAGE = 600;

function toShape(thrown: unknown): ErrorShape {
  if (typeof thrown !== 'object' || thrown === null) {
    return { name: '', code: '', status: undefined, message: String(thrown) };
  }
  const { name, code, message, $metadata } = thrown as Readonly<Record<string, unknown>>;
  const { httpStatusCode: status } = ($metadata ?? {}) as Readonly<Record<string, unknown>>;
  return {
    name: toText(name),
    code: toText(code),
    status: typeof status === 'number' ? status : undefined,
    // The lines behind the first one are hints of the SDK to its own users.
    message: (toText(message).split('\n')[0] ?? '').slice(0, LONGEST_MESSAGE),
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
