import { basename } from 'node:path';
import type { Mode } from './arguments.ts';
import { type Asset, parseAsset } from './asset.ts';
import type { Environment } from './environment.ts';
import { JobError } from './job-error.ts';
import { type LogLevel, parseLogLevel } from './log.ts';
import { parseSource, type Source } from './source.ts';
import { parseTarget, type Target } from './target.ts';
import { readYamlMap, type YamlMap } from './yaml-map.ts';

/** Who runs, and how it wants its log: known before the rest of the job is checked, so that faults are logged under it. */
export interface JobHead {
  readonly file: YamlMap;
  readonly tenantId: string;
  readonly jobName: string;
  readonly logLevel: LogLevel;
  readonly redactsSecrets: boolean;
}

/** A job that this worker can do. */
export interface Job {
  readonly source: Source;
  readonly target: Target;
  readonly asset: Asset;
  /** What one bad row means: the end of the run, or one row kept aside. */
  readonly onBadRows: 'strict' | 'warn';
}

/** Reads the job file and what the log needs of it. */
export async function loadJobHead(path: string, env: Environment): Promise<JobHead> {
  const file = await readYamlMap(path, 'job file', env);
  const logging = file.map('logging');
  const redaction = logging?.value('redaction') ?? false;
  if (typeof redaction !== 'boolean') {
    throw new JobError('CONFIG', `${file.place}: logging: redaction must be true or false.`);
  }
  return {
    file,
    tenantId: file.requiredText('tenant_id'),
    jobName: jobName(file, path),
    logLevel: parseLogLevel(logging?.text('level') ?? 'INFO', file.place),
    redactsSecrets: redaction,
  };
}

/** Reads connectors and asset, and checks that this worker can do what they ask for. */
export async function loadJob(file: YamlMap, mode: Mode, env: Environment): Promise<Job> {
  const readFrom = (key: string, what: string) => readYamlMap(file.requiredText(key), what, env);
  const asset = parseAsset(await readFrom('asset_path', 'asset'));
  const source = parseSource(await readFrom('source_connector_path', 'source connector'), file, mode, env);
  const target = parseTarget(await readFrom('target_connector_path', 'target connector'), file, asset);
  return { source, target, asset, onBadRows: parseValidationMode(file) };
}

/** The name that the bill and the log share, when the job has an infrastructure block. */
function jobName(file: YamlMap, path: string): string {
  const tagged = file.map('infrastructure')?.map('tags')?.text('job_name');
  return tagged ?? file.text('asset') ?? basename(path).replace(/\.ya?ml$/, '');
}

function parseValidationMode(file: YamlMap): Job['onBadRows'] {
  const mode = file.text('schema_validation_mode') ?? 'strict';
  if (mode === 'strict' || mode === 'warn') return mode;
  throw new JobError('CONFIG', `${file.place}: schema_validation_mode '${mode}' is not known; use strict or warn.`);
}
