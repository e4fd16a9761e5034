import { type ApiSource, isApiType, parseApiSource } from './api-source.ts';
import type { Mode } from './arguments.ts';
import { connectorType } from './connector.ts';
import type { Environment } from './environment.ts';
import { type FileSource, isFileType, parseFileSource } from './file-source.ts';
import { JobError } from './job-error.ts';
import { type PostgresSource, parsePostgresSource } from './postgres-source.ts';
import type { YamlMap } from './yaml-map.ts';

export type Source = FileSource | ApiSource | PostgresSource;

/** Sources that the image bans in its cloud mode. */
const DATABASES: readonly string[] = ['postgres', 'mysql'];

/** The source block of the job over its connector. */
export function parseSource(recipe: YamlMap, job: YamlMap, mode: Mode, env: Environment): Source {
  const type = connectorType(recipe, 'source');
  refuseIncremental(job.map('source'));
  if (mode === 'cloud' && DATABASES.includes(type)) {
    throw new JobError(
      'UNSUPPORTED',
      `Mode cloud does not allow the database source '${type}'; use --mode self_hosted.`,
    );
  }
  if (isFileType(type)) return parseFileSource(type, recipe, job);
  if (isApiType(type)) return parseApiSource(type, recipe, job, env);
  if (type === 'postgres') return parsePostgresSource(recipe, job);
  const message = `${recipe.place}: source type '${type}' is not supported; this build reads csv, json and ndjson files, stripe, hubspot and postgres.`;
  throw new JobError('UNSUPPORTED', message);
}

/** As in the original, only a job that says something under `incremental` is incremental. */
function refuseIncremental(block: YamlMap | undefined): void {
  const keys = block?.map('incremental')?.keys() ?? [];
  if (keys.length === 0) return;
  const message = `${block?.place}: incremental is set, but this worker does full loads only; remove the block.`;
  throw new JobError('UNSUPPORTED', message);
}
