import type { OptionSpec } from './command.ts';
import { suggestion } from './suggestion.ts';

/** What is wrong with the value of an option, in words; `undefined` where the option takes it. */
export async function faultOfValue(
  { choices, parts, unit, value: kind }: Omit<OptionSpec, 'name' | 'type' | 'summary'>,
  value: string,
  origin: string,
): Promise<string | undefined> {
  if (choices !== undefined && !choices.includes(value)) {
    return `${origin} is "${value}"; use one of ${choices.join(', ')}.${await suggestion(value, choices)}`;
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

async function faultOfParts(
  known: readonly string[],
  parts: readonly string[],
  origin: string,
): Promise<string | undefined> {
  const strange = parts.find((part) => !known.includes(part));
  if (strange !== undefined) {
    const hint = await suggestion(strange, known);
    return `${origin} has "${strange}" in it; use ${known.join(', ')}, with commas between them.${hint}`;
  }
  return new Set(parts).size === parts.length ? undefined : `${origin} names a value twice: ${parts.join(',')}`;
}

const SECONDS_PER_UNIT: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };

/** `90`, `90s`, `15m`, `2h` or `7d` in seconds; `undefined` for any other text. */
export function toSeconds(text: string): number | undefined {
  const [, digits, unit] = /^(\d{1,7})([smhd]?)$/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * (SECONDS_PER_UNIT[unit ?? ''] ?? 1);
}
