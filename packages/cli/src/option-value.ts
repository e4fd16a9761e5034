import type { OptionSpec } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Gives the value of an option back when the option takes it. Throws {@link UsageError} with `help`. */
export function checkValue(option: OptionSpec, value: string, origin: string, help: string): string {
  const fault = faultOf(option, value, origin);
  if (fault !== undefined) throw new UsageError(fault, help);
  return value;
}

function faultOf({ choices, parts, unit, value: kind }: OptionSpec, value: string, origin: string): string | undefined {
  if (choices !== undefined && !choices.includes(value)) {
    return `${origin} is "${value}"; use one of ${choices.join(', ')}`;
  }
  if (value === '') return `${origin} is empty; give a ${kind ?? 'value'}`;
  if (unit === 'seconds' && toSeconds(value) === undefined) {
    return `${origin} is "${value}"; give a time such as 90, 90s, 15m, 2h or 7d`;
  }
  if (unit === 'count' && !/^[1-9]\d{0,5}$/.test(value)) {
    return `${origin} is "${value}"; give a whole number from 1`;
  }
  return parts === undefined ? undefined : faultOfParts(parts, value.split(','), origin);
}

function faultOfParts(known: readonly string[], parts: readonly string[], origin: string): string | undefined {
  const strange = parts.find((part) => !known.includes(part));
  if (strange !== undefined)
    return `${origin} has "${strange}" in it; use ${known.join(', ')}, with commas between them`;
  return new Set(parts).size === parts.length ? undefined : `${origin} names a value twice: ${parts.join(',')}`;
}

const SECONDS_PER_UNIT: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** `90`, `90s`, `15m`, `2h` or `7d` in seconds; `undefined` for any other text. */
export function toSeconds(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,7})([smhd]?)$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * (SECONDS_PER_UNIT[unit ?? ''] ?? 1);
}
