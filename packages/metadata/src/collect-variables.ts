import type { Job } from '@dativo/schema';
import type { Finding } from './finding.ts';
import { isRecord } from './is-record.ts';
import {
  type Reader,
  readEnvironment,
  readNumber,
  readSchedule,
  readSize,
  readText,
  readTextList,
} from './read-input.ts';

export interface CollectedVariables {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

/** Place in the job file, Terraform's name, and how the value is read. The names are those of the modules' inputs. */
const INPUTS: readonly { readonly pointer: string; readonly variable: string; readonly read: Reader }[] = [
  { pointer: '/infrastructure/region', variable: 'region', read: readText },
  { pointer: '/infrastructure/runtime/image', variable: 'container_image', read: readText },
  { pointer: '/infrastructure/runtime/cpu', variable: 'cpu', read: readSize },
  { pointer: '/infrastructure/runtime/memory', variable: 'memory', read: readSize },
  { pointer: '/infrastructure/runtime/command', variable: 'command', read: readTextList },
  { pointer: '/infrastructure/runtime/args', variable: 'args', read: readTextList },
  { pointer: '/infrastructure/runtime/env', variable: 'environment_variables', read: readEnvironment },
  { pointer: '/infrastructure/runtime/timeout_seconds', variable: 'timeout_seconds', read: readNumber },
  { pointer: '/infrastructure/schedule', variable: 'schedule', read: readSchedule },
];

/** Of all inputs beside the tags. */
export const INPUT_NAMES: readonly string[] = INPUTS.map(({ variable }) => variable);

/** The same with the steps of each pointer. */
const STEPS = INPUTS.map((input) => ({ ...input, keys: input.pointer.split('/').slice(1) }));

/** The inputs beside the tags, and a warning for each that had to be left out. */
export function collectVariables(job: Job): CollectedVariables {
  const variables: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const { pointer, variable, read, keys } of STEPS) {
    const given = valueAt(job, keys);
    if (given === undefined || given === null) continue;
    const found = read(given, pointer);
    if (found.findings !== undefined) findings.push(...found.findings);
    if (found.value !== undefined) variables[variable] = found.value;
  }
  return { variables, findings };
}

function valueAt(job: Job, keys: readonly string[]): unknown {
  let value: unknown = job;
  for (const key of keys) value = isRecord(value) ? value[key] : undefined;
  return value;
}
