import { type JobNames, namesOf } from './fleet/job-names.ts';
import { type InspectOptions, inspectQuickly } from './inspect-quickly.ts';
import type { YamlDocument } from './yaml/nodes.ts';

/**
 * The names of a job in which `inspectJob` would find nothing; `undefined` where only `inspectJob` can tell. It loads
 * neither the full reader of YAML nor the words for findings.
 */
export function nameCleanJob(text: string, options: InspectOptions): JobNames | undefined {
  try {
    const view = inspectQuickly(text, options, needPlaces);
    return view === undefined ? undefined : namesOf(view);
  } catch (error) {
    if (error === NEEDS_PLACES) return undefined;
    throw error;
  }
}

const NEEDS_PLACES = Symbol('needs places');

/** Only a check that has found something asks where it stands. */
function needPlaces(): YamlDocument {
  throw NEEDS_PLACES;
}
