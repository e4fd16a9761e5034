import type { Fate } from '../../fake-cloud/start-lies.ts';
import type { LiveStart } from '../../fake-cloud/to-start.ts';
import type { Input } from '../wire/input.ts';
import type { Job } from './job.ts';

/** In the API's words. Source: `Condition.reason` in the discovery document of run v2. */
export interface StartFailure {
  readonly reason: 'CONTAINER_MISSING' | 'SECRETS_ACCESS_CHECK_FAILED' | 'PROGRESS_DEADLINE_EXCEEDED' | 'INTERNAL';
  readonly message: string;
}

export type ExecutionPhase = 'pending' | 'running' | 'ended';

/** `failed` is also the end of what was never started. */
export type TaskPhase = 'pending' | 'running' | 'succeeded' | 'failed' | 'cancelled';

/** `google.rpc.Status` with either an exit code or a signal, or neither. */
export interface AttemptResult {
  readonly status: { readonly code: number; readonly message: string };
  readonly exitCode?: number;
  readonly termSignal?: number;
}

export interface Task {
  readonly index: number;
  readonly name: string;
  readonly uid: string;
  phase: TaskPhase;
  retried: number;
  startedAt?: Date;
  completedAt?: Date;
  result?: AttemptResult;
  /** The entries of its containers among the starts. */
  start?: LiveStart;
}

export interface Execution {
  /** Without the path before it. */
  readonly name: string;
  /** From 1, in the order in which executions were made. */
  readonly number: number;
  readonly uid: string;
  readonly etag: string;
  readonly operationId: string;
  readonly job: Job;
  readonly isStranger: boolean;
  /** What lies have in store for it. */
  readonly fate: Fate<StartFailure, 'platform' | 'somebody'>;
  /** The template of its tasks, overrides merged in. */
  readonly template: Input;
  readonly parallelism: number;
  readonly tasks: readonly Task[];
  readonly createdAt: Date;
  /** Aborts when somebody or something wants it to end. */
  readonly stop: AbortController;
  phase: ExecutionPhase;
  /** Whether its image and its resources are there. */
  progress: 'created' | 'container-ready' | 'resources-available' | 'started';
  isCancelAsked: boolean;
  startedAt?: Date;
  completedAt?: Date;
  updatedAt: Date;
  failure?: StartFailure;
}
