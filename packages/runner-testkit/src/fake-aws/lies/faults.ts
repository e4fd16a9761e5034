import type { Faults } from '../../fake-cloud/troubles.ts';
import { Fault } from '../wire/fault.ts';

/** Sources: API models (errors of the operations) and https://docs.aws.amazon.com/AmazonECS/latest/APIReference/CommonErrors.html */
export function faultsOf(service: string): Faults<Fault> {
  return {
    throttle: () => new Fault('ThrottlingException', 'Rate exceeded'),
    server_error: () =>
      service === 'logs'
        ? new Fault('ServiceUnavailableException', 'The service cannot complete the request.', 500)
        : new Fault('ServerException', 'Service Unavailable. Please try again later.', 500),
    expired_credentials: () =>
      new Fault('ExpiredTokenException', 'The security token included in the request is expired'),
    unavailable: () => new Fault('ServiceUnavailable', 'Service is unable to handle request.', 503),
  };
}
