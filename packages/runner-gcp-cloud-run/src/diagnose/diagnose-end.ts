import type { Diagnosis } from '@dativo/runner';
import { toDiagnosis } from '@dativo/runner/drivers';
import type { ExecutionLook } from '../execution-look.ts';
import { CONTAINER_RULES } from './container-rules.ts';
import type { EndRule } from './end-rule.ts';
import { type EndWords, isCanceled, listEndWords, toCompleted } from './end-words.ts';
import { IMAGE_RULES } from './image-rules.ts';
import { PLATFORM_RULES } from './platform-rules.ts';
import { RESOURCE_RULES } from './resource-rules.ts';
import { SECRET_RULES } from './secret-rules.ts';
import { DELETED, toUnknownEnd, UNAVAILABLE, USER } from './special-ends.ts';

const OWN_RULES: readonly EndRule[] = CONTAINER_RULES.filter(({ cause }) => cause !== 'platform');

const WORD_RULES: readonly EndRule[] = [
  ...CONTAINER_RULES.filter(({ id }) => id === 'memory' || id === 'timeout'),
  ...SECRET_RULES.filter(({ id }) => id !== 'identity'),
  ...RESOURCE_RULES,
  ...IMAGE_RULES,
  ...SECRET_RULES.filter(({ id }) => id === 'identity'),
  ...CONTAINER_RULES.filter(({ id }) => id !== 'memory' && id !== 'timeout'),
  ...PLATFORM_RULES,
];

/**
 * What the words of Cloud Run about an ended execution mean. Gives undefined where it simply ended with its container: then the exit
 * code says all.
 */
export function diagnoseEnd(look: ExecutionLook): Diagnosis | undefined {
  const rule = findEndRule(look);
  if (rule === undefined) return undefined;
  const { reasons, messages } = listEndWords(look);
  return toDiagnosis(rule, [...messages, ...reasons].join('; '));
}

/** The rule that an end falls under; the first that fits is taken. */
export function findEndRule(look: ExecutionLook): EndRule | undefined {
  const words = listEndWords(look);
  const result = look.task?.lastAttemptResult;
  if (isCanceled(look)) return USER;
  if (words.reasons.includes('DELETED')) return DELETED;
  // A platform that stops a container says so by its status, and the container may well obey with any code.
  if (result?.status?.code === UNAVAILABLE.status) return UNAVAILABLE.rule;
  if (toCompleted(look)?.state === 'CONDITION_SUCCEEDED') return undefined;
  // A container that ended by itself did so for reasons of its own, whatever else was the matter with the platform.
  const rules = result?.exitCode ? OWN_RULES : WORD_RULES;
  return rules.find((rule) => fits(rule, words)) ?? toUnknownEnd(look, words);
}

/** Every rule, for the tests. */
export function listEndRules(): readonly EndRule[] {
  return [USER, DELETED, UNAVAILABLE.rule, ...WORD_RULES];
}

function fits({ reasons = [], when }: EndRule, words: EndWords): boolean {
  if (words.reasons.some((reason) => reasons.includes(reason))) return true;
  const text = words.messages.join('; ');
  return when?.every((pattern) => pattern.test(text)) ?? false;
}
