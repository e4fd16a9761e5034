import type { JobView } from '../rules/job-view.ts';
import type { Finding } from '../rules/report.ts';
import { fileNameOf } from './container-path.ts';

/** The source types of the container's own registry, and whether its cloud mode allows them. */
const ALLOWED_IN_CLOUD: ReadonlyMap<string, boolean> = new Map([
  ['azure_blob', true],
  ['csv', true],
  ['gdrive_csv', true],
  ['google_sheets', true],
  ['hubspot', true],
  ['markdown_kv', true],
  ['minio', true],
  ['mysql', false],
  ['postgres', false],
  ['s3', true],
  ['stripe', true],
]);

/** JOB640 as far as the job alone tells: by the type of its source, else the name of the recipe, else its label. */
export function checkCloudMode(job: JobView): readonly Finding[] {
  if (job.project.containerMode !== 'cloud') return [];
  const path = job.fixedText('/source_connector_path');
  const told = [
    { pointer: '/source/type', type: job.fixedText('/source/type') },
    { pointer: '/source_connector_path', type: path && fileNameOf(path).replace(/\.ya?ml$/, '') },
    { pointer: '/source_connector', type: job.fixedText('/source_connector') },
  ];
  for (const { pointer, type } of told) {
    const isAllowed = type === undefined ? undefined : isAllowedInCloud(type);
    if (type !== undefined && isAllowed !== undefined) return isAllowed ? [] : [bannedSource(type, pointer)];
  }
  return [];
}

/** `undefined` for types that the container does not come with. */
export function isAllowedInCloud(type: string): boolean | undefined {
  return ALLOWED_IN_CLOUD.get(type);
}

export function bannedSource(type: string, pointer: string): Finding {
  return {
    ruleId: 'JOB640',
    pointer,
    mark: 'value',
    message: `a source of type \`${type}\` does not run in the container's mode \`cloud\`, which is set for this project`,
    help: "Set the container's mode to self_hosted; it needs no other runtime, and the job still runs in your cloud.",
  };
}
