import type { CleanMetadata } from './clean-metadata.ts';
import { INPUT_NAMES } from './collect-variables.ts';
import { writeJson } from './stringify-deterministic.ts';

// The pieces of a fleet's variables file: its start, the jobs in the order of their names with a comma between two, and its end.

/** The first bytes of the file, before any job. */
export const FLEET_START = '{\n  "jobs": {';

const NEWLINE = '\n    ';
const CONFIG = 'job_config';
const METADATA = 'job_metadata';

/** In order, so that nothing has to be sorted for a job. The region is that of the fleet. */
const NAMES = [...INPUT_NAMES.filter((name) => name !== 'region'), CONFIG, METADATA].sort();
const [BEFORE, BEHIND] = [NAMES.slice(0, NAMES.indexOf(CONFIG)), NAMES.slice(NAMES.indexOf(CONFIG) + 1)];

/** One of the jobs, as `fleetText` writes what `toFleetInputs` gives, without making that. */
export function fleetEntry(name: string, { metadata, variables }: CleanMetadata, text: string): string {
  const inner = `${NEWLINE}  `;
  const write = (key: string) => {
    const value = key === METADATA ? metadata : variables[key];
    return value === undefined ? '' : `,${inner}"${key}": ${writeJson(value, inner)}`;
  };
  let before = '';
  for (const key of BEFORE) before += write(key);
  let behind = '';
  for (const key of BEHIND) behind += write(key);
  const comma = before === '' ? '' : ',';
  const start = `${NEWLINE}${JSON.stringify(name)}: {${before.slice(1)}${comma}${inner}"${CONFIG}": `;
  return `${start}${JSON.stringify(text)}${behind}${NEWLINE}}`;
}

/** `count` jobs are in the file, and `region` is that of all of them where one is known. */
export function fleetEnd(count: number, region: string | undefined): string {
  const end = count === 0 ? '}' : '\n  }';
  return `${end}${region === undefined ? '' : `,\n  "region": ${JSON.stringify(region)}`}\n}\n`;
}
