import { z } from 'zod';
import { described } from './described.ts';
import { textList, yesOrNo } from './scalar.ts';

const text = z.string().nullable().exactOptional();
const list = textList.nullable().exactOptional();

const OTHERS_PASS = 'What a runner needs to find the resources. Other keys are passed on.';

function output(title: string, description: string, name: string) {
  return described(text, title, description, [`{{terraform_outputs.${name}}}`]);
}

const shared = {
  runtime: output('Runtime', 'The runtime that made these values.', 'runtime'),
  cluster_name: output('Cluster', 'What the jobs of a team share: cluster, environment or service.', 'cluster_name'),
  service_name: output('Service', 'The service that belongs to the job, where there is one.', 'service_name'),
  endpoint_url: output('Endpoint', 'An address to show to people.', 'endpoint_url'),
  container_name: output('Container', 'The container whose exit code counts.', 'container_name'),
};

export const FargateIdentifiers = z
  .looseObject({
    ...shared,
    cluster_arn: output('Cluster ARN', 'The ECS cluster.', 'cluster_arn'),
    task_definition_arn: output('Task definition', 'The task definition that is run.', 'task_definition_arn'),
    task_definition_family: output('Task definition family', 'Its name without a revision.', 'task_definition_family'),
    subnet_ids: described(list, 'Subnets', 'Subnets that tasks start in.', ['{{terraform_outputs.subnet_ids}}']),
    security_group_ids: described(list, 'Security groups', 'Security groups of the tasks.', [
      '{{terraform_outputs.security_group_ids}}',
    ]),
    assign_public_ip: described(yesOrNo.nullable().exactOptional(), 'Public address', 'Give tasks a public address.', [
      false,
    ]),
    log_group_name: output('Log group', 'Where the log goes.', 'log_group_name'),
  })
  .meta({ id: 'FargateIdentifiers', title: 'Fargate resources', description: OTHERS_PASS });

export const ContainerAppsIdentifiers = z
  .looseObject({
    ...shared,
    subscription_id: output('Subscription', 'The Azure subscription.', 'subscription_id'),
    resource_group_name: output('Resource group', 'The resource group of the job.', 'resource_group_name'),
    container_app_environment_name: output(
      'Environment',
      'The Container Apps environment.',
      'container_app_environment_name',
    ),
    container_app_job_name: output('Job', 'The Container Apps job that is started.', 'container_app_job_name'),
    managed_identity_id: output('Managed identity', 'Who the job acts as.', 'managed_identity_id'),
    log_analytics_workspace_id: output('Log workspace', 'Where the log goes.', 'log_analytics_workspace_id'),
  })
  .meta({ id: 'ContainerAppsIdentifiers', title: 'Container Apps resources', description: OTHERS_PASS });

export const CloudRunIdentifiers = z
  .looseObject({
    ...shared,
    project_id: output('Project', 'The Google Cloud project.', 'project_id'),
    job_name: output('Job', 'The Cloud Run job that is started.', 'job_name'),
    job_id: output('Job id', 'Its full name.', 'job_id'),
    service_uri: output('Service address', 'Address of the service, where there is one.', 'service_uri'),
    service_account_email: output('Service account', 'Who the job acts as.', 'service_account_email'),
  })
  .meta({ id: 'CloudRunIdentifiers', title: 'Cloud Run resources', description: OTHERS_PASS });

export const LocalProcessIdentifiers = z
  .looseObject({
    ...shared,
    command: described(list, 'Command', 'The program and its first arguments.', [['node', 'worker.js']]),
    working_directory: output('Working directory', 'The folder the program starts in.', 'working_directory'),
    state_directory: output('State directory', 'The folder that outlives runs.', 'state_directory'),
  })
  .meta({ id: 'LocalProcessIdentifiers', title: 'Local process', description: OTHERS_PASS });
