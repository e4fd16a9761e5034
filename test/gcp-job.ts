import type { ObjectValue, Value } from '../terraform/schema-server/message-pack.ts';
import { blockOf, blocksOf, textOf, textsOf } from './terraform-values.ts';
import { type Worker, withWorker } from './worker.ts';

export interface NamedJob {
  readonly name: string;
  readonly job: Readonly<Record<string, unknown>>;
}

/** What Terraform keeps of a `google_cloud_run_v2_job`, as the `Job` of API v2, with the worker as its program. */
export function toCloudRunJob(state: Value, worker: Worker): NamedJob {
  const resource = state as ObjectValue;
  const executions = blockOf(resource, 'template');
  const task = blockOf(executions, 'template');
  return {
    name: textOf(resource, 'name'),
    job: {
      labels: resource['effective_labels'],
      template: {
        labels: executions['labels'],
        taskCount: Number(executions['task_count'] ?? 1),
        parallelism: Number(executions['parallelism'] ?? 1),
        template: {
          containers: blocksOf(task, 'containers').map((container) => toContainer(container, worker)),
          serviceAccount: task['service_account'],
          timeout: task['timeout'],
          maxRetries: Number(task['max_retries']),
          executionEnvironment: task['execution_environment'],
        },
      },
    },
  };
}

function toContainer(container: ObjectValue, worker: Worker): object {
  return {
    name: container['name'],
    image: 'process',
    command: withWorker(textsOf(container, 'command'), worker),
    args: textsOf(container, 'args'),
    env: blocksOf(container, 'env').map(toVariable),
    resources: { limits: blockOf(container, 'resources')['limits'] },
  };
}

function toVariable(variable: ObjectValue): object {
  const [source] = blocksOf(variable, 'value_source');
  if (source === undefined) return { name: variable['name'], value: variable['value'] };
  const { secret, version } = blockOf(source, 'secret_key_ref');
  return { name: variable['name'], valueSource: { secretKeyRef: { secret, version } } };
}
