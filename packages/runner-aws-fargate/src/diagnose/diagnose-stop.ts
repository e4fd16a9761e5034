import type { Diagnosis } from '@dativo/runner';
import { toDiagnosis } from '@dativo/runner/drivers';
import { CONTAINER_RULES, MEMORY_RULE } from './container-rules.ts';
import { IMAGE_RULES } from './image-rules.ts';
import { PLATFORM_RULES } from './platform-rules.ts';
import { RESOURCE_RULES } from './resource-rules.ts';
import { SECRET_RULES } from './secret-rules.ts';
import { STOP_CODES } from './stop-codes.ts';
import type { StopRule } from './stop-rule.ts';
import { listReasons, type StoppedTask } from './stopped-task.ts';
import { toUnknownStop } from './unknown-stop.ts';

const WORD_RULES: readonly StopRule[] = [
  MEMORY_RULE,
  ...IMAGE_RULES,
  ...SECRET_RULES,
  ...RESOURCE_RULES,
  ...CONTAINER_RULES,
  ...PLATFORM_RULES,
];

/**
 * What the words of ECS about a stopped task mean. Gives undefined where the task simply ended with its container: then the exit
 * code says all. `containerName` is the declared container; others are heard only where it has nothing to say.
 */
export function diagnoseStop(task: StoppedTask, containerName?: string): Diagnosis | undefined {
  const reasons = listReasons(task, containerName);
  const rule = findStopRule(task, containerName);
  if (rule === undefined) return undefined;
  return toDiagnosis(rule, reasons.length > 0 ? reasons.join('; ') : (task.stopCode ?? ''));
}

/** The rule that a stop falls under: by code, then by words; the first that fits is taken. */
export function findStopRule(task: StoppedTask, containerName?: string): StopRule | undefined {
  const reasons = listReasons(task, containerName);
  const own = task.stoppedReason ?? '';
  const byCode = STOP_CODES.find(
    ({ codes, rule }) => codes.includes(task.stopCode ?? '') || (rule.when.length > 0 && fits(rule, own)),
  );
  if (byCode !== undefined) return byCode.rule;
  const words = reasons.join('; ');
  return WORD_RULES.find((rule) => fits(rule, words)) ?? toUnknownStop(task, containerName);
}

/** Every rule, for the tests: each one must be needed by a stop that has really happened. */
export function listStopRules(): readonly StopRule[] {
  return [...STOP_CODES.map(({ rule }) => rule), ...WORD_RULES];
}

function fits(rule: StopRule, words: string): boolean {
  return rule.when.every((pattern) => pattern.test(words));
}
