import type { DriverErrorCode } from '../driver-error.ts';

/** One kind of rejected call. The first rule that fits counts. */
export interface ErrorRule {
  readonly code: DriverErrorCode;
  /** Names of the cloud's errors or codes of Node's; absent: any. */
  readonly names?: readonly string[];
  readonly message?: RegExp;
  readonly help?: string;
}

/** Whether an error with these names (its own, its causes') and this message is one of those that the rule is for. */
export function fitsRule(rule: ErrorRule, names: readonly string[], message: string): boolean {
  if (rule.names && !names.some((name) => rule.names?.includes(name))) return false;
  return rule.message?.test(message) ?? true;
}
