import type { ExecutionHandle } from './execution-ref.ts';

/** Both streams of a container. Source: https://cloud.google.com/run/docs/logging#container-logs */
const STREAMS = ['stdout', 'stderr'] as const;

/** From when on entries are wanted: a moment in RFC 3339, with it or behind it. */
export interface LogBound {
  readonly operator: '>=' | '>';
  readonly timestamp: string;
}

/**
 * The lines of one execution.
 * Source: https://cloud.google.com/logging/docs/view/logging-query-language
 */
export function toLogFilter({ name, id }: ExecutionHandle, bound: LogBound | undefined): string {
  const logs = STREAMS.map((stream) => quote(`projects/${name.project}/logs/run.googleapis.com%2F${stream}`));
  const terms = [
    'resource.type = "cloud_run_job"',
    `resource.labels.job_name = ${quote(name.job)}`,
    `resource.labels.location = ${quote(name.location)}`,
    `labels."run.googleapis.com/execution_name" = ${quote(id)}`,
    `logName = (${logs.join(' OR ')})`,
    ...(bound === undefined ? [] : [`timestamp ${bound.operator} ${quote(bound.timestamp)}`]),
  ];
  return terms.join(' AND ');
}

function quote(text: string): string {
  return JSON.stringify(text);
}
