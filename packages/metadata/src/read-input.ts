import { pointerStep } from '@dativo/schema';
import type { Finding } from './finding.ts';
import { fixedText } from './fixed-text.ts';
import { isRecord } from './is-record.ts';
import { sortKeys } from './sort-keys.ts';

/** The value for Terraform; missing when it had to be left out, and then a finding says why. */
export interface Reading {
  readonly value?: unknown;
  readonly findings?: readonly Finding[];
}

export type Reader = (value: unknown, pointer: string) => Reading;

export function readText(value: unknown, pointer: string): Reading {
  const text = fixedText(String(value));
  return text === undefined ? leftOut(pointer) : { value: text };
}

/** `1024` and `"1024"` are the same size and give the same text; `2Gi` stays as it is. */
export function readSize(value: unknown, pointer: string): Reading {
  const isPlainNumber = /^\d+(?:\.\d+)?$/.test(String(value));
  return isPlainNumber ? { value: String(Number(value)) } : readText(value, pointer);
}

export function readNumber(value: unknown, pointer: string): Reading {
  return typeof value === 'number' ? { value } : leftOut(pointer);
}

/** A list with a hole would be another command, so one placeholder takes all of it out. */
export function readTextList(value: unknown, pointer: string): Reading {
  if (!Array.isArray(value)) return leftOut(pointer);
  const texts = value.map((item) => fixedText(String(item)));
  const hole = texts.indexOf(undefined);
  return hole === -1 ? { value: texts } : leftOut(pointer, pointer + pointerStep(hole));
}

export function readEnvironment(value: unknown, pointer: string): Reading {
  if (!isRecord(value)) return leftOut(pointer);
  const read = Object.entries(value).map(([name, each]) => {
    const place = pointer + pointerStep(name);
    return { name, ...(isRounded(each) ? roundedNumber(place) : readText(each, place)) };
  });
  const kept = read.filter((each) => each.value !== undefined).map((each) => [each.name, each.value] as const);
  return { value: sortKeys(Object.fromEntries(kept)), findings: read.flatMap((each) => each.findings ?? []) };
}

function isRounded(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

export function readSchedule(value: unknown, pointer: string): Reading {
  if (!isRecord(value)) return leftOut(pointer);
  const schedule: Record<string, string> = {};
  for (const [key, each] of Object.entries(value)) {
    const text = fixedText(String(each));
    if (text === undefined) return leftOut(pointer, pointer + pointerStep(key));
    schedule[key] = text;
  }
  return { value: sortKeys(schedule) };
}

function leftOut(pointer: string, hole = pointer): Reading {
  const name = dotted(pointer);
  const finding: Finding = {
    ruleId: 'JOB306',
    pointer: hole,
    message: `\`${dotted(hole)}\` holds a placeholder, so Terraform does not get \`${name}\` from the job`,
    help: `A Terraform output cannot be an input as well. Set \`${name}\` in the root module, or write a fixed value here.`,
  };
  return { findings: [finding] };
}

function roundedNumber(pointer: string): Reading {
  const message = `\`${dotted(pointer)}\` is a number with more digits than can be kept, so Terraform does not get it`;
  const help = 'Put the value in quotes, so that it is text.';
  return { findings: [{ ruleId: 'JOB306', pointer, message, help }] };
}

function dotted(pointer: string): string {
  return pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
}
