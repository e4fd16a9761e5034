import type { RunSetting } from './attempt/play-attempt.ts';
import { playAttempts } from './attempt/play-attempts.ts';
import { check } from './attempt/start.ts';
import type { Driver, RunRequest } from './driver.ts';
import { toJournaledRequest } from './journal/journaled-request.ts';
import { toTools } from './loop/run-tools.ts';
import type { RunOptions } from './run-options.ts';
import { finishRun } from './verdict/finish-run.ts';
import type { Ending } from './verdict/outcome.ts';
import type { RunResult } from './verdict/run-result.ts';

/**
 * Runs a job to its end: check, then attempts (submit, watch and follow the log, drain), verdict. Whatever happens to the run is
 * a result; nothing that a driver, a journal or a consumer does makes this throw.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { run } from '@dativo/runner';
 * import { createLocalProcessDriver } from '@dativo/runner-local-process';
 * import { parseResolvedJob } from '@dativo/schema';
 *
 * const jobText = readFileSync('resolved.yaml', 'utf8');
 * const parsed = parseResolvedJob(jobText, { file: 'resolved.yaml' });
 * if (!parsed.ok) throw new Error(parsed.diagnostics[0]?.message);
 * const request = {
 *   runId: 'orders-1',
 *   job: parsed.job,
 *   jobText,
 *   containerMode: 'self_hosted',
 *   environment: {},
 *   timeoutSeconds: 300,
 *   graceSeconds: 10,
 * };
 * const lines: string[] = [];
 * const result = await run(request, createLocalProcessDriver(), { onLog: ({ text }) => void lines.push(text) });
 * lines; // => ['5 orders']
 * result.verdict; // => 'succeeded'
 * process.exitCode = result.process_exit_code;
 */
export async function run(request: RunRequest, driver: Driver, options: RunOptions = {}): Promise<RunResult> {
  const tools = toTools(request, options);
  const { clock, deadlines, interruption } = tools;
  const setting = { request, driver, tools };
  const requestedAt = clock.now();
  const submitUntilMs = clock.monotonicMs() + deadlines.submitSeconds * 1000;
  try {
    const refused = await prepare(submitUntilMs, setting);
    const played = refused
      ? { attempts: [], ending: refused }
      : await playAttempts({ attempts: [], open: undefined }, submitUntilMs, setting);
    return await finishRun(played, requestedAt, setting);
  } finally {
    interruption.close();
  }
}

/** Everything before the first attempt: the intent on record, and the driver's own check. */
async function prepare(submitUntilMs: number, { request, driver, tools }: RunSetting): Promise<Ending | undefined> {
  const intent = toJournaledRequest(request, driver.runtime);
  const error = await tools.journal.require({ type: 'intent', schema_version: 1, request: intent });
  if (error) return { kind: 'not_submitted', error, mayHaveStarted: false };
  return check(request, driver, tools, submitUntilMs);
}
