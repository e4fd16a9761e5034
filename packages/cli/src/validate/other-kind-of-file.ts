import { inspectJob, otherKindOf } from '@dativo/schema';
import type { JobFile } from './job-file.ts';

/** What a file is that is no job, from its text. Only a file that nobody named may be something else. */
export function otherKindOfFile({ isFound = false, file }: JobFile, text: string | undefined): string | undefined {
  return isFound && text !== undefined ? otherKindOf(inspectJob(text, { file })) : undefined;
}
