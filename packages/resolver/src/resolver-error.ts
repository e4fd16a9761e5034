import { CodedError } from '@dativo/schema';

/** The resolved file could not be written; the file that was there is untouched. */
export class ResolverError extends CodedError<'WRITE_FAILED'> {
  override readonly name = 'ResolverError';
}
