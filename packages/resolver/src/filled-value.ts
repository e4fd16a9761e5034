import { type JsonValue, pointerStep } from '@dativo/schema';
import { isJsonList, isJsonMap } from './yaml-text.ts';

/** The texts with two braces in the value of a file, in the order in which it is walked through. */
export interface FoundTexts {
  readonly texts: readonly string[];
  readonly pointers: readonly string[];
  /** The fixed `job_name`, as a fleet knows the job. */
  readonly jobName: string | undefined;
}

export function readFilledSites(value: unknown): FoundTexts {
  const texts: string[] = [];
  const pointers: string[] = [];
  walk(value, '', (text, pointer) => {
    texts.push(text);
    pointers.push(pointer);
  });
  const jobName = memberOf(memberOf(memberOf(value, 'infrastructure'), 'tags'), 'job_name');
  return { texts, pointers, jobName: typeof jobName === 'string' && !jobName.includes('{{') ? jobName : undefined };
}

function walk(value: unknown, pointer: string, found: (text: string, pointer: string) => void): void {
  if (typeof value === 'string') {
    if (value.includes('{{')) found(value, pointer);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, pointer + pointerStep(index), found);
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) walk(value[key], pointer + pointerStep(key), found);
  }
}

/** True where `after` is `before` with these values in the place of the texts with braces, in their order. */
export function isFilled(before: unknown, after: unknown, values: readonly JsonValue[]): boolean {
  const left = [...values];
  return isSame(before, after, left) && left.length === 0;
}

function isSame(before: unknown, after: unknown, left: JsonValue[]): boolean {
  if (typeof before === 'string' && before.includes('{{')) {
    const value = left.shift();
    return value !== undefined && isValue(after, value);
  }
  if (Array.isArray(before)) {
    if (!Array.isArray(after) || after.length !== before.length) return false;
    return before.every((item, index) => isSame(item, after[index], left));
  }
  if (!isRecord(before)) return Object.is(before, after);
  if (!isRecord(after)) return false;
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  return keys.every((key) => Object.hasOwn(after, key) && isSame(before[key], after[key], left));
}

function isValue(after: unknown, value: JsonValue): boolean {
  if (isJsonList(value)) {
    return Array.isArray(after) && after.length === value.length && value.every((item, at) => isValue(after[at], item));
  }
  if (isJsonMap(value)) {
    if (!isRecord(after) || Object.keys(after).length !== value.size) return false;
    return [...value].every(([key, member]) => Object.hasOwn(after, key) && isValue(after[key], member));
  }
  if (value === null || typeof value !== 'object') return after === value;
  return Object.is(after, value.toNumber());
}

function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
