import type { SendToAws } from './send-to-aws.ts';
import type { SimulatedAction, VerifyApi } from './verify-api.ts';

/** Who calls, roles, and what IAM would decide. */
export function lookAtIam(send: SendToAws): Pick<VerifyApi, 'getCaller' | 'simulate' | 'getRole'> {
  return {
    getCaller: async () => {
      const { Account = '', Arn = '' } = (await send('sts', 'GetCallerIdentity', {})) as RawCaller;
      return { account: Account, arn: Arn };
    },
    simulate: async ({ principal, actions, resources, context }) => {
      const results: SimulatedAction[] = [];
      let marker: string | undefined;
      do {
        const page = (await send('iam', 'SimulatePrincipalPolicy', {
          PolicySourceArn: principal,
          ActionNames: actions,
          ResourceArns: resources,
          ContextEntries: Object.entries(context).map(([name, value]) => ({
            ContextKeyName: name,
            ContextKeyValues: [value],
            ContextKeyType: 'string',
          })),
          ...(marker === undefined ? {} : { Marker: marker }),
        })) as RawSimulation;
        results.push(...(page.EvaluationResults ?? []).map(toSimulated));
        marker = page.IsTruncated ? page.Marker : undefined;
      } while (marker !== undefined);
      return results;
    },
    getRole: async (name) => {
      const { Role: role } = (await send('iam', 'GetRole', { RoleName: name })) as RawRole;
      if (role?.Arn === undefined) return undefined;
      return { arn: role.Arn, trustPolicy: decodeURIComponent(role.AssumeRolePolicyDocument ?? '') };
    },
  };
}

export interface RawCaller {
  readonly Account?: string | undefined;
  readonly Arn?: string | undefined;
}

export interface RawSimulation {
  readonly EvaluationResults?: readonly RawEvaluation[] | undefined;
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}

interface RawEvaluation {
  readonly EvalActionName?: string | undefined;
  readonly EvalDecision?: string | undefined;
  readonly MissingContextValues?: readonly string[] | undefined;
  readonly ResourceSpecificResults?:
    | readonly {
        readonly EvalResourceDecision?: string | undefined;
        readonly MissingContextValues?: readonly string[] | undefined;
      }[]
    | undefined;
}

export interface RawRole {
  readonly Role?:
    | { readonly Arn?: string | undefined; readonly AssumeRolePolicyDocument?: string | undefined }
    | undefined;
}

/** With several resources IAM decides for each; the action is allowed only if all are. */
function toSimulated(result: RawEvaluation): SimulatedAction {
  const perResource = result.ResourceSpecificResults ?? [];
  const decisions =
    perResource.length > 0
      ? perResource.map(({ EvalResourceDecision }) => EvalResourceDecision)
      : [result.EvalDecision];
  return {
    action: result.EvalActionName ?? '',
    isAllowed: decisions.every((decision) => decision === 'allowed'),
    missingContext: [
      ...(result.MissingContextValues ?? []),
      ...perResource.flatMap(({ MissingContextValues }) => MissingContextValues ?? []),
    ],
  };
}
