import { createHash } from 'node:crypto';
import type { PlannedJob } from './plan-record.ts';

/** What later steps get to know of all plans together. All are strings, as hosts have them. */
export type PlanOutputs = Readonly<
  Record<
    'changes' | 'to_add' | 'to_change' | 'to_destroy' | 'to_replace' | 'to_import' | 'has_destroy' | 'digest',
    string
  >
>;

export function planOutputs(planned: readonly PlannedJob[]): PlanOutputs {
  const sum = (count: (job: PlannedJob) => number): number => planned.reduce((all, job) => all + count(job), 0);
  const destroy = sum(({ summary }) => summary.destroy);
  return {
    changes: String(planned.some(({ summary }) => summary.hasChanges)),
    to_add: String(sum(({ summary }) => summary.add)),
    to_change: String(sum(({ summary }) => summary.change)),
    to_destroy: String(destroy),
    to_replace: String(sum(({ summary }) => summary.replace)),
    to_import: String(sum(({ summary }) => summary.resources.filter(({ action }) => action === 'import').length)),
    has_destroy: String(destroy > 0),
    digest: digestOf(planned),
  };
}

/** One for all plans. */
function digestOf(planned: readonly PlannedJob[]): string {
  const lines = planned.map(({ file, fingerprint }) => `${file}\0${fingerprint.digest}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}
