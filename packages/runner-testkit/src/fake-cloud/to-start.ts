import type { Clock } from '@dativo/runner';
import type { Start } from '../cloud-stage.ts';

/** A start whose end is not known yet. */
export type LiveStart = { -readonly [Name in keyof Start]: Start[Name] };

type Environment = Readonly<Record<string, string | undefined>>;

/** The entry among the starts of what starts now, whoever's run it is, by what stands in its containers' environments. */
export function toStart(environments: readonly Environment[], rung: string | null, clock: Clock): LiveStart {
  const environment = environments.find((each) => each['DATIVO_RUN_ID'] !== undefined) ?? {};
  return {
    runId: environment['DATIVO_RUN_ID'] ?? '',
    attempt: Number(environment['DATIVO_ATTEMPT'] ?? 1),
    rung,
    at: clock.monotonicMs() / 1000,
    endedAt: undefined,
  };
}
