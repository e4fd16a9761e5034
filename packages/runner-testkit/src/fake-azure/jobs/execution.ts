import type { Fate } from '../../fake-cloud/start-lies.ts';
import type { LiveStart } from '../../fake-cloud/to-start.ts';
import type { ContainerSpec } from './container-spec.ts';

/** Source: KnownJobExecutionRunningState of @azure/arm-appcontainers. */
export type ExecutionStatus = 'Processing' | 'Running' | 'Stopped' | 'Degraded' | 'Failed' | 'Unknown' | 'Succeeded';

/** Why an execution ends, in the platform's words. */
export interface Ending {
  readonly status: 'Stopped' | 'Failed' | 'Succeeded';
  readonly reason?: string;
  readonly message?: string;
  /** Told with each container. */
  readonly information?: string;
}

export interface ExecutionContainer {
  readonly spec: ContainerSpec;
  state: 'Waiting' | 'Running' | 'Terminated';
  exitCode?: number;
  information?: string;
}

export interface Execution {
  readonly name: string;
  /** From 1, in the order in which executions were made. */
  readonly number: number;
  readonly id: string;
  readonly jobId: string;
  readonly jobName: string;
  readonly replicaTimeoutSeconds: number;
  readonly containers: readonly ExecutionContainer[];
  /** What lies have in store for it. */
  readonly fate: Fate<Ending, Ending>;
  readonly isStranger: boolean;
  readonly createdAt: Date;
  /** Aborts when somebody or something wants it to end. */
  readonly stop: AbortController;
  status: ExecutionStatus;
  /** Once there is a replica. */
  replica?: string;
  ending?: Ending;
  endedAt?: Date;
  /** When its containers were started. */
  startedAt?: Date;
  /** Its entry among the starts, once its containers run. */
  start?: LiveStart;
}

/** Decides how the execution ends; the first ending stays. */
export function markEnding(execution: Execution, ending: Ending): void {
  execution.ending ??= ending;
}
