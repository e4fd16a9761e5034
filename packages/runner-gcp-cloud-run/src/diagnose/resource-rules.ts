import { type EndRule, PAGES } from './end-rule.ts';

/** Network, volumes and databases that are connected before the container starts. */
export const RESOURCE_RULES: readonly EndRule[] = [
  {
    id: 'addresses',
    when: [/insufficient free ip addresses|ip (address )?space (is )?exhausted|no (more )?free ip/i],
    cause: 'network',
    isTransient: true,
    summary: 'the subnetwork has no free address for the task',
    detail: 'With direct VPC egress every running task takes addresses of the subnetwork, and keeps them for a while.',
    nextStep: 'Start again when others have ended; name a larger subnetwork in vpc_access of the module.',
    source: PAGES.vpc,
  },
  {
    id: 'network-missing',
    reasons: ['VPC_NETWORK_NOT_FOUND'],
    when: [/(vpc network|subnetwork|subnet)\b/i, /not found|does not exist|invalid/i],
    cause: 'network',
    isTransient: false,
    summary: 'the network of the job is not there',
    detail: 'There is no such network or subnetwork in the region, or the service agent may not see it (shared VPC).',
    nextStep: 'Correct vpc_access of the module, or share the subnetwork with the service agent of Cloud Run.',
    source: PAGES.vpc,
  },
  {
    id: 'connector',
    when: [/vpc (access )?connector/i, /not ready|does not exist|not found|error state|cannot be used|invalid/i],
    cause: 'network',
    isTransient: false,
    summary: 'the VPC connector of the job cannot be used',
    detail: 'It is not there, in another region, or in a state of error.',
    nextStep: 'Check it (gcloud compute networks vpc-access connectors describe), or use direct VPC egress.',
    source: PAGES.connector,
  },
  {
    id: 'volume',
    when: [
      /mount(ing)?\b.*\b(volume|bucket|gcs|nfs|failed)|gcsfuse|fusermount|(volume|bucket).*\bmount|nfs mount|failed to mount/i,
    ],
    cause: 'configuration',
    isTransient: false,
    summary: 'a volume of the job could not be mounted',
    detail: 'The bucket or file server is not there or not reachable, or the service account may not use it.',
    nextStep: 'Check the volumes of the job, and the roles of its service account on the bucket (state of the module).',
    source: PAGES.volumes,
  },
  {
    id: 'database',
    when: [/cloud ?sql/i, /error|denied|not found|not authorized|invalid/i],
    cause: 'network',
    isTransient: false,
    summary: 'the connection to Cloud SQL could not be made',
    detail: 'The instance is not there, or the service account lacks roles/cloudsql.client.',
    nextStep: 'Check the instance and the role of the service account.',
    source: PAGES.sql,
  },
];
