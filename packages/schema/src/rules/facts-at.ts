import { type FieldFacts, fieldFacts } from '../generated/field-facts.ts';
import { pointerStep } from '../yaml/pointer.ts';
import { pointerSegments } from './pointer.ts';

/** What the schema says about a place; undefined below the places that it leaves open. */
export function factsAt(pointer: string): FieldFacts | undefined {
  const pattern = pointerSegments(pointer).reduce<string | undefined>(
    (parent, key) => (parent === undefined ? undefined : childPattern(parent, key)),
    '',
  );
  return pattern === undefined ? undefined : fieldFacts[pattern];
}

/** The row of the facts table for one key of a place, given the row of the place. */
export function childPattern(parent: string, key: string | number): string | undefined {
  return [parent + pointerStep(key), `${parent}/*`].find((pattern) => Object.hasOwn(fieldFacts, pattern));
}
