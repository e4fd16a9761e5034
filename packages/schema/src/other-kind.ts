import type { InspectedJob } from './inspect-job.ts';
import { isMap } from './references/loaded-file.ts';

/** Keys that only a job has: with one of them a file is judged as a job, whatever else is in it. */
const JOB_KEYS = [
  'tenant_id',
  'source_connector',
  'source_connector_path',
  'target_connector',
  'target_connector_path',
  'asset_path',
  'source',
  'infrastructure',
  'schema_validation_mode',
  'retry_config',
  'logging',
];

type File = Readonly<Record<string, unknown>>;

/** The files that lie beside jobs, and what only they have. The first five belong to the platform. */
const KINDS: readonly (readonly [kind: string, isIt: (file: File) => boolean])[] = [
  ['connector', ({ default_engine: engine }) => isMap(engine)],
  ['asset', ({ asset, schema, source_type: type }) => isMap(asset) || (Array.isArray(schema) && isText(type))],
  // https://bitol-io.github.io/open-data-contract-standard/
  ['asset', ({ kind }) => kind === 'DataContract'],
  ['registry of connectors', ({ connectors }) => isMap(connectors)],
  ['runner file', ({ runner }) => isMap(runner)],
  // https://docs.docker.com/reference/compose-file/
  ['compose file', ({ services }) => isMap(services)],
  // https://kubernetes.io/docs/concepts/overview/working-with-objects/
  ['Kubernetes object', ({ apiVersion, kind }) => isText(apiVersion) && isText(kind)],
];

/**
 * What a file is that lies beside jobs and is none, for example `connector`; `undefined` for a job, and for everything that may be
 * meant as one. For programs that take all YAML files of a folder for jobs.
 *
 * @example
 * import { readFileSync } from 'node:fs';
 * import { inspectJob, otherKindOf } from '@dativo/schema';
 *
 * otherKindOf(inspectJob(readFileSync('runner.yaml', 'utf8'))); // => 'runner file'
 * otherKindOf(inspectJob(readFileSync('job.yaml', 'utf8'))); // => undefined
 */
export function otherKindOf({ view, findings }: InspectedJob): string | undefined {
  if (view === undefined || findings.length === 0) return undefined;
  const file = view.value;
  if (!isMap(file) || JOB_KEYS.some((key) => Object.hasOwn(file, key))) return undefined;
  return KINDS.find(([, isIt]) => isIt(file))?.[0];
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
