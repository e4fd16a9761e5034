import type { Range } from '../diagnostic.ts';
import type { RuleId } from '../rules/catalog.ts';

/** Findings that somebody decided to live with, and why. */
export interface Ignore {
  readonly rules: readonly RuleId[];
  /** The value whose findings are ignored, with all below it; `undefined` for the whole file. */
  readonly pointer: string | undefined;
  readonly reason: string | undefined;
}

/** An ignore that is written as a comment in the job file. */
export interface IgnoreComment extends Ignore {
  /** The comment. */
  readonly range: Range;
}

/** The ignore that is nearest to a value: its own, that of a value around it, or one for the whole file. */
export type FindIgnore = (ruleId: RuleId, pointer: string) => Ignore | undefined;

/** Of two ignores for one place the first one counts. Built once, so that many ignores do not slow down many findings. */
export function indexIgnores(ignores: readonly Ignore[]): FindIgnore {
  const byPlace = new Map<string, Ignore>();
  for (const ignore of ignores) {
    for (const ruleId of ignore.rules) {
      const place = placeKey(ruleId, ignore.pointer);
      if (!byPlace.has(place)) byPlace.set(place, ignore);
    }
  }
  return (ruleId, pointer) => {
    if (byPlace.size === 0) return undefined;
    for (let at = pointer; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
      const found = byPlace.get(placeKey(ruleId, at));
      if (found !== undefined) return found;
    }
    return byPlace.get(placeKey(ruleId, '')) ?? byPlace.get(placeKey(ruleId, undefined));
  };
}

function placeKey(ruleId: RuleId, pointer: string | undefined): string {
  return pointer === undefined ? ruleId : `${ruleId} ${pointer}`;
}
