import type { Diagnosis, EndCause } from '../verdict/diagnosis.ts';

/** One thing that a cloud says of a run that has ended, and what it means for the person who reads it. */
export interface DiagnosisRule {
  /** Unique; names the rule in tests. */
  readonly id: string;
  /** Every pattern must be found in the cloud's words. */
  readonly when?: readonly RegExp[];
  readonly cause: EndCause;
  /** Whether the same start may well succeed a moment later. */
  readonly isTransient: boolean;
  /** One short sentence without a full stop. */
  readonly summary: string;
  readonly detail: string;
  readonly nextStep: string;
  /** Page that explains it. */
  readonly source: string;
}

/** `raw` are the cloud's words. */
export function toDiagnosis(rule: DiagnosisRule, raw: string): Diagnosis {
  const { cause, isTransient, summary, detail, nextStep, source } = rule;
  return { cause, isTransient, summary, detail: `${detail} See ${source}`, nextStep, raw };
}
