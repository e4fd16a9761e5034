import type { CommandContext } from '../../command.ts';
import { readJobText } from '../../job-source.ts';
import type { JobFile } from '../../validate/job-file.ts';
import { otherKindOfFile } from '../../validate/other-kind-of-file.ts';
import { noJobAmong, skippedNotes } from '../../validate/set-aside.ts';
import type { SkippedFile } from '../../validate/validation-report.ts';

/** The files to run as jobs: connectors, assets and the like in a folder are left out, and said. Throws where no job is left. */
export async function jobsToRun({ io, report }: CommandContext, found: readonly JobFile[]): Promise<readonly string[]> {
  const jobs: string[] = [];
  const others: SkippedFile[] = [];
  for (const source of found) {
    const { file } = source;
    const read = source.isFound ? await readJobText(io, file) : undefined;
    const kind = read?.ok ? otherKindOfFile(source, read.source.text) : undefined;
    if (kind === undefined) jobs.push(file);
    else others.push({ file, kind });
  }
  if (jobs.length === 0 && others.length > 0) throw noJobAmong(others);
  for (const note of skippedNotes(others, 'not run')) report.say(note);
  return jobs;
}
