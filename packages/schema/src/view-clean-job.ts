import { type InspectOptions, inspectQuickly } from './inspect-quickly.ts';
import type { JobView } from './rules/job-view.ts';
import type { YamlDocument } from './yaml/nodes.ts';

/**
 * A job in which `inspectJob` would find nothing, without its places; `undefined` where only `inspectJob` can tell. It loads
 * neither the full reader of YAML nor the words for findings.
 */
export function viewCleanJob(text: string, options: InspectOptions): JobView | undefined {
  try {
    return inspectQuickly(text, options, needPlaces);
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
