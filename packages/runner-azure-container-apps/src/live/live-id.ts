/**
 * Identity of a line that a stream told: its number from the first line of the container on, which no two readers give to different
 * lines. A run may have several executions.
 */
export function toLiveId({ execution, number }: { execution: string; number: number }): string {
  return `live/${execution}/${number}`;
}

/** How many lines had been told with this one; undefined for a line of the record. */
export function countOfLiveId(id: string): number | undefined {
  const [, count] = /^live\/[^/]+\/(\d+)$/.exec(id) ?? [];
  return count === undefined ? undefined : Number(count);
}
