import { CHECKS, IDENTIFIER_CHECKS } from './checks.ts';
import { type InspectOptions, inspectQuickly, isClean, needsCloseLook, PROVIDERS } from './inspect-quickly.ts';
import { createJobView, type JobView } from './rules/job-view.ts';
import type { YamlDocument } from './yaml/nodes.ts';

/**
 * A job in which `inspectJob` would find nothing, without its places; `undefined` where only `inspectJob` can tell. It loads
 * neither the full reader of YAML nor the words for findings.
 */
export function viewCleanJob(text: string, options: InspectOptions): JobView | undefined {
  return unlessPlaced(() => inspectQuickly(text, options, needPlaces));
}

/** A job in which placeholders were filled in. */
export interface FilledJob {
  readonly text: string;
  /** What `readQuickly` reads in the text. It shares with the value before it whatever is the same. */
  readonly value: unknown;
}

/**
 * True where `inspectJob` would find nothing in a job in which it found nothing before its placeholders were filled in. Where no more has
 * changed than what the runner needs to find its resources, only what looks at that is asked again.
 */
export function isCleanFilled(before: unknown, { text, value }: FilledJob, options: InspectOptions): boolean {
  if (needsCloseLook(text, options)) return false;
  if (value === before) return true;
  const checks = isSameBeside(before, value, ['infrastructure', 'resource_identifiers']) ? IDENTIFIER_CHECKS : CHECKS;
  const view = createJobView(needPlaces, value, PROVIDERS, options);
  return unlessPlaced(() => isClean(view, checks)) ?? false;
}

/** True where two maps share all their members, except for what is at the end of a path. */
function isSameBeside(before: unknown, after: unknown, [key, ...path]: readonly string[]): boolean {
  if (before === after || key === undefined) return true;
  if (!isMap(before) || !isMap(after)) return false;
  const names = Object.keys(before);
  if (names.length !== Object.keys(after).length) return false;
  return names.every((name) =>
    name === key ? isSameBeside(before[name], after[name], path) : before[name] === after[name],
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NEEDS_PLACES = Symbol('needs places');

/** Only a check that has found something asks where it stands. */
function needPlaces(): YamlDocument {
  throw NEEDS_PLACES;
}

function unlessPlaced<Answer>(look: () => Answer): Answer | undefined {
  try {
    return look();
  } catch (error) {
    if (error === NEEDS_PLACES) return undefined;
    throw error;
  }
}
