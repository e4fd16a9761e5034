import type { Redact } from '../log/redact.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Ending } from './outcome.ts';
import type { RunDiagnosis } from './run-result.ts';

/** What is known about the cause of an ending beside the container's own code. */
export function toDiagnosis(ending: Ending): Diagnosis | undefined {
  if (ending.kind === 'ended') return ending.status.diagnosis;
  if (ending.kind !== 'not_submitted' || ending.error.code !== 'CAPACITY') return undefined;
  const { message, help } = ending.error;
  return {
    cause: 'capacity',
    isTransient: true,
    summary: 'the platform had no room for the container',
    detail: message,
    nextStep: help ?? 'Start the run again later, or allow more kinds of capacity.',
    raw: message,
  };
}

export function toRunDiagnosis(diagnosis: Diagnosis, redact: Redact): RunDiagnosis {
  const { cause, isTransient, summary, detail, nextStep, raw } = diagnosis;
  return {
    cause,
    is_transient: isTransient,
    summary: redact(summary),
    detail: redact(detail),
    next_step: redact(nextStep),
    raw: redact(raw),
  };
}
