import type { CommandResult } from '../command.ts';
import { literal } from '../render/markdown-text.ts';

/** How far a job came. */
export type JobStage = 'not applied' | 'applied' | 'verified' | 'run finished';

export interface JobEnd {
  readonly file: string;
  readonly stage: JobStage;
  readonly result: CommandResult;
}

/** What became of each job, as a page in Markdown. */
export function runPage(ends: readonly JobEnd[]): string {
  const rows = ends.map(({ file, stage, result: { exitCode, error } }) => {
    const why = error === undefined ? '' : literal(error.message);
    return `| <code>${literal(file)}</code> | ${stage} | ${exitCode} | ${why} |`;
  });
  const table = ['| Job | Came as far as | Exit code | Why |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return `### dativo apply\n\n${ends.length === 0 ? 'No job is touched, so nothing was applied.' : table}\n`;
}
