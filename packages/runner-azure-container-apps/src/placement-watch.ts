import type { JobExecution } from './azure-api.ts';

export interface PlacementWatch {
  /** Whether every look so far, and there was one before the end, showed an execution without any replica. */
  isNeverPlaced(execution: JobExecution): boolean;
  forget(execution: string): void;
}

/**
 * Remembers which executions had a replica: one that was stopped while it still waited for its place has never run, but its last
 * state alone does not prove that.
 */
export function createPlacementWatch(): PlacementWatch {
  const seen = new Map<string, boolean>();
  return {
    isNeverPlaced({ name, properties: { status, endTime, detailedStatus } }) {
      const replicas = detailedStatus?.replicas ?? [];
      const isWaiting = status === 'Processing' && replicas.length === 0;
      const isOver = endTime !== undefined;
      if (!isOver) seen.set(name, (seen.get(name) ?? true) && isWaiting);
      return isOver && status !== 'Succeeded' && replicas.length === 0 && seen.get(name) === true;
    },
    forget: (execution) => void seen.delete(execution),
  };
}
