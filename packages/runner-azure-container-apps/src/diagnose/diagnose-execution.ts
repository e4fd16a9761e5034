import type { Diagnosis } from '@dativo/runner';
import { toDiagnosis } from '@dativo/runner/drivers';
import type { ExecutionContainer, JobExecution } from '../azure-api.ts';
import { type ExecutionRule, PAGES } from './execution-rule.ts';
import { IMAGE_RULES } from './image-rules.ts';
import { CONTAINER_RULES, PLATFORM_RULES } from './platform-rules.ts';
import { SECRET_RULES } from './secret-rules.ts';
import { START_RULES } from './start-rules.ts';

/** Every rule, in the order in which they are tried. */
export const RULES: readonly ExecutionRule[] = [
  ...IMAGE_RULES,
  ...SECRET_RULES,
  ...START_RULES,
  ...PLATFORM_RULES,
  ...CONTAINER_RULES,
];

/**
 * What the words of Azure about an ended execution mean, with those of its system log where its own say too little. Undefined where
 * it simply ended with its container, and the exit code says all, or where somebody stopped it and nothing else is known.
 */
export function diagnoseExecution(
  execution: JobExecution,
  containerName: string,
  systemLog: readonly string[] = [],
): Diagnosis | undefined {
  const own = listWords(execution, containerName);
  const raw = own.join('; ');
  const rule = findRule(raw);
  const hasCode = findOwn(execution, containerName).some(({ code }) => code !== undefined);
  // A container that has ended has an exit code, which says more than the platform's "it did not end with 0".
  if (hasCode) return rule === undefined || CONTAINER_RULES.includes(rule) ? undefined : toDiagnosis(rule, raw);
  const logged = own.length > 0 && rule !== undefined && !rule.isVague ? undefined : findTelling(systemLog);
  if (logged) return toDiagnosis(logged.rule, [...own, logged.words].join('; '));
  if (own.length > 0) return toDiagnosis(rule ?? UNKNOWN, raw);
  return execution.properties.status === 'Failed' ? toUnsaid(systemLog) : undefined;
}

/** The first rule that fits words of Azure: of an execution, or of a row of ContainerAppSystemLogs (reason and text). */
export function findRule(words: string): ExecutionRule | undefined {
  return words === '' ? undefined : RULES.find(({ when }) => when.every((pattern) => pattern.test(words)));
}

/** Whether the rows of a system log say why something failed, and not only that it did. */
export function isTelling(systemLog: readonly string[]): boolean {
  return findTelling(systemLog) !== undefined;
}

/** The oldest row that says why: what follows from it comes later. One that only says where is the next best. */
function findTelling(systemLog: readonly string[]): { rule: ExecutionRule; words: string } | undefined {
  const known = systemLog.flatMap((words) => {
    const rule = isRoutine(words) ? undefined : findRule(words);
    return rule === undefined ? [] : [{ rule, words }];
  });
  const where = known.find(({ rule }) => rule.isVague && !CONTAINER_RULES.includes(rule) && rule.id !== 'timeout');
  return known.find(({ rule }) => !rule.isVague) ?? where;
}

/** What every execution has in its system log, also one that goes well, or that somebody stops. */
const ROUTINE =
  /^(PullingImage|PulledImage|ImagePulled|ContainerCreated|ContainerStarted|AssigningReplica|ReplicaAssigned|SuccessfulCreate|SuccessfulDelete|Completed|StoppingContainer|Scheduled)\b|ManuallyStopped/i;

function isRoutine(words: string): boolean {
  return ROUTINE.test(words);
}

/** Azure says nothing of the execution itself: rows that no rule knows are all that there is. */
function toUnsaid(systemLog: readonly string[]): Diagnosis {
  const rows = systemLog.filter((words) => !isRoutine(words));
  const raw = rows.slice(-MOST_ROWS).join('; ');
  return toDiagnosis(findRule(raw) ?? UNKNOWN, raw);
}

/** Rows of the system log that are shown where none is known. */
const MOST_ROWS = 5;

/** Plain states of a container, which are no reason. */
const PLAIN = /^(completed|error|containercreating|podinitializing)$/i;

function listWords(execution: JobExecution, containerName: string): string[] {
  const { reason, message, status } = execution.properties;
  if (status === 'Succeeded' || status === 'Stopped') return [];
  const own = findOwn(execution, containerName).map(({ additionalInformation }) => additionalInformation);
  const words = [...own, reason, message].filter((each) => each !== undefined && each !== '' && !PLAIN.test(each));
  return [...new Set(words.flatMap((each) => each ?? []))];
}

function findOwn({ properties }: JobExecution, containerName: string): readonly ExecutionContainer[] {
  const all = properties.detailedStatus?.replicas?.flatMap(({ containers }) => containers ?? []) ?? [];
  return all.filter(({ name }) => name === containerName);
}

const UNKNOWN: ExecutionRule = {
  id: 'unknown',
  when: [],
  cause: 'unknown',
  isTransient: false,
  summary: 'the execution failed for a reason that is not known here',
  detail: 'No rule knows these words of Azure.',
  nextStep: 'Read the words of Azure, ContainerAppSystemLogs of the execution, and the log of the container.',
  source: PAGES.logs,
};
