/** The runtime that belongs to each provider. */
export const RUNTIME_OF_PROVIDER = {
  aws: 'aws_fargate',
  azure: 'azure_container_apps',
  gcp: 'gcp_cloud_run',
  local: 'local_process',
} as const;
