import { DriverError } from '@dativo/runner';
import type { AzureApi } from './azure-api.ts';
import type { MarkedExecution } from './list-marked-executions.ts';

const ENDED: readonly string[] = ['Succeeded', 'Failed', 'Stopped'];

/**
 * Stops the later ones of several executions of one attempt, before their containers are there: two processes have started it at
 * once. Throws `DriverError` where one cannot be stopped, since then the attempt may be at work twice.
 */
export async function stopLaterStarts(api: AzureApi, jobId: string, later: readonly MarkedExecution[]): Promise<void> {
  for (const { execution } of later) {
    if (ENDED.includes(execution.properties.status ?? '')) continue;
    try {
      await api.stopExecution({ jobId, execution: execution.name });
    } catch (thrown) {
      // Another process has been faster.
      if (thrown instanceof DriverError && (thrown.code === 'NOT_FOUND' || thrown.code === 'CONFLICT')) continue;
      throw thrown;
    }
  }
}
