import type { SendToAws } from './send-to-aws.ts';
import type { LogGroup, VerifyApi } from './verify-api.ts';

/** Log groups. AWS finds them by prefix only, so a group may stand behind others with longer names. */
export function lookAtLogs(send: SendToAws): Pick<VerifyApi, 'describeLogGroup'> {
  return {
    describeLogGroup: async (name): Promise<LogGroup | undefined> => {
      let nextToken: string | undefined;
      do {
        const page = (await send('logs', 'DescribeLogGroups', {
          logGroupNamePrefix: name,
          ...(nextToken === undefined ? {} : { nextToken }),
        })) as RawLogGroups;
        const found = page.logGroups?.find(({ logGroupName }) => logGroupName === name);
        if (found !== undefined) return { arn: found.arn ?? name, retentionDays: found.retentionInDays };
        nextToken = page.nextToken;
      } while (nextToken !== undefined);
      return undefined;
    },
  };
}

export interface RawLogGroups {
  readonly logGroups?:
    | readonly {
        readonly logGroupName?: string | undefined;
        readonly arn?: string | undefined;
        readonly retentionInDays?: number | undefined;
      }[]
    | undefined;
  readonly nextToken?: string | undefined;
}
