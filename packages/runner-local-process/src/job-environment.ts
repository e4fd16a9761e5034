import { gzipSync } from 'node:zlib';
import { DriverError, type StartRequest, toContainerEnvironment } from '@dativo/runner';
import type { LocalBinding } from './local-binding.ts';

/**
 * Bytes of `DATIVO_JOB_CONFIG`. Linux takes no more than 128 KiB for one variable (MAX_ARG_STRLEN); the rest is reserve.
 * Source: https://man7.org/linux/man-pages/man2/execve.2.html, "Limits on size of arguments and environment".
 */
const JOB_CONFIG_LIMIT = 96 * 1024;

/** The job text as it travels in `DATIVO_JOB_CONFIG`: gzip, base64. Throws `DriverError` `REFUSED` over the limit. */
export function encodeJobConfig(jobText: string): string {
  const encoded = gzipSync(jobText).toString('base64');
  if (encoded.length <= JOB_CONFIG_LIMIT) return encoded;
  throw new DriverError(
    'REFUSED',
    `the resolved job takes ${encoded.length} bytes as DATIVO_JOB_CONFIG (gzip, base64); the limit is ${JOB_CONFIG_LIMIT}`,
    { help: 'Make the job file smaller: move long lists or queries to files that the job names.' },
  );
}

/**
 * The environment of the job's process: this user's own, without Terraform's variables; then the module's, then the
 * request's; the contract's names come last and cannot be overridden.
 */
export function toJobEnvironment(
  request: Pick<StartRequest, 'attempt' | 'environment' | 'jobText' | 'runId' | 'timeoutSeconds'>,
  binding: Pick<LocalBinding, 'environment' | 'stateDirectory'>,
  own: NodeJS.ProcessEnv,
): Record<string, string> {
  const inherited = Object.entries(own).flatMap(([name, value]) =>
    value === undefined || name.startsWith('TF_') ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(inherited),
    ...binding.environment,
    ...toContainerEnvironment(request),
    ...(binding.stateDirectory === undefined ? {} : { STATE_DIR: binding.stateDirectory }),
    DATIVO_JOB_CONFIG: encodeJobConfig(request.jobText),
  };
}
