import type { JournalRecord } from '@dativo/runner';
import type { CommandContext, CommandResult } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';
import { findRecord } from './find-run.ts';
import { renderRun } from './render-run.ts';
import { toRunEntry } from './run-entry.ts';

/** `dativo runs show RUN`: everything that the record tells, without asking anybody. */
export async function run(context: CommandContext, names: readonly string[]): Promise<CommandResult> {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) {
    throw new UsageError('dativo runs show takes one RUN', 'See dativo runs --help.');
  }
  const known = await findRecord(context, name);
  const { state, records, owner } = known;
  return {
    exitCode: EXIT.ok,
    text: renderRun(known, context.report.out),
    data: {
      run: { ...toRunEntry(known), owner: owner ?? null },
      result: state.result ?? null,
      records: records.map(withoutJobText),
      warnings: state.warnings,
    },
  };
}

/** The job text may hold values that were asked to be written into it; it stays in the record. */
function withoutJobText(record: JournalRecord): object {
  if (record.type !== 'intent') return record;
  const { job_text, ...request } = record.request;
  return { ...record, request: { ...request, job_bytes: Buffer.byteLength(job_text) } };
}
