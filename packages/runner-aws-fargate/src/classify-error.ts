import { DriverError } from '@dativo/runner';
import { fitsRule, toCallError, toCodeOfStatus, toFirstLine } from '@dativo/runner/drivers';
import { ERROR_RULES } from './error-rules.ts';

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
  const rule = ERROR_RULES.find((each) => fitsRule(each, [shape.name, shape.code], shape.message));
  const { name, message } = shape;
  return toCallError({ action, name, message }, rule ?? { code: toCodeOfStatus(shape.status) }, thrown);
}

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
    message: toFirstLine(toText(message)),
  };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
