import type { DriverError } from '@dativo/runner';
import { type BindingOwner, BindingReader, IDENTIFIERS, toInvalidBinding } from '@dativo/runner/drivers';

const OWNER: BindingOwner = {
  runtime: 'azure_container_apps',
  needs: 'the job and its container',
  packageName: '@dativo/runner-azure-container-apps',
};

export { type BindingReader, IDENTIFIERS as WHERE };

export function openBinding(identifiers: unknown): BindingReader {
  return new BindingReader(identifiers, OWNER);
}

export function invalidBinding(message: string): DriverError {
  return toInvalidBinding(message, OWNER);
}
