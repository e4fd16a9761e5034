import type { PlayedAttempt } from '../attempt/played-attempt.ts';
import type { RunSize } from '../driver.ts';
import type { CostUnit } from './run-result.ts';

/** What the attempts have used together; null where no size is known. Only time between a known start and a known end counts. */
export function toCostUnit(attempts: readonly PlayedAttempt[], judged: PlayedAttempt | undefined): CostUnit | null {
  const used = attempts.flatMap((played) => {
    const size = toSize(played);
    return size === undefined ? [] : [{ ...size, seconds: toSeconds(played), isWasted: played !== judged }];
  });
  const last = used.at(-1);
  if (last === undefined) return null;
  return {
    vcpu: last.vcpu,
    memory_gib: last.memoryGib,
    seconds: sum(used.map(({ seconds }) => seconds)),
    vcpu_seconds: sum(used.map(({ seconds, vcpu }) => seconds * vcpu)),
    memory_gib_seconds: sum(used.map(({ seconds, memoryGib }) => seconds * memoryGib)),
    wasted_seconds: sum(used.map(({ seconds, isWasted }) => (isWasted ? seconds : 0))),
  };
}

function toSize({ ending }: PlayedAttempt): RunSize | undefined {
  return ending?.kind === 'ended' ? ending.status.size : undefined;
}

function toSeconds({ startedAt, ending }: PlayedAttempt): number {
  const status = ending?.kind === 'ended' ? ending.status : undefined;
  const from = status?.startedAt ?? startedAt;
  const until = status?.endedAt;
  return from && until ? Math.max(0, until.getTime() - from.getTime()) / 1000 : 0;
}

/** To the millisecond, as the times are. */
function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((total, number) => total + number, 0) * 1000) / 1000;
}
