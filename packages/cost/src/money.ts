/** An amount in billionths of a US dollar: a whole number, so that sums are exact. */
export type NanoUsd = number;

const NANO_DIGITS = 9;
const PRICE_DIGITS = 15;

/** A share of a whole: 1500 of 1024 is what `1500Mi` is of a GiB. Both are whole numbers. */
export interface Ratio {
  readonly of: number;
  readonly parts: number;
}

/**
 * What a quantity costs over a time, rounded half up to a billionth of a dollar. `price` is decimal text for one unit over `perSeconds`.
 * Throws `RangeError` for a price that is no decimal, and for an amount beyond what whole numbers hold (nine million dollars).
 */
export function charge(price: string, perSeconds: number, { parts, of }: Ratio, milliseconds: number): NanoUsd {
  const scaled = scale(price, PRICE_DIGITS);
  if (scaled === undefined) throw new RangeError(`${JSON.stringify(price)} is no price`);
  const above = scaled * BigInt(parts) * BigInt(milliseconds);
  const below = BigInt(of) * BigInt(perSeconds) * 1000n * 10n ** BigInt(PRICE_DIGITS - NANO_DIGITS);
  return toSafe((2n * above + below) / (2n * below));
}

/** `amount` so many times. */
export function times(amount: NanoUsd, count: number): NanoUsd {
  return toSafe(BigInt(amount) * BigInt(count));
}

/** Throws `RangeError` where the sum is beyond what whole numbers hold. */
export function sum(amounts: readonly NanoUsd[]): NanoUsd {
  return toSafe(amounts.reduce((total, amount) => total + BigInt(amount), 0n));
}

function toSafe(amount: bigint): NanoUsd {
  const number = Number(amount);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`the amount of ${amount} billionths of a dollar is too large`);
  return number;
}

/** Decimal text times a power of ten; `undefined` where it is no decimal, is negative, or has too many digits. */
function scale(text: string, digits: number): bigint | undefined {
  const [, whole, fraction = ''] = /^(\d{1,9})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  return BigInt(whole + fraction.padEnd(digits, '0'));
}

/** True for what {@link charge} takes as a price. */
export function isPrice(text: string): boolean {
  return scale(text, PRICE_DIGITS) !== undefined;
}

/**
 * Reads an amount such as `12` or `0.5` in dollars; `undefined` for any other text, a sign or a currency in it included.
 *
 * @example
 * import { parseUsd } from '@dativo/cost';
 *
 * parseUsd('12.50'); // => 12500000000
 */
export function parseUsd(text: string): NanoUsd | undefined {
  const scaled = scale(text, NANO_DIGITS);
  return scaled === undefined || scaled > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(scaled);
}

/**
 * The exact amount in dollars as decimal text, for files: without trailing zeros, and never in the form of powers.
 *
 * @example
 * import { toDecimal } from '@dativo/cost';
 *
 * toDecimal(12_500_000_000); // => '12.5'
 */
export function toDecimal(amount: NanoUsd): string {
  const digits = String(Math.abs(amount)).padStart(NANO_DIGITS + 1, '0');
  const fraction = digits.slice(-NANO_DIGITS).replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -NANO_DIGITS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * The amount as people read it: cents from a dollar on, below that two digits that are not zero.
 *
 * @example
 * import { formatUsd } from '@dativo/cost';
 *
 * formatUsd(1_234_567_890_123); // => '$1,234.57'
 * formatUsd(8_228_000); // => '$0.0082'
 */
export function formatUsd(amount: NanoUsd): string {
  if (amount === 0) return '$0';
  const shown = amount >= 995_000_000 ? rounded(amount, 2) : rounded(amount, Math.max(2, leadingZeros(amount) + 2));
  return `$${shown}`;
}

/** Zeros behind the point of an amount below a dollar. */
function leadingZeros(amount: NanoUsd): number {
  return NANO_DIGITS - String(amount).length;
}

function rounded(amount: NanoUsd, decimals: number): string {
  const kept = Math.min(decimals, NANO_DIGITS);
  const unit = 10n ** BigInt(NANO_DIGITS - kept);
  const digits = String((BigInt(amount) + unit / 2n) / unit).padStart(kept + 1, '0');
  const whole = digits.slice(0, -kept).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${digits.slice(-kept)}`;
}
