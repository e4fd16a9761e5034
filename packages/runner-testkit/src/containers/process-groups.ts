const living = new Set<number>();

/** Notes a group that must not outlive this process, and gives what ends it. */
export function guardGroup(group: number): () => void {
  if (living.size === 0) process.once('exit', endAll);
  living.add(group);
  return () => {
    living.delete(group);
    if (living.size === 0) process.removeListener('exit', endAll);
    endGroup(group);
  };
}

function endAll(): void {
  for (const group of living) endGroup(group);
}

function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // ESRCH: nobody is left in it.
  }
}
