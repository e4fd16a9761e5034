import { createDiagnostic } from './create-diagnostic.ts';
import { type Diagnostic, hasErrors } from './diagnostic.ts';
import type { Job } from './generated/job.ts';
import { inspectJob } from './inspect-job.ts';
import type { ParseOptions } from './parse-job.ts';
import { type IgnoredDiagnostic, settleFindings } from './settle-findings.ts';
import { type RefusedValue, type ValueText, writeValue } from './value-text.ts';

/** The value as a job, or why it is none. */
export type ValidatedJob =
  | {
      readonly ok: true;
      /** A copy in plain data; later changes of the value that was checked do not reach it. */
      readonly job: Job;
      /** Warnings and notes only. */
      readonly diagnostics: readonly Diagnostic[];
      readonly ignored: readonly IgnoredDiagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly ignored: readonly IgnoredDiagnostic[] };

/**
 * Checks a job that has been parsed or made by a program against the rules that {@link parseJob} knows, but for those
 * about text. Findings have a pointer and no range, since there is no text. What JSON cannot hold is a finding too.
 *
 * @example
 * import { validateJob } from '@dativo/schema';
 *
 * const { ok, diagnostics } = validateJob({ tenant_id: 'acme', source_connector_path: 'connectors/csv.yaml' });
 * ok; // => false
 * diagnostics[0]?.message; // => 'required key "asset_path" is missing at the top level'
 */
export function validateJob(value: unknown, options: ParseOptions = {}): ValidatedJob {
  return checkText(writeValue(value), options);
}

/** The same for a value that has been written as text already. */
export function checkText({ text, refused }: ValueText, options: ParseOptions = {}): ValidatedJob {
  const { file = '', rules } = options;
  const others = refused.map((one) => createDiagnostic({ ...one, file }));
  const inspected = inspectJob(text, options);
  const findings = inspected.findings.filter(
    ({ ruleId, pointer }) => ruleId !== HOW_A_VALUE_IS_WRITTEN && !isWithin(pointer, refused),
  );
  const settled = settleFindings({ ...inspected, findings }, { rules, others });
  const result = { diagnostics: settled.diagnostics.map(withoutPlaces), ignored: settled.ignored };
  if (inspected.view === undefined || hasErrors(settled.diagnostics)) return { ok: false, ...result };
  // The compiled check has just proven the shape, and none of its rules can be switched off.
  return { ok: true, job: inspected.view.value as Job, ...result };
}

/** The one rule about text that the JSON in between could break; no other can be broken by it. */
const HOW_A_VALUE_IS_WRITTEN = 'JOB112';

/** What is said about the stand-in for a refused value is no news. */
function isWithin(pointer: string, refused: readonly RefusedValue[]): boolean {
  return refused.some((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
}

/** Ranges and edits are about the text in between, which nobody has. */
function withoutPlaces({ range: _, fix: __, related = [], ...diagnostic }: Diagnostic): Diagnostic {
  if (related.length === 0) return diagnostic;
  return { ...diagnostic, related: related.map(({ message, file }) => ({ message, file })) };
}
