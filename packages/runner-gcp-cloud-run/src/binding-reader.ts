import type { DriverError } from '@dativo/runner';
import { type BindingOwner, BindingReader, IDENTIFIERS, toInvalidBinding } from '@dativo/runner/drivers';

const OWNER: BindingOwner = {
  runtime: 'gcp_cloud_run',
  needs: 'the project and the Cloud Run job',
  packageName: '@dativo/runner-gcp-cloud-run',
};

export { type BindingReader, IDENTIFIERS as WHERE };

export function openBinding(identifiers: unknown): BindingReader {
  return new BindingReader(identifiers, OWNER);
}

export function invalidBinding(message: string): DriverError {
  return toInvalidBinding(message, OWNER);
}
