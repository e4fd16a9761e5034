import { isDeepStrictEqual } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseResolvedJob, type ResolvedJob } from '@dativo/schema';

/** The variable in which the job travels, gzip and base64; the container's entry point unpacks it. */
export const JOB_VARIABLE = 'DATIVO_JOB_CONFIG';

/** Byte of a gzip header that names the operating system; 255 is "unknown" (RFC 1952). */
const OS_BYTE = 9;
const UNKNOWN_OS = 255;

/** The job text as it travels. The same text gives the same bytes on every system, so that a repeated start is the same request. */
export function encodeJob(jobText: string): string {
  const packed = gzipSync(jobText, { level: 9 });
  packed[OS_BYTE] = UNKNOWN_OS;
  return packed.toString('base64');
}

/**
 * Whether what a container finds in {@link JOB_VARIABLE} anyway, as the Terraform module's `job_config` puts it there, is the very
 * same job. The block `infrastructure` does not count; no container reads it.
 */
export function isSameJob(packed: string | undefined, job: ResolvedJob): boolean {
  const carried = packed === undefined ? undefined : decodeJob(packed);
  return carried !== undefined && isDeepStrictEqual(withoutInfrastructure(carried), withoutInfrastructure(job));
}

/** Undefined for what is not a packed job: somebody else's value under our name is no job of ours. */
function decodeJob(packed: string): ResolvedJob | undefined {
  try {
    const parsed = parseResolvedJob(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));
    return parsed.ok ? parsed.job : undefined;
  } catch {
    return undefined;
  }
}

function withoutInfrastructure({ infrastructure: _, ...rest }: ResolvedJob): unknown {
  return JSON.parse(JSON.stringify(rest));
}
