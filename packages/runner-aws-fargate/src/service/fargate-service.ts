import type { ServiceWords } from '@dativo/runner';
import { toShellWord } from '@dativo/runner/drivers';
import type { BindingReader } from '../binding-reader.ts';

/** A service of ECS that a job names in place of a task definition that is run by itself. */
export interface FargateService {
  readonly region: string;
  /** Name or ARN. */
  readonly cluster: string;
  readonly service: string;
}

/** The Terraform module gives a service the task definition of its tasks as well; this address tells the two apart. */
const SERVICE_ADDRESS = 'ecs-service://';

/** Undefined where the identifiers name what can be run: a service beside a task definition of its own is no matter of the run. */
export function readFargateService(reader: BindingReader, region: string): FargateService | undefined {
  const service = reader.text('service_name', 'the name of the ECS service');
  if (service === undefined) return undefined;
  const meaning = 'the ARN or the family of the task definition';
  const definition = reader.text('task_definition_arn', meaning) ?? reader.text('task_definition_family', meaning);
  const address = reader.text('endpoint_url', 'an address');
  if (definition !== undefined && !address?.startsWith(SERVICE_ADDRESS)) return undefined;
  const cluster = reader.oneOf(['cluster_arn', 'cluster_name'], 'the ARN or the name of the ECS cluster');
  return { region, cluster, service };
}

/** Source: https://docs.aws.amazon.com/cli/latest/reference/ecs/update-service.html */
export function toServiceWords({ region, cluster, service }: FargateService): ServiceWords {
  const name = cluster.split('/').at(-1);
  const at = `--cluster ${toShellWord(cluster)}`;
  const [own, where] = [toShellWord(service), `--region ${toShellWord(region)}`];
  return {
    name: `the ECS service ${service} of the cluster ${name}`,
    commands: {
      look: `aws ecs describe-services ${at} --services ${own} ${where}`,
      newRevision: `aws ecs update-service ${at} --service ${own} --force-new-deployment ${where}`,
    },
  };
}
