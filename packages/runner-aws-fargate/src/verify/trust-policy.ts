/** Whether a trust policy lets tasks of ECS take on the role. Conditions are not judged. */
export function trustsTasks(policy: string): boolean {
  return readStatements(policy).some(
    (statement) =>
      statement['Effect'] === 'Allow' &&
      toList(statement['Action']).some((action) => ['sts:AssumeRole', 'sts:*', '*'].includes(action)) &&
      listServices(statement['Principal']).some((service) => TASKS.test(service)),
  );
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html */
const TASKS = /^(ecs-tasks\.amazonaws\.com|\*)$/;

function readStatements(policy: string): Record<string, unknown>[] {
  try {
    const statements: unknown = (JSON.parse(policy) as { Statement?: unknown }).Statement;
    return (Array.isArray(statements) ? statements : [statements]).filter(
      (each): each is Record<string, unknown> => typeof each === 'object' && each !== null,
    );
  } catch {
    // A policy that is no JSON lets nobody in.
    return [];
  }
}

function listServices(principal: unknown): string[] {
  if (principal === '*') return ['*'];
  if (typeof principal !== 'object' || principal === null) return [];
  return toList((principal as Record<string, unknown>)['Service']);
}

function toList(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
}
