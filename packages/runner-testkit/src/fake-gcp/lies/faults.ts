import type { Op } from '../../cloud-stage.ts';
import type { Faults } from '../../fake-cloud/troubles.ts';
import { toQuotaFault } from '../logging/read-quota.ts';
import type { Project } from '../project.ts';
import { Fault } from '../wire/fault.ts';

/** Source: https://cloud.google.com/apis/design/errors (the messages are those that Google's APIs give) */
export function faultsOf(op: Op | 'other', project: Project): Faults<Fault> {
  return {
    throttle: () =>
      op === 'logs'
        ? toQuotaFault('Read', 'logging', project)
        : toQuotaFault(op === 'start' ? 'Job run' : 'Read', 'run', project),
    server_error: () => new Fault('INTERNAL', 'Internal error encountered.'),
    expired_credentials: () =>
      new Fault(
        'UNAUTHENTICATED',
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
        [
          {
            '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
            reason: 'ACCESS_TOKEN_EXPIRED',
            domain: 'googleapis.com',
          },
        ],
      ),
    unavailable: () => new Fault('UNAVAILABLE', 'The service is currently unavailable.'),
  };
}
