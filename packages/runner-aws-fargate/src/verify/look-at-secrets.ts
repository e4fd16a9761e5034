import type { SendToAws } from './send-to-aws.ts';
import type { VerifyApi } from './verify-api.ts';

/** Metadata of secrets and parameters; never their values. */
export function lookAtSecrets(send: SendToAws): Pick<VerifyApi, 'describeSecret' | 'describeParameter'> {
  return {
    describeSecret: async (id) => {
      const found = (await send('secretsmanager', 'DescribeSecret', { SecretId: id })) as RawSecret;
      if (found.ARN === undefined) return undefined;
      return {
        arn: found.ARN,
        isDeleted: found.DeletedDate !== undefined,
        hasValue: Object.values(found.VersionIdsToStages ?? {}).some((stages) => stages.includes('AWSCURRENT')),
      };
    },
    describeParameter: async (name) => {
      const { Parameters } = (await send('ssm', 'DescribeParameters', {
        ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values: [name] }],
      })) as RawParameters;
      const found = Parameters?.[0];
      return found === undefined ? undefined : { name: found.Name ?? name, type: found.Type ?? 'String' };
    },
  };
}

export interface RawSecret {
  readonly ARN?: string | undefined;
  readonly DeletedDate?: Date | undefined;
  readonly VersionIdsToStages?: Readonly<Record<string, readonly string[]>> | undefined;
}

export interface RawParameters {
  readonly Parameters?:
    | readonly { readonly Name?: string | undefined; readonly Type?: string | undefined }[]
    | undefined;
}
