import type { Faults } from '../../fake-cloud/troubles.ts';
import { Fault } from '../wire/fault.ts';
import type { Request } from '../wire/read-request.ts';

const unavailable = () => new Fault(503, 'ServiceUnavailable', 'The service is unavailable. Please retry later.');

/**
 * Azure Resource Manager's words. Sources:
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling,
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors
 */
const OF_ARM: Faults<Fault> = {
  throttle: () => {
    const message =
      "Number of requests for subscription exceeded the limit for time interval. Please try again after '1' seconds.";
    return new Fault(429, 'SubscriptionRequestsThrottled', message, { headers: { 'retry-after': '1' } });
  },
  server_error: () => new Fault(500, 'InternalServerError', 'An error has occurred.'),
  expired_credentials: () => {
    const message = 'The access token expiry UTC time is earlier than current UTC time.';
    const headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
    return new Fault(401, 'ExpiredAuthenticationToken', message, { headers });
  },
  unavailable,
};

/** Source: https://learn.microsoft.com/azure/azure-monitor/logs/api/errors */
const OF_LOG_ANALYTICS: Faults<Fault> = {
  throttle: () => {
    const message = 'Rate limit is exceeded. Please try again later.';
    return new Fault(429, 'ThrottledError', message, { headers: { 'retry-after': '1' } });
  },
  server_error: () => new Fault(500, 'InternalServerError', 'Something unexpected has gone wrong.'),
  expired_credentials: () => new Fault(401, 'InvalidTokenError', 'Valid authentication was not provided'),
  unavailable,
};

export function faultsOf({ operation }: Request): Faults<Fault> {
  return operation === 'Query_Execute' ? OF_LOG_ANALYTICS : OF_ARM;
}
