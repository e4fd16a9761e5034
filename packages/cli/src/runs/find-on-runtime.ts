import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DriverError, reattach, toRunState } from '@dativo/runner';
import type { CommandContext } from '../command.ts';
import { openDriver } from '../runtimes.ts';
import { toSession } from '../stages/session.ts';
import { prepareRun } from './prepare-run.ts';
import { type KnownRun, readRun } from './read-run.ts';
import { toRunFolder } from './run-folder.ts';
import { checkRunId } from './run-id.ts';
import { requestOf } from './run-request.ts';
import { sensitiveTexts } from './run-secrets.ts';

/**
 * A run by its id and its job: from the record in the job's working files, and where there is none from what the runtime
 * shows of it. Throws `DriverError` `NOT_FOUND` where the runtime shows nothing, and what a job that cannot be run throws.
 */
export async function findOnRuntime(context: CommandContext, name: string): Promise<KnownRun> {
  const runId = checkRunId(name);
  const session = await toSession(context, context.args.text('job') ?? '');
  const path = join(session.workspace.runs, runId);
  const known = existsSync(path) ? await readRun(toRunFolder(path)) : undefined;
  if (known !== undefined) return known;
  const { runtime, startable } = await prepareRun(session);
  const records = await reattach(requestOf(session, startable, runId), await openDriver(context.io, runtime));
  if (records === undefined) {
    throw new DriverError('NOT_FOUND', `${runtime} shows no run ${runId} of ${session.loaded.file}`, {
      help: 'Check the id; a run that ended some time ago may be forgotten there.',
    });
  }
  const { maskedText } = startable;
  const hidden = sensitiveTexts(startable.outputs);
  return {
    runId,
    folder: toRunFolder(path),
    records,
    state: toRunState(records),
    owner: undefined,
    hidden,
    maskedText,
  };
}
