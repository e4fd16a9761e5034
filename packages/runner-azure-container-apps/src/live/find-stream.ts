import type { AzureApi } from '../azure-api.ts';
import type { ExecutionHandle } from '../execution-ref.ts';

export interface FoundStream {
  readonly endpoint: string;
  /** The container has exited: what it wrote is all there. */
  readonly hasEnded: boolean;
}

/**
 * Where the container's log stream is; undefined before there is a container, and some minutes after it has ended. Azure also
 * shows no replica to whoever may not list them.
 */
export async function findStream(
  api: Pick<AzureApi, 'listReplicas'>,
  { jobId, execution, containerName }: Pick<ExecutionHandle, 'jobId' | 'execution' | 'containerName'>,
): Promise<FoundStream | undefined> {
  const replicas = await api.listReplicas({ jobId, execution });
  const containers = replicas.flatMap(({ properties }) => properties?.containers ?? []);
  const container = containers.findLast(({ name }) => name === containerName);
  const { logStreamEndpoint: endpoint, runningState = '' } = container ?? {};
  if (endpoint === undefined || endpoint === '' || /^(waiting|unknown|)$/i.test(runningState)) return undefined;
  return { endpoint, hasEnded: /^terminated$/i.test(runningState) };
}
