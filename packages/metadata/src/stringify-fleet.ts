import { FLEET_START, fleetEnd } from './fleet-entry.ts';
import type { FleetInputs } from './fleet-inputs.ts';
import { writeJson } from './stringify-deterministic.ts';

/** The jobs of a fleet by `job_name`, and the region that all of them are for where one is known. */
export interface Fleet {
  readonly jobs: ReadonlyMap<string, FleetInputs>;
  readonly region: string | undefined;
}

/**
 * The variables file of a fleet's root module, `*.auto.tfvars.json`: `jobs` by `job_name`, and `region`. Equal fleets, equal bytes,
 * whatever the order of the jobs. Written job by job: a fleet may be large.
 *
 * @example
 * import { stringifyFleet } from '@dativo/metadata';
 *
 * const jobs = new Map([['orders', { cpu: 256 }]]);
 * JSON.parse(stringifyFleet({ jobs, region: 'eu-west-1' })); // => { jobs: { orders: { cpu: 256 } }, region: 'eu-west-1' }
 */
export function stringifyFleet(fleet: Fleet): string {
  return [...fleetText(fleet)].join('');
}

const PART_LENGTH = 1024 * 1024;

/**
 * The same in parts of about a megabyte, for whoever writes them one by one.
 *
 * @example
 * import { fleetText, stringifyFleet } from '@dativo/metadata';
 *
 * const fleet = { jobs: new Map(), region: 'eu-west-1' };
 * [...fleetText(fleet)].join('') === stringifyFleet(fleet); // => true
 */
export function* fleetText({ jobs, region }: Fleet): Generator<string> {
  const names = [...jobs.keys()].sort();
  let part = FLEET_START;
  let separator = '';
  for (const name of names) {
    part += `${separator}\n    ${JSON.stringify(name)}: ${writeJson(jobs.get(name), '\n    ')}`;
    separator = ',';
    if (part.length < PART_LENGTH) continue;
    yield part;
    part = '';
  }
  yield part + fleetEnd(names.length, region);
}
