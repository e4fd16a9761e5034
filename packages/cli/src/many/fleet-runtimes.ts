/** The runtimes that have a fleet module. */
export const FLEET_RUNTIMES: readonly string[] = ['aws_fargate', 'azure_container_apps', 'gcp_cloud_run'];
