import { pointerStep } from '@dativo/schema';

/** The texts with two braces in the value of a file, in the order in which it is walked through. */
export interface FoundTexts {
  readonly texts: readonly string[];
  readonly pointers: readonly string[];
  /** The fixed `job_name`, as a fleet knows the job. */
  readonly jobName: string | undefined;
}

export function findTexts(value: unknown): FoundTexts {
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

function memberOf(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
