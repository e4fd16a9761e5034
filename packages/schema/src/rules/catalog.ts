import { checkingRules } from './catalog/checking.ts';
import { cloudRules } from './catalog/clouds.ts';
import { infrastructureRules } from './catalog/infrastructure.ts';
import { placeholderRules } from './catalog/placeholders.ts';
import { readingRules } from './catalog/reading.ts';
import { referenceRules } from './catalog/references.ts';
import { resolvingRules } from './catalog/resolving.ts';
import type { Rule } from './catalog/rule.ts';
import { runnerFileRules } from './catalog/runner-files.ts';
import { structureRules } from './catalog/structure.ts';
import { tagRules } from './catalog/tags.ts';

export type { Rule } from './catalog/rule.ts';

const rules = {
  ...readingRules,
  ...structureRules,
  ...infrastructureRules,
  ...placeholderRules,
  ...resolvingRules,
  ...cloudRules,
  ...tagRules,
  ...referenceRules,
  ...checkingRules,
  ...runnerFileRules,
};

/** Hundreds are topics; an id never changes its meaning and is never used again. */
export type RuleId = keyof typeof rules;

/** Every rule there is. */
export const ruleCatalog: Readonly<Record<RuleId, Rule>> = rules;

/**
 * Whether there is a rule of that name; names are upper case.
 *
 * @example
 * import { isRuleId, ruleCatalog } from '@dativo/schema';
 *
 * const name: string = 'JOB101';
 * isRuleId(name) && ruleCatalog[name].severity; // => 'error'
 * isRuleId('job101'); // => false
 */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(ruleCatalog, text);
}
