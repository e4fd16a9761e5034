import type { Diagnosis } from '@dativo/runner';
import type { ExecutionContainer, JobExecution } from '../azure-api.ts';
import { type ExecutionRule, PAGES } from './execution-rule.ts';
import { IMAGE_RULES } from './image-rules.ts';
import { CONTAINER_RULES, PLATFORM_RULES } from './platform-rules.ts';
import { START_RULES } from './start-rules.ts';

const RULES: readonly ExecutionRule[] = [...IMAGE_RULES, ...START_RULES, ...PLATFORM_RULES, ...CONTAINER_RULES];

/**
 * What the words of Azure about an ended execution mean. Undefined where it simply ended with its container: then the exit code says
 * all. Other containers are heard only where the declared one has nothing to say.
 */
export function diagnoseExecution(execution: JobExecution, containerName: string): Diagnosis | undefined {
  const words = listWords(execution, containerName);
  const hasCode = findOwn(execution, containerName).some(({ code }) => code !== undefined);
  if (words.length === 0)
    return execution.properties.status === 'Failed' && !hasCode ? toDiagnosis(UNKNOWN, '') : undefined;
  const raw = words.join('; ');
  const rule = findRule(raw);
  // A container that has ended has an exit code, which says more than the platform's "it did not end with 0".
  if (hasCode && (rule === undefined || CONTAINER_RULES.includes(rule))) return undefined;
  return toDiagnosis(rule ?? UNKNOWN, raw);
}

/** The first rule that fits words of Azure: of an execution, or of a row of ContainerAppSystemLogs (reason and text). */
export function findRule(words: string): ExecutionRule | undefined {
  return RULES.find(({ when }) => when.every((pattern) => pattern.test(words)));
}

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

function toDiagnosis({ cause, isTransient, summary, detail, nextStep, source }: ExecutionRule, raw: string): Diagnosis {
  return { cause, isTransient, summary, detail: `${detail} See ${source}`, nextStep, raw };
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
