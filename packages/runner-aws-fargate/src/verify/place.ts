import type { VerifyTarget } from './verify-target.ts';

/** What ARNs are made of. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly clusterName: string;
}

/** Reads the account out of the first ARN that has one; undefined where the target holds only names and the caller is unknown. */
export function readPlace(target: VerifyTarget, callerArn: string | undefined): Place | undefined {
  const arn = [target.cluster, target.taskDefinition, callerArn].find((each) => each?.startsWith('arn:'));
  const [, partition, , , account] = arn?.split(':') ?? [];
  if (partition === undefined || account === undefined) return undefined;
  const clusterName = target.cluster.split('/').at(-1) ?? target.cluster;
  return { partition, region: target.region, account, clusterName };
}

export function toClusterArn({ partition, region, account, clusterName }: Place): string {
  return `arn:${partition}:ecs:${region}:${account}:cluster/${clusterName}`;
}

/**
 * The user or role behind a caller: policies belong to the role, while a session's ARN names the session. A role's path is not in that
 * ARN, so this is only right for roles without one. Undefined for the root user and for federated ones.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
 */
export function toPrincipal(
  callerArn: string,
): { readonly arn: string; readonly roleName: string | undefined } | undefined {
  const [, partition, , , account, resource = ''] = callerArn.split(':');
  const [type, name = ''] = resource.split('/');
  if (type === 'assumed-role') return { arn: `arn:${partition}:iam::${account}:role/${name}`, roleName: name };
  if (type === 'user' || type === 'role') return { arn: callerArn, roleName: undefined };
  return undefined;
}

/** The name that IAM asks for: the last part of a role's ARN. */
export function toRoleName(roleArn: string): string {
  return roleArn.split('/').at(-1) ?? roleArn;
}
