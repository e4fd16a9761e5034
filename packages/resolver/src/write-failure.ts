import { ResolverError } from './resolver-error.ts';

const REASONS: Readonly<Record<string, { readonly reason: string; readonly help: string }>> = {
  EACCES: { reason: 'permission denied', help: 'Give yourself write access to its directory, or choose another file.' },
  EPERM: {
    reason: 'the operation is not permitted',
    help: 'The file or its directory may be protected against changes; choose another.',
  },
  EROFS: { reason: 'the file system is read-only', help: 'Choose a file on a file system that can be written to.' },
  ENOSPC: { reason: 'no space is left on the device', help: 'Free some space and try again.' },
  EDQUOT: { reason: 'the disk quota is used up', help: 'Free some space and try again.' },
  ENOENT: { reason: 'its directory does not exist', help: 'Create the directory first.' },
  ENOTDIR: { reason: 'a part of the path is not a directory', help: 'Check the path.' },
  EISDIR: { reason: 'a directory is in its place', help: 'Name a file, not a directory.' },
  ELOOP: { reason: 'the symbolic links form a circle', help: 'Name the file itself, or mend the link.' },
};

/** A failed file operation, in words, with the file that was to be written. */
export function toResolverError(path: string, cause: unknown): ResolverError {
  const code = toErrorCode(cause);
  const known = REASONS[code];
  const reason = known?.reason ?? (cause instanceof Error ? cause.message : code);
  return new ResolverError(
    'WRITE_FAILED',
    `${path} was not written: ${reason}${known === undefined ? '' : ` (${code})`}.`,
    {
      cause,
      help: `${known?.help ?? 'See the cause.'} The file that was there is untouched.`,
    },
  );
}

export function toErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
