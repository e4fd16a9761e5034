import type { Diagnostic, Severity } from '../diagnostic.ts';
import { type RuleId, ruleCatalog } from './catalog.ts';

/** Weights that a project gives to rules; `off` silences one. What the contract rests on keeps its weight. */
export type RuleSettings = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

/** False for rules that nobody hears of in this project. */
export function isOn(ruleId: RuleId, settings: RuleSettings): boolean {
  const { isContract, isOptIn } = ruleCatalog[ruleId];
  return isContract === true || (settings[ruleId] ?? (isOptIn ? 'off' : 'on')) !== 'off';
}

/** The finding with the weight that it has in this project; `undefined` where it is not wanted. */
export function weighed(diagnostic: Diagnostic, settings: RuleSettings): Diagnostic | undefined {
  const rule = ruleCatalog[diagnostic.ruleId];
  const setting = rule.isContract ? undefined : settings[diagnostic.ruleId];
  if (setting === 'off' || (setting === undefined && rule.isOptIn)) return undefined;
  return setting === undefined ? diagnostic : { ...diagnostic, severity: setting };
}
