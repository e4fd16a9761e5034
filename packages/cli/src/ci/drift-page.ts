import type { CommandResult } from '../command.ts';
import { plural } from '../render/count.ts';
import { literal } from '../render/markdown-text.ts';
import type { PlannedJob } from './plan-record.ts';

export interface JobDrift {
  readonly file: string;
  readonly planned: PlannedJob | undefined;
  readonly result: CommandResult;
}

/** Which jobs differ from their infrastructure, as a page in Markdown: names only. The same drift gives the same bytes. */
export function driftPage(drifts: readonly JobDrift[]): string {
  const drifted = drifts.filter(({ planned }) => planned?.summary.hasChanges === true);
  const lines = drifted.flatMap(({ file, planned }) => [
    `- <code>${literal(file)}</code>`,
    ...(planned?.summary.resources ?? []).map(
      ({ address, action }) => `  - <code>${literal(address)}</code>: ${action}`,
    ),
  ]);
  const failed = drifts
    .filter(({ planned }) => planned === undefined)
    .map(({ file }) => `- <code>${literal(file)}</code> could not be planned`);
  const sum = `${drifted.length} of ${plural(drifts.length, 'job')} ${drifted.length === 1 ? 'differs' : 'differ'} from the infrastructure.`;
  return `### dativo drift\n\n${sum}\n${lines.length + failed.length === 0 ? '' : `\n${[...lines, ...failed].join('\n')}\n`}`;
}
