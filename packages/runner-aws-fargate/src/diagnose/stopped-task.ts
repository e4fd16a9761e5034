/** What a diagnosis reads of a stopped task, in the words of DescribeTasks. */
export interface StoppedTask {
  readonly stopCode?: string | undefined;
  readonly stoppedReason?: string | undefined;
  readonly containers?: readonly StoppedContainer[] | undefined;
}

interface StoppedContainer {
  readonly name?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly reason?: string | undefined;
}

/**
 * What ECS says of a stop: the task's reason, and that of the declared container. Another container speaks only where the declared
 * one has nothing to say and has not ended well. Without a name every container counts as declared.
 */
export function listReasons(task: StoppedTask, containerName: string | undefined): readonly string[] {
  const containers = task.containers ?? [];
  const declared = containers.filter(({ name }) => containerName === undefined || name === containerName);
  const own = toTexts(declared);
  const endedWell = declared.some(({ exitCode }) => exitCode === 0);
  const others = own.length > 0 || endedWell ? [] : toTexts(containers.filter((each) => !declared.includes(each)));
  return [...new Set([...toTexts([{ reason: task.stoppedReason }]), ...own, ...others])];
}

function toTexts(containers: readonly StoppedContainer[]): string[] {
  return containers.flatMap(({ reason }) => (reason === undefined || reason.trim() === '' ? [] : [reason]));
}
