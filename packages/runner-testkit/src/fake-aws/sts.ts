import type { Account } from './account.ts';
import type { Handlers } from './registry.ts';

/** Who the caller is: always the same assumed role. */
export function stsHandlers(account: Account): Handlers {
  return {
    GetCallerIdentity: () => ({
      Arn: `arn:aws:sts::${account.id}:assumed-role/runner/session`,
      UserId: 'AROAEXAMPLE:session',
      Account: account.id,
    }),
  };
}
