import type { Op } from '../cloud-stage.ts';
import type { Request } from './wire/read-request.ts';

const OPS: Readonly<Record<string, Op>> = {
  'jobs.run': 'start',
  'executions.get': 'describe',
  'tasks.list': 'describe',
  'tasks.get': 'describe',
  'operations.get': 'describe',
  'operations.wait': 'describe',
  'executions.list': 'list',
  'executions.cancel': 'stop',
  'entries.list': 'logs',
};

export function toOp({ operation, input }: Pick<Request, 'operation' | 'input'>): Op | 'other' {
  // Nothing is started where the request is only to be checked.
  if (input['validateOnly'] === true) return 'other';
  return OPS[operation] ?? 'other';
}
