import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeFileAtomic } from '@dativo/resolver';
import type { PlanFingerprint, PlanSummary, StateVersion } from '@dativo/terraform';
import { UsageError } from '../usage-error.ts';

/** What is handed on of a plan: enough to know it again, and no value of it. */
export interface PlannedJob {
  /** As messages name it, from the folder where the pipeline runs. */
  readonly file: string;
  readonly job_name: string;
  readonly fingerprint: PlanFingerprint;
  /** The state that it was planned on; null where there was none. */
  readonly state: StateVersion | null;
  readonly summary: PlanSummary;
}

export interface PlanRecord {
  readonly schema_version: 1;
  readonly created_at: string;
  /** Null where the host names none. */
  readonly commit: string | null;
  readonly jobs: readonly PlannedJob[];
}

const FILE = 'plans.json';

/** Writes the record into a folder that git ignores; gives the file's path. */
export async function writePlanRecord(folder: string, record: PlanRecord): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(join(folder, '.gitignore'), '*\n');
  const path = join(folder, FILE);
  await writeFileAtomic(path, `${JSON.stringify(record, null, 2)}\n`);
  return path;
}

/** Reads what `dativo ci plan` left. Throws {@link UsageError} where there is nothing, or something else. */
export async function readPlanRecord(cwd: string, folder: string): Promise<PlanRecord> {
  const help = 'Run dativo ci plan before, and hand its folder on: --plan-dir DIR.';
  const text = await readFile(join(resolve(cwd, folder), FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new UsageError(`there is no plan in ${folder}`, help);
    throw error;
  });
  const record = parse(text);
  if (record === undefined) throw new UsageError(`${join(folder, FILE)} is not what dativo ci plan wrote`, help);
  return record;
}

function parse(text: string): PlanRecord | undefined {
  try {
    const record = JSON.parse(text);
    const isWhole =
      record?.schema_version === 1 && Array.isArray(record.jobs) && !Number.isNaN(Date.parse(record.created_at));
    return isWhole && record.jobs.every(isPlannedJob) ? record : undefined;
  } catch {
    return undefined;
  }
}

function isPlannedJob(job: PlannedJob | null): boolean {
  const parts = job?.fingerprint?.parts;
  return (
    typeof job?.file === 'string' &&
    typeof job.fingerprint?.digest === 'string' &&
    typeof parts === 'object' &&
    parts !== null
  );
}
