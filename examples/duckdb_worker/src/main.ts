import { randomUUID } from 'node:crypto';
import { type Arguments, HELP, parseArguments } from './arguments.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { firstLine, JobError } from './job-error.ts';
import { loadJob, loadJobHead } from './load-job.ts';
import { createLogger, type Logger, type LogLevel } from './log.ts';
import { listSecrets } from './redact.ts';
import { type Progress, runJob } from './run-job.ts';
import { listenForStop, Stopped } from './stop-signals.ts';
import { readTimeLimit } from './time-limit.ts';

type RunArguments = Extract<Arguments, { kind: 'run' }>;

/** Runs the program with the real process around it. */
export async function start(): Promise<void> {
  // A reader that went away must not end the job.
  process.stderr.on('error', () => {});
  const runId = safeName(process.env['DATIVO_RUN_ID'] ?? '') ?? randomUUID();
  const logger = createLogger(
    (line) => process.stderr.write(`${line}\n`),
    () => new Date(),
    // Until the job file says otherwise, nothing secret is written.
    { level: 'INFO', secrets: listSecrets(process.env), context: { run_id: runId } },
  );
  // Node would end with 1 for an exception that nobody caught, which means "partial" here.
  process.on('uncaughtException', (error) => {
    logFailure(error, logger);
    process.exit(EXIT_CODES.failure);
  });
  process.exitCode = await main(process.argv.slice(2), runId, logger);
}

async function main(argv: readonly string[], runId: string, logger: Logger): Promise<number> {
  const request = parseArguments(argv);
  if (request.kind === 'help') {
    process.stdout.write(HELP);
    return request.isAsked ? EXIT_CODES.success : EXIT_CODES.failure;
  }
  if (request.kind === 'wrong') return logFailure(new JobError('USAGE', request.message), logger);
  return run(request, runId, logger);
}

async function run(request: RunArguments, runId: string, logger: Logger): Promise<number> {
  const startedAt = performance.now();
  const progress: Progress = { rowsRead: 0, rowsWritten: 0, rowsRejected: 0, filesWritten: 0, bytesWritten: 0 };
  let stop: ReturnType<typeof listenForStop> | undefined;
  let exitCode: number;
  try {
    stop = listenForStop(process, readTimeLimit(process.env));
    await load(request, runId, logger, progress, stop.signal);
    exitCode = progress.rowsRejected > 0 ? EXIT_CODES.partial : EXIT_CODES.success;
  } catch (error) {
    exitCode = logFailure(error, logger);
  } finally {
    stop?.release();
  }
  logFinish(exitCode, progress, (performance.now() - startedAt) / 1000, logger);
  return exitCode;
}

async function load(
  { config, mode }: RunArguments,
  runId: string,
  logger: Logger,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const { env } = process;
  const head = await loadJobHead(config, env);
  logger.configure({
    level: head.logLevel,
    secrets: head.redactsSecrets ? listSecrets(env) : [],
    context: { run_id: runId, tenant_id: head.tenantId, job_name: head.jobName },
  });
  logger.write({
    level: 'INFO',
    module: 'job',
    event: 'job_started',
    message: `Started the job '${head.jobName}' of ${config}`,
    fields: { config, mode },
  });
  const job = await loadJob(head.file, mode, env);
  await runJob(job, { runId, env, logger, progress, signal });
}

/** Logs why the run ends, in one line, and gives the exit code for it. */
function logFailure(error: unknown, logger: Logger): number {
  if (error instanceof Stopped) {
    const message = `${error.message}; nothing was written and the temporary files are removed.`;
    logger.write({ level: 'WARNING', module: 'job', event: 'job_stopped', message });
    return error.exitCode;
  }
  const isExpected = error instanceof JobError;
  logger.write({
    level: 'ERROR',
    module: 'job',
    event: 'job_error',
    message: isExpected ? error.message : `Unexpected failure: ${firstLine(error)}`,
    fields: { error_code: isExpected ? error.code : 'UNEXPECTED' },
  });
  return EXIT_CODES.failure;
}

function logFinish(exitCode: number, progress: Progress, durationSeconds: number, logger: Logger): void {
  const levels: Readonly<Record<number, LogLevel>> = { 0: 'INFO', 1: 'WARNING' };
  logger.write({
    level: levels[exitCode] ?? 'ERROR',
    module: 'job',
    event: 'job_finished',
    message: `Finished with exit code ${exitCode}: ${progress.rowsWritten} of ${progress.rowsRead} rows written`,
    fields: {
      exit_code: exitCode,
      rows_read: progress.rowsRead,
      rows_written: progress.rowsWritten,
      rows_rejected: progress.rowsRejected,
      files_written: progress.filesWritten,
      bytes_written: progress.bytesWritten,
      duration_seconds: Math.round(durationSeconds * 1000) / 1000,
    },
  });
}

/** The run id becomes a file name, so only harmless characters of it are kept. */
function safeName(text: string): string | undefined {
  const safe = text
    .replace(/[^A-Za-z0-9._-]/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 128);
  return safe === '' ? undefined : safe;
}
