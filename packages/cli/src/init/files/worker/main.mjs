// The work of a job: reads the CSV files that the job names, checks every row against the asset, writes JSON lines.
// Started as `node worker/main.mjs run --config FILE --mode MODE`; needs nothing but Node. What a runner expects of any
// program is all here: the log as JSON lines on standard error, the counts in `job_finished`, and the exit code
// (0 all rows, 2 failed and nothing written).
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRow } from './check-row.mjs';
import { readCsv } from './read-csv.mjs';
import { readYaml } from './read-yaml.mjs';

const counts = { rows_read: 0, rows_written: 0, rows_rejected: 0, files_written: 0, bytes_written: 0 };
let context = { run_id: process.env.DATIVO_RUN_ID ?? 'by-hand' };

function log(level, event_type, message, fields = {}) {
  const line = { timestamp: new Date().toISOString(), level, message, ...context, event_type, ...fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Nothing is written unless every row fits the asset. */
function run(file) {
  const job = readYaml(readFileSync(file, 'utf8'), file);
  context = { ...context, tenant_id: job.tenant_id, job_name: job.infrastructure?.tags?.job_name };
  log('INFO', 'job_started', `Started the job of ${file}`);
  const asset = readYaml(readFileSync(job.asset_path, 'utf8'), job.asset_path);
  const rows = job.source.files.flatMap(({ path }) => rowsOf(path, asset));
  if (counts.rows_rejected > 0)
    throw new Error(`${counts.rows_rejected} of ${counts.rows_read} rows do not fit the asset`);
  write(job.target.connection.local.path, `${asset.name}.ndjson`, rows);
}

function rowsOf(path, asset) {
  return readCsv(readFileSync(path, 'utf8'), path).map(({ line, cells }) => {
    counts.rows_read += 1;
    const { row, problem } = checkRow(cells, asset.schema);
    if (problem === undefined) return row;
    counts.rows_rejected += 1;
    log('ERROR', 'schema_violation', `${path}, line ${line}: ${problem}`);
    return undefined;
  });
}

/** A reader sees the old file or the new one, never half of it. */
function write(folder, name, rows) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  const bytes = statSync(path).size;
  Object.assign(counts, { rows_written: rows.length, files_written: 1, bytes_written: bytes });
  log('INFO', 'batch_written', `Wrote ${rows.length} rows to ${path}`, { file: path, rows: rows.length, bytes });
}

const words = process.argv.slice(2);
const file = words[words.indexOf('--config') + 1];
let exitCode = 0;
try {
  if (words[0] !== 'run' || !words.includes('--config') || file === undefined)
    throw new Error('use: run --config FILE [--mode MODE]');
  run(file);
} catch (error) {
  log('ERROR', 'job_error', error.message);
  exitCode = 2;
}
log(exitCode === 0 ? 'INFO' : 'ERROR', 'job_finished', `Finished with exit code ${exitCode}`, {
  exit_code: exitCode,
  ...counts,
});
process.exitCode = exitCode;
