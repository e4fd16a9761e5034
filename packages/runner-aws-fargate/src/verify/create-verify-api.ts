import { lookAtEc2 } from './look-at-ec2.ts';
import { lookAtEcr, type ReadUrl } from './look-at-ecr.ts';
import { lookAtEcs } from './look-at-ecs.ts';
import { lookAtIam } from './look-at-iam.ts';
import { lookAtLogs } from './look-at-logs.ts';
import { lookAtSecrets } from './look-at-secrets.ts';
import { readUrl } from './read-url.ts';
import type { SendToAws } from './send-to-aws.ts';
import type { VerifyApi } from './verify-api.ts';

/** `VerifyApi` over calls of AWS by name; `readUrl` fetches the address that ECR gives for an image's configuration. */
export function createVerifyApi(send: SendToAws, options: { readonly readUrl?: ReadUrl } = {}): VerifyApi {
  return {
    ...lookAtIam(send),
    ...lookAtEcs(send),
    ...lookAtEcr(send, options.readUrl ?? readUrl),
    ...lookAtSecrets(send),
    ...lookAtLogs(send),
    ...lookAtEc2(send),
  };
}
