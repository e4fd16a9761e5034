import { REQUIRED_TAGS } from './required-tags.ts';

const tags = Object.fromEntries(REQUIRED_TAGS.map((tag, index) => [tag, `\${${index + 2}:${tag}}`]));

function snippet(provider: string, runtime: Record<string, unknown>, region: string) {
  return {
    label: `infrastructure on ${provider}`,
    description: 'The whole block, with the five required tags',
    body: {
      provider,
      runtime,
      region: `\${1:${region}}`,
      resource_identifiers: '{{terraform_outputs.runtime_binding}}',
      tags,
    },
  };
}

/** Offered by editors where an `infrastructure` block may stand. */
export const INFRASTRUCTURE_SNIPPETS = [
  snippet('aws', { type: 'aws_fargate', image: '$7', cpu: 1024, memory: 2048 }, 'us-east-1'),
  snippet('azure', { type: 'azure_container_apps', image: '$7', cpu: 1, memory: '2Gi' }, 'westeurope'),
  snippet('gcp', { type: 'gcp_cloud_run', image: '$7', cpu: 1, memory: '2Gi' }, 'europe-west1'),
  snippet('local', { type: 'local_process', command: ['$7'] }, 'local'),
];
