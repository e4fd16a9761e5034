import type { Start } from '../../cloud-stage.ts';
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

/** What lies have in store for one execution. */
export interface Fate {
  readonly isStuck: boolean;
  /** How it ends before any container has run. */
  readonly failure?: Ending;
  readonly interruption?: { readonly ending: Ending; readonly afterSeconds: number };
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
  readonly fate: Fate;
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
  start?: Writable<Start>;
}

export type Writable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** Decides how the execution ends; the first ending stays. */
export function markEnding(execution: Execution, ending: Ending): void {
  execution.ending ??= ending;
}
