import type { Op } from '../cloud-stage.ts';

const OPS: Readonly<Record<string, Op>> = {
  'ecs:RunTask': 'start',
  'ecs:DescribeTasks': 'describe',
  'ecs:ListTasks': 'list',
  'ecs:StopTask': 'stop',
  'logs:GetLogEvents': 'logs',
  'logs:DescribeLogStreams': 'logs',
};

export function toOp(service: string, operation: string): Op | 'other' {
  return OPS[`${service}:${operation}`] ?? 'other';
}
