import type { Op } from '../cloud-stage.ts';
import type { Request } from './wire/read-request.ts';

const OPS: Readonly<Record<string, Op>> = {
  Jobs_Start: 'start',
  JobExecution: 'describe',
  JobsExecutions_List: 'list',
  Jobs_StopExecution: 'stop',
  Jobs_StopMultipleExecutions: 'stop',
  Query_Execute: 'logs',
  LogStream_Get: 'logs',
};

/**
 * Azure has no call that looks at several executions by name: whoever waits for many looks at the job's list. Such a client says so in
 * the header in which the Azure CLI names its command.
 */
export function toOp({ operation, headers }: Pick<Request, 'operation' | 'headers'>): Op | 'other' {
  if (operation === 'JobsExecutions_List' && headers['commandname'] === 'look') return 'describe';
  return OPS[operation] ?? 'other';
}
