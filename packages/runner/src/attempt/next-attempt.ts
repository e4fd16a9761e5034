import type { RetryCause, RetryPolicy } from './retry-policy.ts';

/** One attempt that lies behind. */
export interface PastAttempt {
  readonly attempt: number;
  readonly rung: string | null;
  /** Whether the platform took the start; a refusal for want of room is none of the attempts that are counted. */
  readonly isAccepted: boolean;
  /** `not_started` and `ended` are proven; with `unknown` it may still be alive. */
  readonly outcome: 'not_started' | 'ended' | 'unknown';
  /** Why another attempt may follow; null where none may. */
  readonly cause: RetryCause | null;
}

/** The attempt that is to follow, and why there is one. */
export interface NextAttempt {
  readonly attempt: number;
  readonly rung: string | null;
  readonly why: RetryCause;
}

/** Whether the next attempt takes the next kind of capacity: only where more of the same would likely meet the same end. */
const CLIMBS: Readonly<Record<RetryCause, boolean>> = {
  'not-started': true,
  spot: true,
  platform: false,
  oom: false,
  'container-error': false,
};

/**
 * The attempt that follows, undefined where none does. Never one beside another that may be alive: every attempt so far must have
 * a proven end or must surely not have started. The last rung stays. Pure.
 *
 * @example
 * import { DEFAULT_RETRY_POLICY, toNextAttempt } from '@dativo/runner';
 *
 * const first = { attempt: 1, rung: 'FARGATE_SPOT', isAccepted: true, outcome: 'not_started', cause: 'not-started' } as const;
 * toNextAttempt([first], DEFAULT_RETRY_POLICY, ['FARGATE_SPOT', 'FARGATE']); // => { attempt: 2, rung: 'FARGATE', why: 'not-started' }
 */
export function toNextAttempt(
  history: readonly PastAttempt[],
  policy: RetryPolicy,
  rungs: readonly string[],
): NextAttempt | undefined {
  const last = history.at(-1);
  if (last === undefined || last.cause === null || !policy.on.includes(last.cause)) return undefined;
  if (history.filter(({ isAccepted }) => isAccepted).length >= policy.maxAttempts) return undefined;
  if (history.some(({ outcome }) => outcome === 'unknown')) return undefined;
  const rung = CLIMBS[last.cause] ? toNextRung(last.rung, rungs) : last.rung;
  return { attempt: last.attempt + 1, rung, why: last.cause };
}

/** A rung that is not on the ladder (it was changed, or is not known) leads to the ladder's foot. */
function toNextRung(rung: string | null, rungs: readonly string[]): string | null {
  const position = rung === null ? -1 : rungs.indexOf(rung);
  return rungs[Math.min(position + 1, rungs.length - 1)] ?? null;
}
