import type { RuntimeSize } from '@dativo/schema';
import { billTime } from './bill.ts';
import { secondsOf } from './count-runs.ts';
import type { CostEstimate, CostNote } from './estimate.ts';
import { times } from './money.ts';
import { note } from './notes.ts';
import type { Pricing } from './pricing.ts';

/** A service whose replicas are always there, all month; where waiting is cheaper, the lowest it can be is a month of waiting. */
export function estimateService(
  size: RuntimeSize,
  { rates, idle }: Pricing,
  replicas: number,
  month: string,
): Partial<CostEstimate> {
  const milliseconds = secondsOf(month) * 1000;
  const busy = times(billTime(rates.usual, size, milliseconds), replicas);
  const low = idle === undefined ? busy : times(billTime(idle, size, milliseconds), replicas);
  const notes: CostNote[] = [
    note('whole-month', `a service: ${replicas} ${replicas === 1 ? 'replica' : 'replicas'} all of ${month}`),
  ];
  if (idle !== undefined) notes.push(note('service-may-be-idle', 'replicas that wait for requests may cost less'));
  return { basis: { kind: 'service', replicas }, perMonth: { low, typical: busy, high: busy }, notes };
}
