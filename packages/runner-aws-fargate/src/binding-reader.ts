import type { DriverError } from '@dativo/runner';
import { type BindingOwner, BindingReader, toInvalidBinding } from '@dativo/runner/drivers';

const OWNER: BindingOwner = {
  runtime: 'aws_fargate',
  needs: 'the task definition, cluster and subnets',
  packageName: '@dativo/runner-aws-fargate',
};

export type { BindingReader };

export function openBinding(identifiers: unknown): BindingReader {
  return new BindingReader(identifiers, OWNER);
}

export function invalidBinding(message: string): DriverError {
  return toInvalidBinding(message, OWNER);
}
