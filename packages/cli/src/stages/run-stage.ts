import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@dativo/resolver';
import { listSecretValues, type RunResult, run } from '@dativo/runner';
import type { JsonValue, Outputs } from '@dativo/schema';
import { renderLogLine } from '../render/log-line.ts';
import { openDriver } from '../runtimes.ts';
import { jobNameOf } from '../workspace.ts';
import { openEventFile } from './event-file.ts';
import type { Startable } from './resolve-stage.ts';
import type { Session } from './session.ts';

export interface FinishedRun {
  readonly result: RunResult;
  readonly resultFile: string;
}

/** Starts the job, shows its log, waits for its end and keeps the result. Whatever happens to the run is a result. */
export function runStage(session: Session, startable: Startable, runtime: string): Promise<FinishedRun> {
  const { io, args, report, progress, events, workspace, loaded } = session;
  return progress.stage('run', async () => {
    const driver = await openDriver(io, runtime);
    const runId = createRunId(session);
    const folder = join(workspace.runs, runId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const kept = openEventFile(join(folder, 'events.ndjson'));
    try {
      const result = await run(
        {
          runId,
          job: startable.job,
          jobText: startable.text,
          containerMode: loaded.settings.containerMode,
          environment: {},
          timeoutSeconds: args.seconds('timeout') ?? timeoutOf(startable),
          graceSeconds: args.seconds('grace') ?? 30,
        },
        driver,
        {
          signals: io.signals,
          secrets: [...listSecretValues(io.env), ...sensitiveTexts(startable.outputs)],
          onLog: ({ text }) => progress.log(io.stdout.isTty ? renderLogLine(text, report.out) : text),
          onEvent(event) {
            kept.write(event);
            events.write(event);
            if (event.type === 'stopping')
              progress.say(`    stopping the job: ${event.cause}; ${event.grace_seconds} s to end by itself`);
            if (event.type === 'notice') progress.say(`    ${event.message}`);
          },
        },
      );
      const resultFile = join(folder, 'result.json');
      await writeFileAtomic(resultFile, `${JSON.stringify(result, null, 2)}\n`, { mode: 0o600 });
      return { value: { result, resultFile }, note: `${result.verdict}, ${result.reason}` };
    } finally {
      const fault = kept.fault();
      if (fault !== undefined) progress.complain(`    ${fault}`);
      kept.close();
    }
  });
}

/** Readable, sortable by time, and unlike any other. */
function createRunId({ io, loaded }: Session): string {
  const time = io.clock
    .now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, '');
  return `${jobNameOf(loaded)}-${time}-${randomBytes(3).toString('hex')}`;
}

/** The limit that Terraform knows wins over the one in the job file, since schedules obey it too. */
function timeoutOf({ job }: Startable): number | undefined {
  const identifiers = job.infrastructure?.resource_identifiers;
  const bound =
    typeof identifiers === 'object' && identifiers !== null ? Reflect.get(identifiers, 'timeout_seconds') : undefined;
  const limit = bound ?? job.infrastructure?.runtime.timeout_seconds;
  return typeof limit === 'number' ? limit : undefined;
}

function sensitiveTexts(sources: readonly Outputs[]): string[] {
  return sources.flatMap((outputs) =>
    [...outputs.values()].flatMap(({ value, isSensitive }) => (isSensitive ? textsOf(value) : [])),
  );
}

function textsOf(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return value instanceof Map ? [...value.values()].flatMap(textsOf) : [];
}
