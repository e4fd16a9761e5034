import type { RunPhase, RunSize, RunStatus } from '@dativo/runner';
import type { ExecutionContainer, JobExecution } from './azure-api.ts';
import { diagnoseExecution } from './diagnose/index.ts';
import { toEvidence } from './evidence.ts';

/** Of an execution whose container has exited, and which is shown as going on. */
export interface Lag {
  /** Seconds since the exit was first seen. */
  readonly seconds: number;
  /** Whether that is long enough to take the container's exit as the end. */
  readonly isEnd: boolean;
}

/**
 * Where an execution is in its life. A word that is not here, and `Unknown`, is no end.
 * Source: https://learn.microsoft.com/rest/api/resource-manager/containerapps/job-execution (JobExecutionRunningState)
 */
const PHASES: Readonly<Record<string, RunPhase>> = {
  Processing: 'starting',
  Running: 'running',
  Succeeded: 'ended',
  Failed: 'ended',
  Stopped: 'ended',
};

export interface Hints {
  readonly lag?: Lag | undefined;
  /** What the system log says of an execution whose container gave no exit code. */
  readonly words?: readonly string[];
}

/** States of a container before it runs. */
const WAITING = /^(waiting|pending|creating)$/i;

/** One look at an execution. Only the declared container's exit code counts. */
export function toRunStatus(execution: JobExecution, containerName: string, hints: Hints = {}): RunStatus {
  const { properties } = execution;
  const { lag } = hints;
  const container = findContainer(execution, containerName);
  const phase = toPhase(execution, container, lag);
  const startedAt = toDate(properties.startTime);
  const reason = toReason(execution, container, lag);
  return {
    phase,
    ...(startedAt === undefined ? {} : { startedAt, moments: toMoments(execution) }),
    ...(reason === '' ? {} : { reason }),
    ...toSize(execution, containerName),
    ...(phase === 'ended' ? toEnd(execution, container, containerName, hints.words ?? []) : {}),
    ...(lag?.isEnd ? { isLingering: true } : {}),
  };
}

/** The look at an execution that Azure does not show: not yet, or no more. */
export const MISSING: RunStatus = {
  phase: 'ended',
  isMissing: true,
  reason: 'Azure does not show the execution: it is not visible yet, or too many newer ones of the job have ended',
};

/** Whether an execution ended without its container's word, so that the reason may stand in the system log alone. */
export function lacksReason({ exitCode, signal, isMissing }: RunStatus): boolean {
  return exitCode === undefined && signal === undefined && isMissing !== true;
}

/** Whether the declared container has exited while its execution is shown as going on. */
export function isLagging(execution: JobExecution, containerName: string): boolean {
  const container = findContainer(execution, containerName);
  return toPhase(execution, container, undefined) !== 'ended' && container?.code !== undefined;
}

function toPhase(
  { properties: { status = '', endTime } }: JobExecution,
  container: ExecutionContainer | undefined,
  lag: Lag | undefined,
): RunPhase {
  if (lag?.isEnd) return 'ended';
  const phase = PHASES[status];
  if (phase === 'running' && WAITING.test(container?.status ?? '')) return 'starting';
  if (phase !== undefined) return phase;
  // `Degraded` is an end only once the execution has ended.
  if (status === 'Degraded' && endTime !== undefined) return 'ended';
  return hasRun(container) ? 'running' : 'submitted';
}

function toEnd(
  execution: JobExecution,
  container: ExecutionContainer | undefined,
  containerName: string,
  words: readonly string[],
): Partial<RunStatus> {
  const { status, endTime } = execution.properties;
  const exitCode = toExitCode(execution, container);
  const endedAt = toDate(endTime);
  const hasStarted = toHasStarted(execution, container);
  const diagnosis = diagnoseExecution(execution, containerName, words);
  const replicas = listContainers(execution).filter(({ name }) => name === containerName).length;
  return {
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(isSuccessWithoutCode(execution, container) ? { isExitCodeInferred: true } : {}),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(hasStarted === undefined ? {} : { hasStarted }),
    ...(diagnosis === undefined ? {} : { diagnosis }),
    ...(status === 'Stopped' ? { isCanceled: true } : {}),
    ...(replicas > 1 ? { platformAttempts: replicas } : {}),
    evidence: toEvidence(execution, words),
  };
}

/** `Succeeded` without any code at all stands for 0: every container has ended with it. A code that says otherwise speaks against it. */
function toExitCode(execution: JobExecution, container: ExecutionContainer | undefined): number | undefined {
  return container?.code ?? (isSuccessWithoutCode(execution, container) ? 0 : undefined);
}

function isSuccessWithoutCode(execution: JobExecution, container: ExecutionContainer | undefined): boolean {
  if (execution.properties.status !== 'Succeeded' || container?.code !== undefined) return false;
  const others = listContainers(execution);
  return others.every(({ code = 0, status = '' }) => code === 0 && !/fail/i.test(status));
}

/** That it did not run is only proven where Azure still shows it as waiting, or no replica of a failed execution came about. */
function toHasStarted(execution: JobExecution, container: ExecutionContainer | undefined): boolean | undefined {
  if (hasRun(container) || execution.properties.status === 'Succeeded') return true;
  return WAITING.test(container?.status ?? '') ? false : undefined;
}

function hasRun(container: ExecutionContainer | undefined): boolean {
  return container?.code !== undefined || /^(running|succeeded|failed|terminated)$/i.test(container?.status ?? '');
}

/** Of several replicas, which only the platform's own retries bring, the last one that has a code. */
function findContainer(execution: JobExecution, containerName: string): ExecutionContainer | undefined {
  const own = listContainers(execution).filter(({ name }) => name === containerName);
  return own.findLast(({ code }) => code !== undefined) ?? own.at(-1);
}

function listContainers({ properties }: JobExecution): readonly ExecutionContainer[] {
  return properties.detailedStatus?.replicas?.flatMap(({ containers }) => containers ?? []) ?? [];
}

/** The container's plain words, which add nothing to its exit code. */
const PLAIN = /^(completed|error|containercreating)$/i;

/** The platform's own words; an end that is simply the container's needs none. */
function toReason(execution: JobExecution, container: ExecutionContainer | undefined, lag: Lag | undefined): string {
  const { status = '', reason, message } = execution.properties;
  if (lag !== undefined) {
    const seconds = Math.round(lag.seconds);
    return `the container has exited with code ${container?.code}, but the execution is still ${status} after ${seconds} s`;
  }
  const information = container?.additionalInformation ?? '';
  const isOwnEnd = container?.code !== undefined && reason === 'BackoffLimitExceeded';
  const words = [PLAIN.test(information) ? '' : information, ...(isOwnEnd ? [] : [reason, message])];
  if (status === 'Degraded' || status === 'Unknown') words.push(status);
  if (isSuccessWithoutCode(execution, container)) words.push('Azure says Succeeded, and gives no exit code');
  return [...new Set(words.filter((each) => each !== undefined && each !== ''))].join('; ');
}

function toMoments({ properties: { startTime, endTime } }: JobExecution): Readonly<Record<string, Date>> {
  const moments = { startTime: toDate(startTime), endTime: toDate(endTime) };
  return Object.fromEntries(Object.entries(moments).flatMap(([name, at]) => (at === undefined ? [] : [[name, at]])));
}

function toDate(text: string | undefined): Date | undefined {
  const at = new Date(text ?? '');
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Memory is said as `2Gi`. */
function toSize({ properties }: JobExecution, containerName: string): { size?: RunSize } {
  const resources = properties.template?.containers?.find(({ name }) => name === containerName)?.resources;
  const vcpu = Number(resources?.cpu);
  const memoryGib = Number(/^([\d.]+)Gi$/.exec(resources?.memory ?? '')?.[1]);
  return vcpu > 0 && memoryGib > 0 ? { size: { vcpu, memoryGib } } : {};
}
