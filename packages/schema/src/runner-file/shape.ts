/** What the reader of a runner file takes for a value. Keys that it does not know it passes over. */
export type RunnerShape =
  | { readonly kind: 'text'; readonly choices?: readonly string[] }
  | { readonly kind: 'whole'; readonly from: number; readonly isNullAllowed?: true }
  | { readonly kind: 'flag' }
  | { readonly kind: 'cron' }
  | { readonly kind: 'texts' }
  /** Known, and not read here. */
  | { readonly kind: 'any' }
  /** Nothing at all is a list without items. */
  | { readonly kind: 'list'; readonly items: RunnerShape }
  | {
      readonly kind: 'object';
      readonly members: Readonly<Record<string, RunnerShape>>;
      readonly required: readonly string[];
    };

const SCHEDULE: RunnerShape = {
  kind: 'object',
  required: ['name', 'config'],
  members: {
    name: { kind: 'text' },
    config: { kind: 'text' },
    cron: { kind: 'cron' },
    interval_seconds: { kind: 'whole', from: 1, isNullAllowed: true },
    enabled: { kind: 'flag' },
    timezone: { kind: 'text' },
    max_concurrent_runs: { kind: 'whole', from: 1 },
    tags: { kind: 'texts' },
  },
};

/** The keys of a runner file, below `runner` or at the top. */
export const RUNNER: RunnerShape = {
  kind: 'object',
  required: ['orchestrator'],
  members: {
    mode: { kind: 'text', choices: ['orchestrated', 'oneshot'] },
    notifications: { kind: 'any' },
    orchestrator: {
      kind: 'object',
      required: ['schedules'],
      members: {
        type: { kind: 'text' },
        concurrency_per_tenant: { kind: 'whole', from: 1 },
        schedules: { kind: 'list', items: SCHEDULE },
      },
    },
  },
};

/** Text that the original's reader takes for a number or a truth, as YAML 1.1 and pydantic do. */
export function readWhole(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

export function readFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).toLowerCase() : '';
  if (['true', 't', 'yes', 'y', 'on', '1'].includes(text)) return true;
  return ['false', 'f', 'no', 'n', 'off', '0'].includes(text) ? false : undefined;
}
