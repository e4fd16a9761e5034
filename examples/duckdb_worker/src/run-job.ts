import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRows, listViolations, type RowCounts } from './check-rows.ts';
import { type Database, openDatabase } from './database.ts';
import { openDraft, restoreInterrupted, syncFiles } from './dataset-directory.ts';
import { firstLine, JobError } from './job-error.ts';
import type { Job } from './load-job.ts';
import type { Logger } from './log.ts';
import { listParts, wordOf } from './source-parts.ts';
import { stageSource } from './stage-source.ts';
import { type WrittenFile, writeParquet, writeRejected } from './write-parquet.ts';

/** What a run has done so far. It grows while the run goes on, so that a failed run can tell too. */
export interface Progress {
  rowsRead: number;
  rowsWritten: number;
  rowsRejected: number;
  filesWritten: number;
  bytesWritten: number;
}

export interface RunContext {
  readonly runId: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** So many violations are named in the log; the counts are always complete. */
const LOGGED_VIOLATIONS = 10;

/** Runs a job: source → work database → checks → Parquet in the target's place. Leaves nothing else behind. */
export async function runJob(job: Job, context: RunContext): Promise<void> {
  const directory = makeWorkDirectory();
  try {
    const database = await openDatabase(directory, context.env, context.signal);
    try {
      await runOn(database, job, context);
    } finally {
      database.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

function makeWorkDirectory(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'duckdb-worker-'));
  } catch (error) {
    const message = `No working directory can be made in ${tmpdir()}: ${firstLine(error)}; set TMPDIR to a writable one.`;
    throw new JobError('ENGINE', message, { cause: error });
  }
}

async function runOn(database: Database, job: Job, context: RunContext): Promise<void> {
  const { logger, progress, signal } = context;
  const parts = await listParts(job.source, database);
  const word = wordOf(job.source);
  logger.write({
    level: 'INFO',
    module: 'job',
    event: 'job_validated',
    message: `The job is valid: ${parts.length} ${job.source.type} ${word}(s) into ${job.target.path}`,
    fields: {
      source_type: job.source.type,
      [`source_${word}s`]: parts.length,
      asset: job.asset.name,
      columns: job.asset.columns.length,
    },
  });
  await restoreInterrupted(job.target.path);
  await stageSource(job.source, parts, { asset: job.asset, database, logger, signal });
  const counts = await checkRows(job.asset, database);
  progress.rowsRead = counts.read;
  progress.rowsRejected = counts.rejected;
  if (counts.rejected > 0) await logViolations(database, job, logger);
  refuseBadRows(counts, job);
  await writeDataset(database, job, context);
}

async function logViolations(database: Database, job: Job, logger: Logger): Promise<void> {
  for (const violation of await listViolations(LOGGED_VIOLATIONS, database)) {
    const { file, row, line, column, problem } = violation;
    const place = row === null ? `line ${line}` : `row ${row}`;
    logger.write({
      level: job.onBadRows === 'strict' ? 'ERROR' : 'WARNING',
      module: 'check',
      event: 'schema_violation',
      message: `${file}, ${place}${column === null ? '' : `, column '${column}'`}: ${problem}`,
      fields: { ...violation },
    });
  }
}

function refuseBadRows({ read, rejected }: RowCounts, job: Job): void {
  if (rejected > 0 && job.onBadRows === 'strict') {
    const message = `${rejected} of ${read} rows break the schema of asset '${job.asset.name}'; nothing was written (schema_validation_mode: strict).`;
    throw new JobError('SCHEMA_VIOLATION', message);
  }
  if (read - rejected > 0) return;
  const found =
    read === 0 ? 'the source has no rows' : `all ${read} rows break the schema of asset '${job.asset.name}'`;
  throw new JobError('NO_VALID_ROWS', `There are no valid rows: ${found}; nothing was written.`);
}

async function writeDataset(database: Database, job: Job, context: RunContext): Promise<void> {
  const draft = await openDraft(job.target.path);
  try {
    const written = await writeParquet(draft.path, job.target, job.asset, database);
    if (context.progress.rowsRejected > 0) await writeRejected(draft.path, context.runId, database);
    await syncFiles(draft.path);
    context.signal.throwIfAborted();
    replaceDataset(() => draft.replaceDataset(), job.target.path);
    reportFiles(written, context);
  } finally {
    draft.discard();
  }
}

function replaceDataset(replace: () => void, target: string): void {
  try {
    replace();
  } catch (error) {
    throw new JobError('TARGET', `The target ${target} cannot be replaced: ${firstLine(error)}`, { cause: error });
  }
}

function reportFiles(files: readonly WrittenFile[], { logger, progress }: RunContext): void {
  for (const file of files) {
    progress.rowsWritten += file.rows;
    progress.filesWritten += 1;
    progress.bytesWritten += file.bytes;
    logger.write({
      level: 'INFO',
      module: 'target',
      event: 'batch_written',
      message: `Wrote ${file.rows} rows to ${file.path}`,
      fields: { file: file.path, rows: file.rows, bytes: file.bytes },
    });
  }
}
